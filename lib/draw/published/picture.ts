import type { Published } from "../../series/published/published";
import { foldRows, type WorkloadRow } from "../../series/published/published-rows";
import { toPlainText } from "../../unit/plain-text";
import { sentenceGap } from "../../words/sentence-gap";
import { type Language, translatorOf } from "../../words/translate";
import { type Colours, colours, type Theme } from "../colours";
import { type Markup, markup } from "../markup";
import type { GlyphSource } from "../outline";
import { fitText, measureText, textPath, wrapToTwoLines } from "../text-path";
import { type PublishedText, rowName, toPublishedText } from "./published-text";

/** What chats, mail and documents expect of a preview. */
export const pictureSize = { width: 1200, height: 630 } as const;

const margin = 56;
const right = pictureSize.width - margin;
const inner = right - margin;
const footerY = pictureSize.height - 40;
const ledgerEnd = footerY - 40;
const lowestRow = 30;
const highestRow = 44;

/** Where the picture is drawn: on what, in which words, with which letters. */
interface Canvas {
  source: GlyphSource;
  colour: Colours;
  text: PublishedText;
  language: Language;
}

/**
 * The bill as a picture of 1200 x 630, all of it drawn: no font, no script, no style, nothing to load. Edition and day of
 * the rates stand inside it, since a picture is passed on without its page.
 */
