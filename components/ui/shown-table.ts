import type { TextTable } from "@/lib/series/table-text";

/** A cell that is read as a figure is set to the right in Markdown, as it is on the page. */
const figures = "text-right";

/** A table as it stands on the page: what is for the screen alone is left out, a field is its value. */
export function readShownTable(table: HTMLTableElement): TextTable {
  const [head = [], ...others] = [...(table.tHead?.rows ?? [])].map(readRow);
  const bodyRows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const first = bodyRows.find((row) => row.cells.length === head.length);
  const numeric = [...(first?.cells ?? [])].flatMap((cell, at) =>
    cell.classList.contains(figures) ? [at] : [],
  );
  const rows = [...others, ...[...bodyRows, ...(table.tFoot?.rows ?? [])].map(readRow)];
  return { head, rows: rows.map((row) => head.map((_, at) => row[at] ?? "")), numeric };
}

/** Every cell takes as many places as it spans columns. */
function readRow(row: HTMLTableRowElement): string[] {
  return [...row.cells].flatMap((cell) => [readCell(cell), ...Array(Math.max(0, cell.colSpan - 1)).fill("")]);
}

function readCell(cell: HTMLTableCellElement): string {
  const parts: string[] = [];
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLInputElement) parts.push(node.value);
    else if (
      node instanceof Text &&
      node.parentElement?.closest("[data-screen-only], .sr-only, select") == null
    )
      parts.push(node.data);
  }
  return parts.join(" ").replace(/\s+/g, " ").trim();
}
