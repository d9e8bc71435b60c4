import {
  type Block,
  type Cell,
  type Report,
  type RowGroup,
  type Section,
  setTable,
  type TableBlock,
} from "../series/report/blocks";
import type { Paper } from "../series/report/paper";
import { escapeXml } from "../unit/plain-text";
import { reportStyle } from "./report-style";
import { tornadoSvg } from "./tornado";

/** Stands for a number in the words around page numbers; no text of ours holds it. */
const mark = "\u0000";

/** A report as one HTML page without script, made for print on its paper. */
export function writeReportHtml(report: Report, paper: Paper): string {
  const { language, title, subtitle, caveat, sections } = report;
  const [before = "", between = "", after = ""] = report.pageText(mark, mark).split(mark);
  const style = reportStyle(paper, { title, edition: subtitle, caveat, page: [before, between, after] });
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<title>${escapeXml(title)} · ${escapeXml(caveat)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1 dir="auto">${escapeXml(title)}</h1>
<p>${escapeXml(subtitle)}</p>
<p class="caveat">${escapeXml(caveat)}</p>
</header>
<main>
${sections.map(writeSection).join("\n")}
</main>
</body>
</html>
`;
}

/** The heading stays with the words under it, and with a picture that follows them. */
function writeSection({ id, title, blocks }: Section, index: number): string {
  const at = blocks.findIndex(({ kind }) => kind !== "text");
  const start = at === -1 ? blocks.length : at + (blocks[at]?.kind === "bars" ? 1 : 0);
  const heading = `<h2><span>${index + 1}</span>${escapeXml(title)}</h2>`;
  return `<section id="${id}">
<div class="start">${heading}${blocks.slice(0, start).map(writeBlock).join("\n")}</div>
${blocks.slice(start).map(writeBlock).join("\n")}
</section>`;
}

const barColours = { ink: "var(--ink)", faint: "var(--faint)", low: "var(--bar-2)", high: "var(--bar)" };

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p class="${block.look === "note" ? "note" : "intro"}">${escapeXml(block.text)}</p>`;
    case "headline":
      return `<p class="hero">${escapeXml(block.amount)} <small>${escapeXml(block.after)}</small></p><p class="note">${escapeXml(block.note)}</p>`;
    case "facts":
      return `<dl>${block.facts.map(({ label, text }) => `<dt>${escapeXml(label)}</dt><dd dir="auto">${writeCell(text)}</dd>`).join("")}</dl>`;
    case "list":
      return writeList(block.items);
    case "table":
      return writeTable(block);
    case "bars":
      return `<div class="scroll">${tornadoSvg(block, barColours)}</div>`;
    case "signatures":
      return writeSignatures(block);
  }
}

function writeList(items: Extract<Block, { kind: "list" }>["items"]): string {
  const rows = items.map(({ text, ticked }) => {
    if (ticked === null) return `<li dir="auto">${escapeXml(text)}</li>`;
    return `<li><span class="box" role="img" aria-label="${ticked ? "✓" : "–"}">${ticked ? "☑" : "☐"}</span><span dir="auto">${escapeXml(text)}</span></li>`;
  });
  const isChecks = items.some(({ ticked }) => ticked !== null);
  return `<ul${isChecks ? ' class="checks"' : ""}>${rows.join("")}</ul>`;
}

/** Rows of a table that stays whole on a printed page: a year's months and their sum are fewer. */
const shortTable = 16;

function writeTable(block: TableBlock): string {
  const { caption, rows } = block;
  const { head, numeric, weights, groups } = setTable(block);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const columns = weights.map((weight) => `<col style="width:${Math.round((weight / whole) * 1000) / 10}%">`);
  const isNumeric = (at: number) => (numeric.includes(at) ? ' class="n"' : "");
  const row = (cells: readonly Cell[], isSum: boolean) => {
    const written = cells.map((cell, at) =>
      at === 0
        ? `<th scope="row" dir="auto">${writeCell(cell)}</th>`
        : `<td${isNumeric(at)}${numeric.includes(at) ? "" : ' dir="auto"'}>${writeCell(cell)}</td>`,
    );
    return `<tr${isSum ? ' class="sum"' : ""}>${written.join("")}</tr>`;
  };
  const body = ({ name, rows: own, isSum }: RowGroup) =>
    own.length === 0
      ? ""
      : `<tbody>${name === null ? "" : `<tr class="group"><th scope="rowgroup" colspan="${head.length}" dir="auto">${escapeXml(name)}</th></tr>`}${own.map((cells) => row(cells, isSum)).join("")}</tbody>`;
  const heads = head.map((text, at) => `<th scope="col"${isNumeric(at)}>${escapeXml(text)}</th>`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(caption)}"><table class="${head.length === 2 ? "pair " : ""}${rows.length <= shortTable ? "short" : "long"}"><caption>${escapeXml(caption)}</caption><colgroup>${columns.join("")}</colgroup><thead><tr>${heads.join("")}</tr></thead>${groups.map(body).join("")}</table></div>`;
}

function writeSignatures({ columns, rows }: Extract<Block, { kind: "signatures" }>): string {
  const heads = columns.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join("");
  const lines = rows.map(
    ({ role, name }) =>
      `<tr><td>${escapeXml(role)}</td><td dir="auto">${escapeXml(name)}</td><td></td><td></td></tr>`,
  );
  return `<div class="scroll"><table class="sign"><thead><tr>${heads}</tr></thead><tbody>${lines.join("")}</tbody></table></div>`;
}

function writeCell(cell: Cell): string {
  if (typeof cell === "string") return escapeXml(cell);
  if (!/^https?:\/\//.test(cell.href)) return escapeXml(cell.text);
  return `<a href="${escapeXml(cell.href)}" rel="noreferrer">${escapeXml(cell.text)}</a>`;
}
