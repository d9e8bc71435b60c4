import { toPlainText } from "../unit/plain-text";
import { type Markup, markup } from "./markup";
import type { Glyph, GlyphSource, Weight } from "./outline";

export interface TextStyle {
  size: number;
  weight: Weight;
  fill: string;
  /** Where `x` is: at the start of the text, or at its end. */
  anchor?: "start" | "end";
  /** Figures of one width. */
  tabular?: boolean;
}

/** Text as outlines, so that it looks the same wherever the picture goes, Word included. */
export function textPath(source: GlyphSource, x: number, y: number, text: string, style: TextStyle): Markup {
  const glyphs = source.glyphsOf(toPlainText(text), style.weight, style.tabular ?? false);
  const scale = style.size / 1000;
  const left = style.anchor === "end" ? x - widthOf(glyphs) * scale : x;
  let at = 0;
  let path = "";
  for (const glyph of glyphs) {
    if (glyph.path !== "") path += `M${Math.round(at + glyph.startX)} ${glyph.startY}${glyph.path}`;
    at += glyph.advance;
  }
  return markup`<path transform="translate(${trim(left)} ${trim(y)}) scale(${trim(scale, 5)})" fill="${style.fill}" d="${path}"/>`;
}

/** Pixels. */
export function measureText(source: GlyphSource, text: string, size: number, weight: Weight): number {
  return (widthOf(source.glyphsOf(toPlainText(text), weight, false)) * size) / 1000;
}

/**
 * As much of the text as fits, with an ellipsis where something was left out.
 *
 * @param width  pixels
 */
export function fitText(
  source: GlyphSource,
  text: string,
  size: number,
  weight: Weight,
  width: number,
): string {
  const plain = toPlainText(text).trim();
  if (measureText(source, plain, size, weight) <= width) return plain;
  const characters = [...plain].slice(0, 400);
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const isShort = measureText(source, cut(characters, middle), size, weight) <= width;
    [fits, tooMany] = isShort ? [middle, tooMany] : [fits, middle];
  }
  return cut(characters, fits);
}

/** At most two lines: the first is broken at a space or between wide characters, the second ends in an ellipsis. */
export function wrapToTwoLines(
  source: GlyphSource,
  text: string,
  size: number,
  weight: Weight,
  width: number,
): string[] {
  const plain = toPlainText(text).trim();
  if (measureText(source, plain, size, weight) <= width) return [plain];
  const words = plain.slice(0, 400).match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [];
  let count = 0;
  while (count < words.length) {
    const line = words
      .slice(0, count + 1)
      .join("")
      .trimEnd();
    if (measureText(source, line, size, weight) > width) break;
    count += 1;
  }
  // One word alone that is too long is cut where the line ends.
  if (count === 0) return [fitText(source, plain, size, weight, width)];
  const first = words.slice(0, count).join("");
  return [first.trimEnd(), fitText(source, plain.slice(first.length), size, weight, width)];
}

function cut(characters: readonly string[], count: number): string {
  return `${characters.slice(0, count).join("").trimEnd()}…`;
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

function trim(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}
