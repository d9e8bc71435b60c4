import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { type Block, type Cell, setTable, type TableBlock, textOf } from "../../series/report/blocks";
import { toPlainText } from "../../unit/plain-text";
import { cellRuns } from "./cells";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: "D4D4CE" } as const;
const strong = { style: BorderStyle.SINGLE, size: 8, color: "1B1B19" } as const;

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const cellMargins = { top: 40, bottom: 40, left: 0, right: 130 };
/** Text that follows figures set to the right stands off from them. */
const afterFigures = { ...cellMargins, left: 170 };

/** A table whose head is repeated on every page and whose rows stay whole. */
export function writeTable(block: TableBlock, width: number): Table {
  const { head, numeric, weights, groups } = setTable(block);
  const widths = columnWidths(weights, width);
  const marginsOf = (at: number) =>
    numeric.includes(at - 1) && !numeric.includes(at) ? afterFigures : cellMargins;
  const align = (at: number) => (numeric.includes(at) ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: marginsOf(at),
          verticalAlign: VerticalAlign.BOTTOM,
          borders: { bottom: strong },
          children: [new Paragraph({ style: "CellHead", alignment: align(at), children: cellRuns(text) })],
        }),
    ),
  });
  const hasSum = groups.at(-1)?.rows.length !== 0;
  const isBeforeSum = (group: number, at: number) =>
    hasSum && group === groups.length - 2 && at === (groups[group]?.rows.length ?? 0) - 1;
  const bodyRow = (row: readonly Cell[], isSum: boolean, beforeSum: boolean) =>
    new TableRow({
      cantSplit: true,
      children: row.map(
        (cell, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: marginsOf(at),
            borders: isSum ? { top: strong } : { bottom: beforeSum ? none : thin },
            children: [
              new Paragraph({
                style: "Cell",
                alignment: align(at),
                keepNext: beforeSum,
                children: isSum
                  ? [new TextRun({ text: toPlainText(textOf(cell)), bold: true })]
                  : cellRuns(cell),
              }),
            ],
          }),
      ),
    });
  const bodyRows = groups.flatMap(({ name, rows, isSum }, group) => [
    ...(name === null ? [] : [writeGroupName(name, head.length, width)]),
    ...rows.map((row, at) => bodyRow(row, isSum, isBeforeSum(group, at))),
  ]);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [headRow, ...bodyRows],
  });
}

/** What the rows under it share; it stays with the first of them. */
function writeGroupName(name: string, columns: number, width: number): TableRow {
  const run = new TextRun({ text: toPlainText(name), bold: true });
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        columnSpan: columns,
        margins: { ...cellMargins, top: 120 },
        borders: { bottom: thin },
        children: [new Paragraph({ style: "Cell", keepNext: true, children: [run] })],
      }),
    ],
  });
}

/** Two columns without rules: what, and its text. */
export function writeFacts(facts: readonly { label: string; text: Cell }[], width: number): Table {
  const widths = columnWidths([26, 74], width);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: facts.map(
      ({ label, text }, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: widths[0] ?? 0, type: WidthType.DXA },
              margins: cellMargins,
              children: [
                new Paragraph({
                  spacing: { after: 0 },
                  // A list of a few facts stays whole.
                  keepNext: index < facts.length - 1,
                  children: [new TextRun({ text: label, color: "5D5D57" })],
                }),
              ],
            }),
            new TableCell({
              width: { size: widths[1] ?? 0, type: WidthType.DXA },
              margins: cellMargins,
              children: [new Paragraph({ spacing: { after: 0 }, children: cellRuns(text) })],
            }),
          ],
        }),
    ),
  });
}

/** Lines high enough to sign on, kept on one page. */
export function writeSignatures(
  { columns, rows }: Extract<Block, { kind: "signatures" }>,
  width: number,
): Table {
  const widths = columnWidths([20, 28, 34, 18], width);
  const cell = (text: string, at: number, style: string, last: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: cellMargins,
      verticalAlign: VerticalAlign.BOTTOM,
      borders: { bottom: strong },
      children: [new Paragraph({ style, keepNext: !last, children: cellRuns(text) })],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((text, at) => cell(text, at, "CellHead", false)),
      }),
      ...rows.map(
        ({ role, name }, index) =>
          new TableRow({
            cantSplit: true,
            height: { value: 800, rule: HeightRule.ATLEAST },
            children: [role, name, "", ""].map((text, at) =>
              cell(text, at, "Cell", index === rows.length - 1),
            ),
          }),
      ),
    ],
  });
}

/** Whole twentieths of a point that add up to the width. */
function columnWidths(weights: readonly number[], width: number): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const cut = weights.map((weight) => Math.floor((weight / whole) * width));
  const rest = width - cut.reduce((sum, each) => sum + each, 0);
  return cut.map((each, at) => (at === cut.length - 1 ? each + rest : each));
}

/** A cell that is nothing but its colour. */
export function colourCell(size: number, colour: string | null): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    ...(colour === null ? {} : { shading: { type: ShadingType.CLEAR, fill: colour, color: "auto" } }),
    children: [new Paragraph({ style: "Cell", children: [] })],
  });
}
