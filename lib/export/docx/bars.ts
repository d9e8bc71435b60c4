import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { BarsBlock } from "../../series/report/blocks";
import { cellRuns } from "./cells";
import { colourCell, noBorders } from "./tables";

const lowColour = "3499D9";
const highColour = "2448AF";
/** Of the table's width: the names, and the bars beside them. */
const namesShare = 0.36;
/** Narrower than this Word draws a cell as a line. */
const leastCell = 20;

/**
 * A tornado of table cells: drawn by any Word, sharp at any size, and readable where pictures are not.
 *
 * Every row is a table of its own, since each has its own widths.
 */
export function writeBars(block: BarsBlock, width: number): (Paragraph | Table)[] {
  const legend = new Paragraph({
    style: "Note",
    keepNext: true,
    children: [
      new TextRun({ text: "■ ", color: lowColour }),
      new TextRun(`${block.lowName}   `),
      new TextRun({ text: "■ ", color: highColour }),
      new TextRun(block.highName),
    ],
  });
  const rows = block.bars.flatMap((bar) => [
    writeBar(block, bar, width),
    // Two tables that touch would be taken for one.
    new Paragraph({
      spacing: { before: 0, after: 0, line: 60, lineRule: "exact" },
      keepNext: true,
      children: [],
    }),
  ]);
  return [keepWhole([legend, ...rows], width)];
}

/** One row that no page breaks: not every program keeps tables with what follows them. */
function keepWhole(children: (Paragraph | Table)[], width: number): Table {
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  const size = { size: width, type: WidthType.DXA };
  return new Table({
    width: size,
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [new TableCell({ width: size, margins, children })] })],
  });
}

function writeBar({ bars, centre }: BarsBlock, bar: BarsBlock["bars"][number], width: number): Table {
  const names = Math.floor(width * namesShare);
  const least = Math.min(centre, ...bars.flatMap(({ low, high }) => [low, high]));
  const most = Math.max(centre, ...bars.flatMap(({ low, high }) => [low, high]));
  const span = width - names;
  const place = (amount: number) => Math.round(((amount - least) / (most - least || 1)) * span);
  const lowFirst = bar.low <= bar.high;
  const from = place(Math.min(bar.low, bar.high));
  const to = place(Math.max(bar.low, bar.high));
  const middle = Math.min(Math.max(place(centre), from), to);
  const pieces = [
    { size: from, colour: null },
    { size: middle - from, colour: lowFirst ? lowColour : highColour },
    { size: to - middle, colour: lowFirst ? highColour : lowColour },
    { size: span - to, colour: null },
  ].filter(({ size }) => size >= leastCell);
  const name = new TableCell({
    width: { size: names, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 0, bottom: 0, left: 0, right: 120 },
    children: [new Paragraph({ style: "Cell", keepNext: true, children: cellRuns(bar.label) })],
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [names, ...pieces.map(({ size }) => size)],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [name, ...pieces.map(({ size, colour }) => colourCell(size, colour))],
      }),
    ],
  });
}
