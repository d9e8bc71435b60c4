/** The weights text is drawn in. */
export type Weight = 400 | 600;

/** One glyph, in thousandths of the size it is drawn at, y downwards. */
export interface Glyph {
  /** Where its first contour starts. */
  startX: number;
  startY: number;
  /** The rest of the path from there on, in relative commands; empty for a space. */
  path: string;
  advance: number;
  /** Whether it stands for a character that no font has. */
  isMissing?: true;
}

/** Turns text into outlines; which fonts it has is its own business. Every character gets a glyph: at worst a stand-in. */
export interface GlyphSource {
  /** @param tabular  figures of one width, for columns; it widens hyphens too, so names are drawn without */
  glyphsOf(text: string, weight: Weight, tabular: boolean): readonly Glyph[];
}

export interface OutlineCommand {
  type: "M" | "L" | "Q" | "C" | "Z";
  values: readonly number[];
}

/**
 * An outline in whole units and relative commands, which are half as long as absolute ones with fractions.
 *
 * @param commands  absolute, in thousandths of the size, y upwards, as fonts have them
 */
export function toGlyph(commands: readonly OutlineCommand[], advance: number): Glyph {
  let [x, y, contourX, contourY] = [0, 0, 0, 0];
  let [startX, startY] = [0, 0];
  let path = "";
  commands.forEach(({ type, values }, index) => {
    const points = values.map((value, at) => Math.round(at % 2 === 0 ? value : -value));
    const [endX = contourX, endY = contourY] = points.slice(-2);
    if (index === 0) [startX, startY] = [endX, endY];
    else path += type === "Z" ? "z" : type.toLowerCase() + joinRelative(points, x, y);
    if (type === "M") [contourX, contourY] = [endX, endY];
    [x, y] = [endX, endY];
  });
  return { startX, startY, path, advance };
}

function joinRelative(points: readonly number[], x: number, y: number): string {
  return points.reduce<string>((text, value, at) => {
    const relative = value - (at % 2 === 0 ? x : y);
    return text + (at === 0 || relative < 0 ? "" : " ") + relative;
  }, "");
}

const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3)$/u;

/**
 * What stands for a character that no font has. Neighbouring letters make one bar, as a word is greeked in a layout: it is
 * seen that words are there. An emoji adds nothing that a bar could say, and is left out.
 */
export function missingGlyph(character: string): Glyph {
  if (emoji.test(character)) return { startX: 0, startY: 0, path: "", advance: 0, isMissing: true };
  const isWide = (character.codePointAt(0) ?? 0) >= 0x2e80;
  const width = isWide ? 1_000 : 540;
  return { startX: 0, startY: -440, path: `h${width}v180h-${width}z`, advance: width, isMissing: true };
}
