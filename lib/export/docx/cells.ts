import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { Cell } from "../../series/report/blocks";
import { toPlainText } from "../../unit/plain-text";

/**
 * What Word follows: a fragment of at most 255 characters, an address of at most 2,083. Beyond that the address stands as
 * text to be copied: a link that is cut opens nothing, and a public form would tell a server what the private one keeps.
 *
 * @see [MS-OI29500] 2.1.521
 */
const longestFragment = 255;
const longestAddress = 2_083;

/** The text of a cell, as a link where it is one that Word can follow. */
export function cellRuns(cell: Cell): ParagraphChild[] {
  if (typeof cell === "string") return [new TextRun(toPlainText(cell))];
  const run = (style?: string) => new TextRun({ text: toPlainText(cell.text), ...(style ? { style } : {}) });
  return canFollow(cell.href)
    ? [new ExternalHyperlink({ link: cell.href, children: [run("Hyperlink")] })]
    : [run()];
}

function canFollow(href: string): boolean {
  const fragment = href.split("#").slice(1).join("#");
  return /^https?:\/\//.test(href) && href.length <= longestAddress && fragment.length <= longestFragment;
}
