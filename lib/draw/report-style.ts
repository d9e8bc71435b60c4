import type { Paper } from "../series/report/paper";

const pageSizes: Readonly<Record<Paper, string>> = { a4: "A4", letter: "Letter" };

/** What stands in the margins of every printed page. */
export interface PageMargins {
  /** At the head, left and right. */
  title: string;
  edition: string;
  /** At the foot, left. */
  caveat: string;
  /** At the foot, right: text before, between and after the page's number and their count. */
  page: readonly [string, string, string];
}

/**
 * The style of a report: for print on its paper, and for a screen of any width, light or dark.
 *
 * Page numbers stand in margin boxes, which Chromium knows from version 131 on; another browser prints its own.
 */
export function reportStyle(paper: Paper, { title, edition, caveat, page }: PageMargins): string {
  const [before, between, after] = page.map(cssString);
  return `
@page { size: ${pageSizes[paper]}; margin: 22mm 16mm 20mm;
  @top-left { content: ${cssString(title)}; font: 8pt system-ui, sans-serif; color: #5d5d57; width: 62%; text-overflow: ellipsis; white-space: nowrap; overflow: hidden; }
  @top-right { content: ${cssString(edition)}; font: 8pt system-ui, sans-serif; color: #5d5d57; white-space: nowrap; }
  @bottom-left { content: ${cssString(caveat)}; font: 8pt system-ui, sans-serif; color: #5d5d57; }
  @bottom-right { content: ${before} counter(page) ${between} counter(pages) ${after}; font: 8pt system-ui, sans-serif; color: #5d5d57; white-space: nowrap; }
}
@page :first { @top-left { content: ""; } @top-right { content: ""; } }
${base}${print}`;
}

const base = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b19; --soft: #45453f; --faint: #63635c; --line: #deded9; --tint: #f6f6f3; --accent: #1d4ed8; --bar: #2448af; --bar-2: #3499d9; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #161615; --ink: #ecece8; --soft: #c9c9c2; --faint: #a0a098; --line: #3a3a36; --tint: #20201e; --accent: #93b4ff; --bar: #3966b3; --bar-2: #aae5fe; } }
* { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; }
body { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
  font: 0.8125rem/1.5 "Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
header h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .3rem; letter-spacing: -.01em; }
header p { margin: 0; color: var(--soft); }
header .caveat { margin-top: .35rem; font-weight: 600; color: var(--ink); }
section { margin-top: 2rem; }
h2 { font-size: 1.05rem; line-height: 1.3; margin: 0 0 .6rem; padding-bottom: .25rem; border-bottom: 1.5px solid var(--ink); }
h2 span { color: var(--faint); font-weight: 400; margin-right: .5em; }
p { margin: .5rem 0; max-width: 46rem; }
p.note { color: var(--faint); font-size: .75rem; }
a { color: var(--accent); text-underline-offset: 2px; overflow-wrap: anywhere; }
.hero { margin: 0; font-size: 2.3rem; line-height: 1.1; font-weight: 650; letter-spacing: -.02em; overflow-wrap: anywhere; }
.hero small { font-size: .95rem; font-weight: 400; letter-spacing: 0; color: var(--soft); margin-left: .4em; white-space: nowrap; }
dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .3rem 1.25rem; margin: .75rem 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding: 0 0 .35rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
.n + :not(.n) { padding-left: .9rem; }
thead th { color: var(--faint); font-weight: 500; font-size: .75rem; vertical-align: bottom; border-bottom-color: var(--faint); }
.n { text-align: right; white-space: nowrap; }
tbody th { font-weight: inherit; }
tr.group > th { font-weight: 600; padding-top: .8rem; border-bottom-color: var(--faint); }
tr.sum > * { font-weight: 650; border-top: 1.5px solid var(--ink); border-bottom: 0; }
ul { margin: .5rem 0; padding-left: 1.2rem; }
ul.checks { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .2rem 1.5rem; }
ul.checks li { display: flex; gap: .5em; }
.box { flex: none; width: 1.1em; }
svg { display: block; width: 100%; height: auto; margin: .75rem 0; }
.sign td { height: 3.2rem; vertical-align: bottom; padding-bottom: .35rem; border-bottom-color: var(--faint); }
.sign td:first-child { width: 20%; }
@media (max-width: 40rem) { body { padding: 1.25rem 1rem 3rem; } .hero { font-size: 1.8rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } .scroll table { min-width: 34rem; } .scroll svg { min-width: 38rem; } .scroll table.pair { min-width: 0; } }
`;

const print = `
@media print {
  body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.4; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header h1 { font-size: 18pt; } h2 { font-size: 11.5pt; } .hero { font-size: 24pt; } p.note, thead th { font-size: 7.5pt; }
  section { margin-top: 7mm; }
  .scroll { overflow: visible; }
  th, td { padding: .9mm 3mm .9mm 0; }
  .n { white-space: normal; }
  thead { display: table-header-group; }
  tr, li, dt, dd, svg, .hero, .start { break-inside: avoid; }
  table.short { break-inside: avoid; }
  tr.group > th { padding-top: 2mm; }
  h2, caption, .start, dt, thead, tr.group { break-after: avoid; }
  h2 + *, .start + * { break-before: avoid; }
  tbody:nth-last-of-type(2) > tr.group, tr.sum, tbody:first-of-type > tr:first-child, tbody:first-of-type > tr:nth-child(2) { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  p.note { break-before: avoid; }
  #sign-off { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  ul.checks { grid-template-columns: 1fr 1fr; }
}
`;

/** As a CSS string: whatever is not a plain letter or digit is escaped, so that no title leaves it. */
function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped.join("")}"`;
}
