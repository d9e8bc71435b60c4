/** A table on its way to another program. */
export interface TextTable {
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
  /** Columns set to the right in Markdown, from 0. */
  numeric?: readonly number[];
}

/** Spreadsheets run a cell that begins so as a formula, and names come from shared links. */
const formulaStart = /^[=+\-@\t\r]/;

/** RFC 4180, with numbers as numbers and text that would be a formula defused by an apostrophe. */
export function toCsv({ head, rows }: TextTable): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return "";
    if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
    const text = formulaStart.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** Tab-separated, as a spreadsheet takes it from the clipboard: no quoting, so a tab or a line break becomes a space. */
export function toTsv({ head, rows }: TextTable): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return "";
    if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
    const text = value.replace(/\s+/g, " ").trim();
    return formulaStart.test(value) || formulaStart.test(text) ? `'${text}` : text;
  };
  return [head, ...rows].map((row) => `${row.map(cell).join("\t")}\n`).join("");
}

/** GitHub's table. Names may hold bars, line breaks and tags; none of them leaves its cell. */
export function toMarkdown({ head, rows, numeric = [] }: TextTable): string {
  const cell = (value: string | number | null): string =>
    String(value ?? "")
      .replaceAll("\u00a0", " ")
      .replaceAll("\\", "\\\\")
      .replaceAll("|", "\\|")
      .replaceAll("<", "&lt;")
      .replace(/\s*[\r\n]+\s*/g, " ");
  return joinMarkdownTable(
    head.map(cell),
    rows.map((row) => row.map(cell)),
    numeric,
  );
}

/** Cells that are Markdown already, as a table. */
export function joinMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rule = head.map((_, index) => (numeric.includes(index) ? "---:" : "---"));
  return line(head) + line(rule) + rows.map(line).join("");
}

/** A name in running Markdown: nothing in it formats, links or opens a tag. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ").replace(/[\\`*_~[\]<>|#]|&(?=#?\w+;)/g, "\\$&");
}

/** A name that every file system takes: `Support assistant` of 2026-09-23 -> `support-assistant-2026-09-23`. */
export function toFileName(...parts: readonly string[]): string {
  const name = parts
    .join(" ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return [...name].slice(0, 100).join("").replace(/-+$/, "") || "ratebook";
}
