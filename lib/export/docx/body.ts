import { HeadingLevel, Paragraph, type Table, TextRun } from "docx";
import type { Block, Report, Section } from "../../series/report/blocks";
import type { Paper } from "../../series/report/paper";
import { toPlainText } from "../../unit/plain-text";
import { writeBars } from "./bars";
import { cellRuns } from "./cells";

import { textWidthOf } from "./page";
import { writeFacts, writeSignatures, writeTable } from "./tables";

type Part = Paragraph | Table;

/** Everything between the head and the foot of the pages. */
export function writeBody(report: Report, paper: Paper): Part[] {
  const width = textWidthOf(paper);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(toPlainText(report.title))] }),
    new Paragraph({ style: "Subtitle", text: report.subtitle }),
    new Paragraph({ children: [new TextRun({ text: report.caveat, bold: true })] }),
    ...report.sections.flatMap((section, index) => writeSection(section, index, width)),
  ];
}

function writeSection({ title, blocks }: Section, index: number, width: number): Part[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(`${index + 1}  ${title}`)] }),
    ...blocks.flatMap((block) => writeBlock(block, width)),
  ];
}

function writeBlock(block: Block, width: number): Part[] {
  switch (block.kind) {
    case "text":
      return [
        new Paragraph({ ...(block.look === "note" ? { style: "Note" } : {}), text: toPlainText(block.text) }),
      ];
    case "headline":
      return [
        new Paragraph({
          style: "Amount",
          children: [
            new TextRun(block.amount),
            new TextRun({ text: ` ${block.after}`, size: 22, bold: false, color: "5D5D57" }),
          ],
        }),
        new Paragraph({ style: "Note", text: block.note }),
      ];
    case "facts":
      return [writeFacts(block.facts, width)];
    case "list":
      return block.items.map(writeItem);
    case "table":
      return [new Paragraph({ style: "Caption", text: block.caption }), writeTable(block, width)];
    case "bars":
      return writeBars(block, width);
    case "signatures":
      return [writeSignatures(block, width)];
  }
}

function writeItem({ text, ticked }: Extract<Block, { kind: "list" }>["items"][number]): Paragraph {
  if (ticked === null) {
    return new Paragraph({ style: "ListParagraph", bullet: { level: 0 }, children: cellRuns(text) });
  }
  return new Paragraph({
    style: "ListParagraph",
    indent: { left: 320, hanging: 320 },
    children: [new TextRun({ text: ticked ? "☑ " : "☐ ", font: "Segoe UI Symbol" }), ...cellRuns(text)],
  });
}
