import type { Block, Cell, Report, Section, TableBlock } from "../series/report/blocks";
import { escapeMarkdown, joinMarkdownTable } from "../series/table-text";
import { toPlainText } from "../unit/plain-text";

/** A report as Markdown; its bars are left out, for the table under them says the same. */
export function writeReportMarkdown({ title, subtitle, caveat, sections }: Report): string {
  const head = `# ${escapeText(title)}\n\n${escapeText(subtitle)}\n\n**${escapeText(caveat)}**`;
  return `${[head, ...sections.map(writeSection)].join("\n\n")}\n`;
}

function writeSection({ title, blocks }: Section, index: number): string {
  const texts = blocks.map(writeBlock).filter((text) => text !== "");
  return [`## ${index + 1}. ${escapeText(title)}`, ...texts].join("\n\n");
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "text":
      return block.look === "note" ? `_${escapeText(block.text)}_` : escapeText(block.text);
    case "headline":
      return `**${escapeText(block.amount)}** ${escapeText(block.after)}\n\n_${escapeText(block.note)}_`;
    case "facts":
      return block.facts
        .map(({ label, text }) => `- **${escapeText(label)}:** ${writeCell(text)}`)
        .join("\n");
    case "list":
      return block.items
        .map(({ text, ticked }) => `- ${ticked === null ? "" : ticked ? "[x] " : "[ ] "}${escapeText(text)}`)
        .join("\n");
    case "table":
      return writeTable(block);
    case "signatures":
      return joinMarkdownTable(
        block.columns.map(escapeText),
        block.rows.map(({ role, name }) => [escapeText(role), escapeText(name), "", ""]),
        [],
      ).trimEnd();
    case "bars":
      return "";
  }
}

function writeTable({ caption, head, rows, numeric, sums }: TableBlock): string {
  const cells = rows.map((row, index) => {
    const isSum = index >= rows.length - sums;
    return row.map((cell) => (isSum && cell !== "" ? `**${writeCell(cell)}**` : writeCell(cell)));
  });
  return `**${escapeText(caption)}**\n\n${joinMarkdownTable(head.map(escapeText), cells, numeric).trimEnd()}`;
}

function writeCell(cell: Cell): string {
  if (typeof cell === "string") return escapeText(cell);
  if (!/^https?:\/\//.test(cell.href)) return escapeText(cell.text);
  if (cell.text === cell.href) return `<${encodeHref(cell.href)}>`;
  return `[${escapeText(cell.text)}](${encodeHref(cell.href)})`;
}

function encodeHref(href: string): string {
  return href.replace(/[()<>|\s]/g, (character) =>
    encodeURIComponent(character).replace("(", "%28").replace(")", "%29"),
  );
}

function escapeText(text: string): string {
  return escapeMarkdown(toPlainText(text).replaceAll("\u00a0", " "));
}
