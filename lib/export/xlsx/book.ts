import type { Expr } from "./expr";
import type { Range } from "./range";
import type { StyleName } from "./styles";

/** What a cell holds: a figure or formula, a text, a day as 2026-11-01, a link with its words. */
type Content =
  | { kind: "figure"; expr: Expr }
  | { kind: "text"; text: string }
  | { kind: "answer"; text: string; formula: (on: string) => string }
  | { kind: "link"; text: string; url: string };

export interface BookCell {
  content: Content;
  style: StyleName;
}

/** A cell that formulas can read. */
export interface CellRef extends Expr {
  row: number;
  column: number;
  sheet: string;
}

/** Where a column of a table lies. */
interface Span {
  column: number;
  from: number;
  to: number;
}

/** One sheet while it is filled in, from top to bottom. Rows and columns count from 0. */
export class BookSheet {
  readonly cells = new Map<string, BookCell>();
  readonly heights = new Map<number, number>();
  /** The row that the next one is written to. */
  next = 0;
  /** Rows that stay in sight and are printed on every page. */
  headRows = 0;
  headColumns = 0;
  /** Areas whose noughts are greyed. */
  readonly quiet: string[] = [];

  constructor(
    readonly name: string,
    public widths: readonly number[],
  ) {}

  text(row: number, column: number, text: string, style: StyleName = "text"): void {
    this.cells.set(`${row},${column}`, { content: { kind: "text", text }, style });
  }

  link(row: number, column: number, text: string, url: string): void {
    this.cells.set(`${row},${column}`, { content: { kind: "link", text, url }, style: "link" });
  }

  /** A text that a formula chooses. */
  answer(row: number, column: number, text: string, formula: (on: string) => string, style: StyleName): void {
    this.cells.set(`${row},${column}`, { content: { kind: "answer", text, formula }, style });
  }

  /** Write a figure or formula. @returns the cell, for other formulas to read */
  put(row: number, column: number, expr: Expr, style: StyleName): CellRef {
    this.cells.set(`${row},${column}`, { content: { kind: "figure", expr }, style });
    return {
      row,
      column,
      sheet: this.name,
      text: this.#address(`${letters(column)}${row + 1}`),
      value: expr.value,
      rank: 4,
      isConstant: false,
    };
  }

  /** The figures of a column, as they are written by now. */
  range({ column, from, to }: Span): Range {
    const values: number[] = [];
    for (let row = from; row <= to; row++) {
      const content = this.cells.get(`${row},${column}`)?.content;
      values.push(content?.kind === "figure" ? content.expr.value : 0);
    }
    return { text: this.#span({ column, from, to }), values };
  }

  #span({ column, from, to }: Span): (on: string) => string {
    const letter = letters(column);
    return this.#address(`$${letter}$${from + 1}:$${letter}$${to + 1}`);
  }

  #address(area: string): (on: string) => string {
    return (on) => (on === this.name ? area : `${this.name}!${area}`);
  }
}

/** A workbook while it is filled in. */
export class Book {
  readonly sheets: BookSheet[] = [];
  readonly names: { name: string; area: string }[] = [];

  addSheet(name: string, widths: readonly number[]): BookSheet {
    const sheet = new BookSheet(name, widths);
    this.sheets.push(sheet);
    return sheet;
  }

  /** The cell under a name of its own: formulas that read it say what it is. */
  name(ref: CellRef, name: string): Expr {
    const { sheet, row, column, value } = ref;
    this.names.push({ name, area: `${sheet}!$${letters(column)}$${row + 1}` });
    return { text: () => name, value, rank: 4, isConstant: false };
  }
}

/** @example 0 -> A, 25 -> Z, 26 -> AA */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
