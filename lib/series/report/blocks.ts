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
  /** Whether rows with the same first cell can stand under it instead of repeating it; sums then have an empty second cell. */
  grouped?: boolean;
}

/** A run of rows under a name they share; null for rows that stand for themselves. */
export interface RowGroup {
  name: string | null;
  rows: readonly (readonly Cell[])[];
  isSum: boolean;
}

/** A table as it is set on a page, with the names that rows share above them. */
export interface SetTable {
  head: readonly string[];
  numeric: readonly number[];
  weights: readonly number[];
  groups: readonly RowGroup[];
}

/** Where rows are grouped, the first column becomes lines between them; its width goes to the others. */
export function setTable({ head, rows, numeric, sums, weights, grouped = false }: TableBlock): SetTable {
  const plain = rows.slice(0, rows.length - sums);
  const last = rows.slice(rows.length - sums);
  if (!grouped) {
    const groups = [
      { name: null, rows: plain, isSum: false },
      { name: null, rows: last, isSum: true },
    ];
    return { head, numeric, weights, groups };
  }
  const groups: { name: string; rows: (readonly Cell[])[]; isSum: boolean }[] = [];
  for (const [first = "", ...row] of plain) {
    const name = textOf(first);
    const group = groups.at(-1);
    if (group?.name === name) group.rows.push(row);
    else groups.push({ name, rows: [row], isSum: false });
  }
  const sumRows = last.map(([first = "", , ...row]) => [first, ...row]);
  return {
    head: head.slice(1),
    numeric: numeric.map((at) => at - 1),
    weights: weights.slice(1),
    groups: [...groups, { name: null, rows: sumRows, isSum: true }],
  };
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
