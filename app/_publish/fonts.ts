import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Blob, Buffer, Direction, Face, Feature, Font, shape, Variation } from "harfbuzzjs";
import { decompress } from "wawoff2";
import {
  type Glyph,
  type GlyphSource,
  missingGlyph,
  type OutlineCommand,
  toGlyph,
  type Weight,
} from "@/lib/draw/outline";

/**
 * Inter for Latin, Greek and Cyrillic, Noto Sans SC for Chinese, as their npm packages cut them: into a hundred files by
 * characters. A file is read when a character of it is first drawn, and kept: all of them together are 10 MB.
 */
const families = ["inter", "noto-sans-sc"] as const;
const packages = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource-variable");

interface Slice {
  path: string;
  /** By weight; empty until the file is read. */
  fonts: Map<Weight, Font>;
}

const weights = [400, 600] as const;
/** Outlines are kept while they are few; a library of every character would be tens of megabytes. */
const mostGlyphs = 6_000;

let slicesByCharacter: Map<number, Slice[]> | null = null;
const glyphs = new Map<string, Glyph>();
const buffer = new Buffer();
const tabularFigures = [new Feature("tnum", 1)];

/**
 * Draw something that has text. What it draws with is read first, so it may be called again: once for the files that its
 * characters turn out to need.
 */
export async function drawWithFonts(draw: (source: GlyphSource) => string): Promise<string> {
  for (;;) {
    const wanted = new Set<Slice>();
    const drawn = draw({ glyphsOf: (text, weight, tabular) => glyphsOf({ text, weight, tabular }, wanted) });
    if (wanted.size === 0) return drawn;
    await Promise.all([...wanted].map(readSlice));
  }
}

interface Asked {
  text: string;
  weight: Weight;
  tabular: boolean;
}

function glyphsOf({ text, weight, tabular }: Asked, wanted: Set<Slice>): Glyph[] {
  const found: Glyph[] = [];
  for (const run of toRuns(text, wanted)) {
    const font = run.slice?.fonts.get(weight);
    if (run.slice === null || font === undefined) {
      found.push(...[...run.text].map(missingGlyph));
    } else {
      found.push(...shapeRun(run.slice, font, { text: run.text, weight, tabular }));
    }
  }
  return found;
}

interface Run {
  slice: Slice | null;
  text: string;
}

/** Neighbours of one slice are shaped together, so that they are kerned. */
function toRuns(text: string, wanted: Set<Slice>): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const slice = findSlice(character.codePointAt(0) ?? 0, wanted);
    const last = runs.at(-1);
    if (last !== undefined && last.slice === slice) last.text += character;
    else runs.push({ slice, text: character });
  }
  return runs;
}

/** Null where no font has the character. */
function findSlice(codePoint: number, wanted: Set<Slice>): Slice | null {
  slicesByCharacter ??= readSliceTable();
  const candidates = slicesByCharacter.get(codePoint) ?? [];
  for (const slice of candidates) {
    const font = slice.fonts.get(400);
    if (font === undefined) {
      wanted.add(slice);
      return slice;
    }
    if (font.nominalGlyph(codePoint) !== undefined) return slice;
  }
  return null;
}

function shapeRun(slice: Slice, font: Font, { text, weight, tabular }: Asked): Glyph[] {
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(Direction.LTR);
  shape(font, buffer, tabular ? tabularFigures : []);
  return buffer.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
    const glyph = outlineOf(slice, font, weight, codepoint);
    if (xAdvance === glyph.advance && xOffset === 0 && yOffset === 0) return glyph;
    return {
      ...glyph,
      startX: glyph.startX + xOffset,
      startY: glyph.startY - yOffset,
      advance: xAdvance,
    };
  });
}

function outlineOf(slice: Slice, font: Font, weight: Weight, id: number): Glyph {
  const key = `${slice.path} ${weight} ${id}`;
  const known = glyphs.get(key);
  if (known !== undefined) return known;
  if (glyphs.size >= mostGlyphs) glyphs.clear();
  const glyph = toGlyph(font.glyphToJson(id) as OutlineCommand[], font.glyphHAdvance(id));
  glyphs.set(key, glyph);
  return glyph;
}

async function readSlice(slice: Slice): Promise<void> {
  const face = new Face(new Blob(await decompress(await readFile(slice.path))));
  for (const weight of weights) {
    const font = new Font(face);
    font.setScale(1000, 1000);
    font.setVariations([new Variation("wght", weight)]);
    slice.fonts.set(weight, font);
  }
}

/** From the packages' own lists of which file has which characters. */
function readSliceTable(): Map<number, Slice[]> {
  const table = new Map<number, Slice[]>();
  for (const family of families) {
    const ranges: unknown = JSON.parse(readFileSync(join(packages, family, "unicode.json"), "utf8"));
    for (const [name, list] of Object.entries(ranges as Record<string, string>)) {
      const file = `${family}-${name.replace(/[[\]]/g, "")}-wght-normal.woff2`;
      const slice: Slice = { path: join(packages, family, "files", file), fonts: new Map() };
      for (const codePoint of toCodePoints(list)) {
        const slices = table.get(codePoint);
        if (slices === undefined) table.set(codePoint, [slice]);
        else slices.push(slice);
      }
    }
  }
  return table;
}

/** @example `U+0301,U+0400-0402` -> 0x301, 0x400, 0x401, 0x402 */
function toCodePoints(list: string): number[] {
  return list.split(",").flatMap((part) => {
    const [from = "", to = from] = part.trim().replace("U+", "").split("-");
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