export function drawPublishedPicture(
  published: Published,
  language: Language,
  theme: Theme,
  source: GlyphSource,
): string {
  const text = toPublishedText(published, language);
  const canvas: Canvas = { source, colour: colours[theme], text, language };
  const { width, height } = pictureSize;
  const head = drawHead(canvas);
  const bar = drawBar(canvas, published, head.end);
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${text.title}</title><desc>${writeWords(canvas, published)}</desc><rect width="${width}" height="${height}" fill="${canvas.colour.paper}"/>${head.drawn}${bar.drawn}${drawLedger(canvas, published, bar.end)}${drawFooter(canvas, published)}</svg>`;
  return svg.text;
}

/** The picture in words, and what of the names it could not draw. */
function writeWords({ source, text, language }: Canvas, { workloads }: Published): string {
  const names = [text.title, ...workloads.map((row) => rowName(row, language))];
  const lacks = names.some((name) =>
    source.glyphsOf(toPlainText(name), 400, false).some(({ isMissing }) => isMissing),
  );
  return lacks
    ? text.description + sentenceGap(language) + translatorOf(language, "published")("lettersMissing")
    : text.description;
}

interface Block {
  drawn: Markup;
  /** The y beneath it. */
  end: number;
}

function drawHead({ source, colour, text, language }: Canvas): Block {
  const lines = wrapToTwoLines(source, text.title, 32, 600, inner);
  const titles = lines.map((line, index) =>
    textPath(source, margin, 84 + index * 40, line, { size: 32, weight: 600, fill: colour.ink }),
  );
  const y = 84 + (lines.length - 1) * 40 + (text.hasTotal ? 100 : 70);
  const perMonth = translatorOf(language, "published")("per");
  const size = heroSize(source, text, perMonth);
  const total = textPath(source, margin - size * 0.04, y, text.total, {
    size,
    weight: 600,
    fill: colour.ink,
  });
  const totalWidth = measureText(source, text.total, size, 600);
  const beside = [
    ...(text.hasTotal ? [{ text: perMonth, fill: colour.soft }] : []),
    ...(text.change === null ? [] : [{ text: text.change, fill: colour.accent }]),
  ];
  let x = margin + totalWidth + 16;
  const besides = beside.map(({ text: part, fill }) => {
    const drawn = textPath(source, x, y, part, { size: 28, weight: 400, fill });
    x += measureText(source, part, 28, 400) + 28;
    return drawn;
  });
  if (text.range === null) return { drawn: markup`${titles}${total}${besides}`, end: y + 36 };
  const range = textPath(source, margin, y + 44, text.range, { size: 24, weight: 400, fill: colour.soft });
  return { drawn: markup`${titles}${total}${besides}${range}`, end: y + 76 };
}

/** As large as leaves room for what stands beside it. */
function heroSize(source: GlyphSource, text: PublishedText, perMonth: string): number {
  const largest = text.hasTotal ? 92 : 44;
  const beside = [...(text.hasTotal ? [perMonth] : []), ...(text.change === null ? [] : [text.change])];
  const taken = beside.reduce((sum, part) => sum + measureText(source, part, 28, 400) + 28, 0);
  const width = measureText(source, text.total, largest, 600);
  return Math.min(largest, Math.floor((largest * (inner - taken)) / width));
}

/** One bar of everything, by kind of meter, and what its colours mean. */
function drawBar({ source, colour, text }: Canvas, published: Published, top: number): Block {
  if (published.meters.length === 0) return { drawn: markup``, end: top };
  const gap = 2;
  const room = inner - gap * (published.meters.length - 1);
  let x = margin;
  const parts = published.meters.map(({ group, share }) => {
    const width = Math.max(1, share * room);
    const part = markup`<rect x="${round(x)}" y="${top}" width="${round(width)}" height="18" fill="${colour.meters[group]}"/>`;
    x += width + gap;
    return part;
  });
  const legend = drawLegend(source, colour, text.meters, top + 45);
  return { drawn: markup`${parts}${legend}`, end: top + 62 };
}

/** In one line, set smaller where the names would run over the margin. */
function drawLegend(
  source: GlyphSource,
  colour: Colours,
  meters: PublishedText["meters"],
  baseline: number,
): Markup {
  const labels = meters.map(({ name, share }) => `${name} ${share}`);
  const width = labels.reduce((sum, label) => sum + measureText(source, label, 18, 400) + 46, -26);
  const scale = Math.min(1, inner / Math.max(1, width));
  const size = 18 * scale;
  let at = margin;
  const drawn = meters.map(({ group }, index) => {
    const label = labels[index] ?? "";
    const box = 13 * scale;
    const mark = markup`<rect x="${round(at)}" y="${round(baseline - box + 1)}" width="${round(box)}" height="${round(box)}" fill="${colour.meters[group]}"/>`;
    const name = textPath(source, at + 20 * scale, baseline, label, { size, weight: 400, fill: colour.soft });
    at += measureText(source, label, size, 400) + 46 * scale;
    return markup`${mark}${name}`;
  });
  return markup`${drawn}`;
}

interface LedgerLine {
  name: string;
  /** The models behind it, where they have no lines of their own. */
  beside?: string | undefined;
  amount: string;
  kind: "row" | "part" | "sum";
}

/** Workloads with their amounts, and what leads from them to the total; models too where there is room. */
function drawLedger(canvas: Canvas, published: Published, top: number): Markup {
  const { source, colour, text, language } = canvas;
  const room = ledgerEnd - top - 8;
  const lines = ledgerLines(published, text, language, Math.max(2, Math.floor(room / lowestRow)));
  const step = Math.min(highestRow, room / lines.length);
  const size = Math.min(22, step * 0.62);
  return markup`${lines.map(({ name, beside, amount, kind }, index) => {
    const y = top + 8 + step * (index + 1);
    const baseline = y - step * 0.32;
    const indent = kind === "part" ? 24 : 0;
    const fill = kind === "part" ? colour.faint : colour.ink;
    const weight = kind === "sum" ? 600 : 400;
    const style = { size: kind === "part" ? size * 0.9 : size, weight, fill } as const;
    const room = inner - indent - measureText(source, amount, style.size, weight) - 32;
    const fitted = fitText(source, name, style.size, weight, room);
    const model =
      beside === undefined || beside === ""
        ? null
        : drawBeside(canvas, beside, { fitted, baseline, size, room });
    const rule = index === 0 ? colour.soft : colour.line;
    const line = markup`<rect x="${margin}" y="${round(y - step)}" width="${inner}" height="1" fill="${rule}"/>`;
    return markup`${kind === "part" ? null : line}${textPath(source, margin + indent, baseline, fitted, style)}${model}${textPath(source, right, baseline, amount, { ...style, anchor: "end", tabular: true })}`;
  })}`;
}

/** What stands fainter behind a name, where it fits whole. */
function drawBeside(
  { source, colour }: Canvas,
  text: string,
  { fitted, baseline, size, room }: { fitted: string; baseline: number; size: number; room: number },
): Markup | null {
  const x = measureText(source, fitted, size, 400) + 14;
  const small = size * 0.85;
  if (x + measureText(source, text, small, 400) > room) return null;
  return textPath(source, margin + x, baseline, text, { size: small, weight: 400, fill: colour.faint });
}

function ledgerLines(
  published: Published,
  text: PublishedText,
  language: Language,
  most: number,
): LedgerLine[] {
  const t = translatorOf(language, "published");
  const amountOf = (shown: number | null) => (shown === null ? t("unpricedRow") : text.money(shown));
  const sums = text.toPay.map(({ label, amount }): LedgerLine => ({ name: label, amount, kind: "sum" }));
  const { kept, folded } = foldRows(
    published.workloads,
    Math.max(1, most - sums.length),
    published.sheet.digits,
  );
  const count = kept.length + (folded === null ? 0 : 1) + sums.length;
  const partsOf = ({ models }: WorkloadRow) => (models.length > 1 ? models : []);
  const parts = kept.reduce((sum, row) => sum + partsOf(row).length, 0);
  const withModels = folded === null && count + parts <= most;
  const rows = kept.flatMap((row): LedgerLine[] => [
    {
      name: rowName(row, language),
      beside:
        withModels && row.models.length > 1 ? undefined : row.models.map(({ model }) => model).join(", "),
      amount: amountOf(row.shown),
      kind: "row",
    },
    ...(withModels ? partsOf(row) : []).map(
      ({ model, shown }): LedgerLine => ({ name: model, amount: text.money(shown), kind: "part" }),
    ),
  ]);
  if (folded !== null) {
    rows.push({ name: t("more", { count: folded.count }), amount: amountOf(folded.shown), kind: "row" });
  }
  return [...rows, ...sums];
}

function drawFooter({ source, colour, text, language }: Canvas, published: Published): Markup {
  const separator = translatorOf(language, "published")("separator");
  const name = textPath(source, right, footerY, "Ratebook", {
    size: 18,
    weight: 600,
    fill: colour.accent,
    anchor: "end",
  });
  const basis = fitText(source, text.basis.join(separator), 18, 400, inner - 140);
  const said = textPath(source, margin, footerY, basis, { size: 18, weight: 400, fill: colour.faint });
  const live =
    published.live === null
      ? null
      : markup`<circle cx="${margin - 16}" cy="${footerY - 6}" r="5" fill="${colour.accent}"/>`;
  return markup`<rect x="${margin}" y="${footerY - 32}" width="${inner}" height="1" fill="${colour.soft}"/>${live}${said}${name}`;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
