import { call, type Expr, num } from "./expr";

/** Cells beside or below one another, read as one. */
export interface Range {
  text: (on: string) => string;
  values: readonly number[];
}

/** The rows of a table in which a column has a value. */
export interface RowsWhere {
  column: Range;
  is: number;
}

export function sumOf(range: Range): Expr {
  return overRange(
    "SUM",
    range,
    range.values.reduce((sum, value) => sum + value, 0),
  );
}

/** The k-th smallest, from 1. */
export function smallest(range: Range, k: number): Expr {
  const sorted = [...range.values].sort((a, b) => a - b);
  const value = sorted[k - 1] ?? Number.NaN;
  return { text: (on) => `SMALL(${range.text(on)},${k})`, value, rank: 4, isConstant: false };
}

/** The sum of the products of columns over the rows that fit. An error in any row is one of the sum. */
export function sumWhere(where: readonly RowsWhere[], columns: readonly Range[]): Expr {
  const length = (columns[0] ?? where[0]?.column)?.values.length ?? 0;
  let value = 0;
  for (let row = 0; row < length; row++) {
    const fits = where.every(({ column, is }) => column.values[row] === is);
    value += Number(fits) * columns.reduce((product, column) => product * (column.values[row] ?? 0), 1);
  }
  return {
    text: (on) => `SUMPRODUCT(${writeProduct(where, columns, on)})`,
    value,
    rank: 4,
    isConstant: false,
  };
}

function writeProduct(where: readonly RowsWhere[], columns: readonly Range[], on: string): string {
  const tests = where.map(({ column, is }) => `(${column.text(on)}=${is})`);
  return [...tests, ...columns.map((column) => column.text(on))].join("*");
}

/** A text inside a formula. */
export function writeText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function overRange(name: string, range: Range, value: number): Expr {
  return range.values.length === 0
    ? call(name, [num(0)], 0)
    : { text: (on) => `${name}(${range.text(on)})`, value, rank: 4, isConstant: false };
}
