import { ExternalHyperlink, type ParagraphChild, TextRun } from "docx";
import type { Cell } from "../../series/report/blocks";

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
  if (typeof cell === "string") return [new TextRun(withoutControls(cell))];
  const run = (style?: string) =>
    new TextRun({ text: withoutControls(cell.text), ...(style ? { style } : {}) });
  return canFollow(cell.href)
    ? [new ExternalHyperlink({ link: cell.href, children: [run("Hyperlink")] })]
    : [run()];
}

function canFollow(href: string): boolean {
  const fragment = href.split("#").slice(1).join("#");
  return /^https?:\/\//.test(href) && href.length <= longestAddress && fragment.length <= longestFragment;
}

/** XML has no place for control characters, and Word refuses a file that holds one. */
export function withoutControls(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isSpace = code === 0x09 || code === 0x0a || code === 0x0d;
      return (
        (code >= 0x20 || isSpace) && code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff)
      );
    })
    .join("");
}
