import type { Cell, WriteOptions, WriteSheet } from "hucre";
import { type Book, type BookCell, type BookSheet, letters } from "./book";
import { figureStyle, styleOf } from "./styles";

/**
 * The workbook as the bytes of an Office Open XML file.
 *
 * Texts are cells of texts whatever they begin with, so that a name such as `=HYPERLINK(…)` is never a formula.
 *
 * @param date  the day that stands in the file as that of its last change, so that the same bill makes the same file
 */
export async function writeBook(
  book: Book,
  { title, date }: { title: string; date: string },
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const options: WriteOptions = {
    sheets: book.sheets.map(toSheet),
    namedRanges: book.names.map(({ name, area }) => ({ name, range: area })),
    defaultFont: { name: "Calibri", size: 10 },
    properties: {
      title: withoutControls(title),
      creator: "Ratebook",
      created: new Date(`${date}T00:00:00Z`),
      modified: new Date(`${date}T00:00:00Z`),
    },
  };
  return writeXlsx(options);
}

function toSheet(sheet: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, cell] of sheet.cells) cells.set(at, toCell(cell, sheet.name));
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells,
    freezePane: { rows: sheet.headRows, columns: sheet.headColumns },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      ...(sheet.headRows > 0 && { printTitlesRow: `$1:$${sheet.headRows}` }),
    },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
    view: { showGridLines: false },
    conditionalRules: sheet.quiet.map((range, index) => ({
      type: "cellIs",
      operator: "equal",
      formula: "0",
      range,
      priority: index + 1,
      style: { font: { color: { rgb: "B4BAC4" } } },
    })),
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
  };
}

function toCell({ content, style }: BookCell, sheet: string): Partial<Cell> {
  const look = {
    style: styleOf(content.kind === "figure" ? figureStyle(style, content.expr.value) : style),
  };
  switch (content.kind) {
    case "text":
      return { value: withoutControls(content.text), type: "string", ...look };
    case "link":
      return {
        value: withoutControls(content.text),
        type: "string",
        hyperlink: { target: content.url },
        ...look,
      };
    case "answer":
      return { value: null, formula: content.formula(sheet), formulaResult: content.text, ...look };
    case "figure": {
      const { expr } = content;
      if (expr.isConstant) return { value: expr.value, type: "number", ...look };
      const result = Number.isFinite(expr.value) ? expr.value : "#N/A";
      return { value: null, formula: expr.text(sheet), formulaResult: result, ...look };
    }
  }
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const longestText = 32_000;

/** XML knows no control characters and no half of a pair; a cell holds 32,767 characters. */
function withoutControls(text: string): string {
  return [...text.slice(0, longestText).replace(halfPair, "\ufffd")].filter(isWritable).join("");
}

function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 0x09 || code === 0x0a;
}

/** An area such as B2:D9, for greying its noughts. */
export function areaOf(from: { row: number; column: number }, to: { row: number; column: number }): string {
  return `${letters(from.column)}${from.row + 1}:${letters(to.column)}${to.row + 1}`;
}
