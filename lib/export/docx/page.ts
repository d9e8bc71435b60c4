import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from "docx";
import type { Report } from "../../series/report/blocks";
import type { Paper } from "../../series/report/paper";
import { toPlainText } from "../../unit/plain-text";

/** Twentieths of a point: 1440 to the inch, 567 to the centimetre. */
const sizes: Readonly<Record<Paper, { width: number; height: number }>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};

const margin = { top: 1300, bottom: 1200, left: 1000, right: 1000, header: 600, footer: 560 };

export function makePage(paper: Paper) {
  return { size: sizes[paper], margin };
}

/** Between the margins, in twentieths of a point. */
export function textWidthOf(paper: Paper): number {
  return sizes[paper].width - margin.left - margin.right;
}

/** The title and the edition, on every page but the first. */
export function headerOf({ title, subtitle }: Report): Header {
  return new Header({
    children: [
      new Paragraph({
        style: "Header",
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "C8C8C2", space: 4 } },
        children: [new TextRun(cut(title)), new TextRun({ text: ` · ${subtitle}` })],
      }),
    ],
  });
}

/** What it is, and which page of how many. */
export function footerOf({ caveat, pageText }: Report): Footer {
  const mark = "\u0000";
  const pieces = pageText(`${mark}1${mark}`, `${mark}2${mark}`).split(mark);
  const numbers: ParagraphChild[] = pieces.map((piece) => {
    if (piece === "1") return new TextRun({ children: [PageNumber.CURRENT] });
    if (piece === "2") return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
    return new TextRun(piece);
  });
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: 9800 }],
        children: [new TextRun(caveat), new TextRun("\t"), ...numbers],
      }),
    ],
  });
}

/** A long title leaves room for the edition beside it. */
function cut(title: string): string {
  const plain = toPlainText(title);
  const characters = [...plain];
  return characters.length <= 60 ? plain : `${characters.slice(0, 59).join("")}…`;
}
