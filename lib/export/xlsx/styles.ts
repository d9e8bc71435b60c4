import type { CellStyle } from "hucre";

/** How cells look. One colour for what may be changed, one for what Ratebook worked out; everything else is plain. */

const ink = "1F2430";
const quiet = "6B7280";
const rule = "C9CED6";
const input = "FFF7DB";
const frozen = "E8EEF7";
const band = "F1F3F6";

const numberFormats = {
  whole: "#,##0",
  calls: "#,##0.00",
  figure: "General",
  part: "0.00####",
  chance: "0.0000%",
  share: "0.00%",
  usd: '"$"#,##0.00;[Red]-"$"#,##0.00',
  usdFine: '"$"#,##0.000000;[Red]-"$"#,##0.000000',
  rate: '"$"#,##0.00####',
  money: "#,##0.00;[Red]-#,##0.00",
  times: "General",
  day: "yyyy-mm-dd",
  month: "yyyy-mm",
  general: "General",
} as const;

export type NumberFormat = keyof typeof numberFormats;

type Look = "" | "Input" | "Frozen" | "Total" | "Head";

/** A figure by its format and its look, or one of the looks of a text. */
export type StyleName =
  | `${NumberFormat}${Look}`
  | "text"
  | "strong"
  | "note"
  | "title"
  | "section"
  | "head"
  | "headRight"
  | "link"
  | "textWrapped"
  | "good"
  | "textTotal";

const line = { style: "thin", color: { rgb: rule } } as const;
const plainFont = { name: "Calibri", size: 10, color: { rgb: ink } };

const texts: Record<Exclude<StyleName, `${NumberFormat}${Look}`>, CellStyle> = {
  text: { font: plainFont },
  strong: { font: { ...plainFont, bold: true }, alignment: { vertical: "top" } },
  note: { font: { ...plainFont, color: { rgb: quiet } } },
  title: { font: { ...plainFont, size: 16, bold: true } },
  section: { font: { ...plainFont, size: 12, bold: true }, border: { bottom: line } },
  head: {
    font: { ...plainFont, bold: true },
    fill: solid(band),
    border: { bottom: line },
    alignment: { wrapText: true, vertical: "bottom" },
  },
  headRight: {
    font: { ...plainFont, bold: true },
    fill: solid(band),
    border: { bottom: line },
    alignment: { wrapText: true, vertical: "bottom", horizontal: "right", indent: 1 },
  },
  link: {
    font: { ...plainFont, color: { rgb: "0B57D0" }, underline: true },
  },
  textWrapped: { font: plainFont, alignment: { wrapText: true, vertical: "top" } },
  good: { font: { ...plainFont, bold: true }, alignment: { horizontal: "left", indent: 1 } },
  textTotal: { font: { ...plainFont, bold: true }, border: { top: line } },
};

const looks: Record<Look, CellStyle> = {
  "": { font: plainFont },
  Input: {
    font: { ...plainFont, color: { rgb: "1A3E8C" } },
    fill: solid(input),
    border: { bottom: line, top: line, left: line, right: line },
  },
  Frozen: { font: plainFont, fill: solid(frozen) },
  Total: { font: { ...plainFont, bold: true }, border: { top: line } },
  Head: { font: { ...plainFont, bold: true }, fill: solid(band), border: { bottom: line } },
};

function solid(rgb: string): NonNullable<CellStyle["fill"]> {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } };
}

/**
 * A figure as it reads best. A format of optional decimals leaves a point behind every whole number in Excel, and digits
 * that don't fit make a cell of hashes: `General` does neither, and has no separators for thousands.
 */
export function figureStyle(name: StyleName, value: number): StyleName {
  if (!name.startsWith("figure")) return name;
  const size = Math.abs(value);
  const isWhole = Math.abs(value - Math.round(value)) <= 1e-9 * size;
  if (size >= 1_000) return name.replace("figure", isWhole ? "whole" : "calls") as StyleName;
  const isTyped = name.endsWith("Input");
  return isWhole || isTyped || size < 1e-3 ? name : (name.replace("figure", "part") as StyleName);
}

const made = new Map<StyleName, CellStyle>();

export function styleOf(name: StyleName): CellStyle {
  let style = made.get(name);
  if (style === undefined) {
    style = makeStyle(name);
    made.set(name, style);
  }
  return style;
}

function makeStyle(name: StyleName): CellStyle {
  if (name in texts) return texts[name as keyof typeof texts];
  const look = (["Input", "Frozen", "Total", "Head"] as const).find((each) => name.endsWith(each)) ?? "";
  const format = name.slice(0, name.length - look.length) as NumberFormat;
  return {
    ...looks[look],
    numFmt: numberFormats[format],
    alignment: { horizontal: "right", indent: 1 },
  };
}
