import { formatDate } from "../../unit/format";
import type { BookSheet } from "./book";
import type { Setting } from "./setting";

/** Where the same figures can be made again. */
export interface Provenance {
  /** A link that opens the scenario; a code without a host works with any. */
  link: string | null;
  /** Of the edition, as `data/editions.json` has it. */
  digest: string | null;
  /** Of the program that wrote the file. */
  version: string | null;
}

/** Hyperlinks longer than this are cut or refused by Excel. */
const longestLink = 2079;

/**
 * Characters of a link on a line of the column, at the fewest, for lines are broken at hyphens; and the points that a line
 * takes. A cell in one line would print tiny.
 */
const linkLine = 75;
const lineHeight = 13.5;
/** Excel's highest row. */
const highestRow = 409;

export function writeReproduce(
  sheet: BookSheet,
  { t, scenario, language }: Setting,
  provenance: Provenance,
): void {
  sheet.text(0, 0, t("sheet.reproduce"), "title");
  sheet.text(1, 0, t("reproduce.note"), "note");
  sheet.next = 3;
  const line = (label: string, text: string): void => {
    sheet.text(sheet.next, 0, label, "strong");
    sheet.text(sheet.next++, 1, text, "text");
  };
  line(t("reproduce.edition"), scenario.edition);
  if (provenance.digest !== null) line(t("reproduce.digest"), provenance.digest);
  line(t("reproduce.asOf"), formatDate(scenario.asOf, language));
  line(t("reproduce.start"), scenario.startMonth);
  if (provenance.version !== null) line(t("reproduce.version"), provenance.version);
  if (provenance.link !== null) {
    const { link } = provenance;
    const at = sheet.next++;
    sheet.text(at, 0, t("reproduce.link"), "strong");
    sheet.heights.set(at, Math.min(highestRow, (1 + Math.ceil(link.length / linkLine)) * lineHeight));
    // LibreOffice breaks no hyperlink into lines: the whole link is a text, and what is clicked stands below it.
    sheet.text(at, 1, link, "textWrapped");
    if (/^https?:/.test(link) && link.length <= longestLink)
      sheet.link(sheet.next++, 1, t("reproduce.open"), link);
  }
  sheet.next += 1;
  for (const note of ["fixed", "names", "recalculate"] as const) {
    sheet.text(sheet.next++, 0, t(`reproduce.${note}`), "note");
  }
}
