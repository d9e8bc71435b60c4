import type { Language } from "../../words/translate";

/** Text that leads somewhere. */
export interface Link {
  text: string;
  href: string;
}

export type Cell = string | Link;

export interface TableBlock {
  kind: "table";
  /** What the table shows: its caption, and its description for those who do not see it. */
  caption: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Columns of figures, from 0. */
  numeric: readonly number[];
  /** How many rows at the end add up those above. */
  sums: number;
  /** Widths of the columns beside one another. */
  weights: readonly number[];
}

/** Bars to the left and right of what is likely: what one assumption alone does to the bill. */
export interface BarsBlock {
  kind: "bars";
  /** What the picture says, for those who do not see it. */
  description: string;
  centre: number;
  centreText: string;
  /** What the two tones stand for. */
  lowName: string;
  highName: string;
  bars: readonly { label: string; low: number; high: number; lowText: string; highText: string }[];
}

export type Block =
  | { kind: "text"; text: string; look: "body" | "note" }
  | { kind: "headline"; amount: string; after: string; note: string }
  | { kind: "facts"; facts: readonly { label: string; text: Cell }[] }
  /** `ticked` where the list is a list of checks. */
  | { kind: "list"; items: readonly { text: string; ticked: boolean | null }[] }
  | { kind: "signatures"; columns: readonly string[]; rows: readonly { role: string; name: string }[] }
  | TableBlock
  | BarsBlock;

export interface Section {
  /** The same in every language: an anchor. */
  id: string;
  title: string;
  blocks: readonly Block[];
}

/**
 * An estimate as a document, without layout: the page for print, Word and Markdown are set from these very texts, so that
 * they say the same.
 */
export interface Report {
  language: Language;
  title: string;
  subtitle: string;
  /** Said under the title and at the foot of every page. */
  caveat: string;
  /** Who prepared it; empty where nobody is named. */
  author: string;
  /** `Page {page} of {pages}`, for whoever counts pages. */
  pageText: (page: string, pages: string) => string;
  sections: readonly Section[];
}

export function textBlock(text: string, look: "body" | "note" = "body"): Block {
  return { kind: "text", text, look };
}

export function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}
