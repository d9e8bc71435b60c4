/** Kinds of character that tokenizers treat differently, with how many o200k tokens one UTF-16 unit of each comes to. */
export const KINDS = {
  letter: 0.2,
  accented: 0.35,
  digit: 0.35,
  symbol: 0.5,
  space: 0.04,
  han: 0.7,
  kana: 0.6,
  hangul: 0.5,
  cyrillicOrGreek: 0.25,
  otherScript: 0.35,
  pictograph: 1,
} as const;

export type Kind = keyof typeof KINDS;
const CHARACTER_KINDS = Object.keys(KINDS) as (keyof typeof KINDS)[];

/**
 * Plain letters of a text that also has accented ones are another language's, and cost an English-minded vocabulary
 * more; from one accented letter in ten all of them count as such.
 */
export type Feature = Kind | "foreignLetter";
export const FEATURES: Feature[] = [...CHARACTER_KINDS, "foreignLetter"];

/** Share of the text's o200k tokens that falls to each kind of character; the shares add up to 1. */
export type Shares = Record<Feature, number>;

function kindOf(unit: number): Kind {
  if (unit < 0x80) {
    const lower = unit | 32;
    if (lower >= 97 && lower <= 122) return "letter";
    if (unit <= 32) return "space";
    return unit >= 48 && unit <= 57 ? "digit" : "symbol";
  }
  if (unit < 0x2000) {
    if (unit < 0xc0) return "symbol";
    if (unit < 0x370 || (unit >= 0x1e00 && unit < 0x1f00)) return "accented";
    return unit < 0x530 || unit >= 0x1f00 ? "cyrillicOrGreek" : "otherScript";
  }
  if (unit < 0x2e80) return unit < 0x2070 ? "symbol" : "pictograph";
  if (unit >= 0x3040 && unit < 0x3100) return "kana";
  if (unit >= 0xac00 && unit < 0xd7b0) return "hangul";
  if (unit < 0xa000 || (unit >= 0xf900 && unit < 0xfb00) || unit >= 0xff00) return "han";
  // The first halves of planes 2 and 3 are Han too; their second halves are left to the next line, half a character off.
  return unit >= 0xd800 && unit < 0xe000
    ? unit >= 0xd840 && unit < 0xd8c0
      ? "han"
      : "pictograph"
    : "otherScript";
}

/** Pages of 128 units have one kind almost everywhere, but a table of all 65,536 is quicker than asking. */
let table: Uint8Array | null = null;

export function measureShares(text: string): Shares {
  table ??= Uint8Array.from({ length: 65536 }, (_, unit) => CHARACTER_KINDS.indexOf(kindOf(unit)));
  const counts = new Float64Array(CHARACTER_KINDS.length);
  for (let i = 0; i < text.length; i++) counts[table[text.charCodeAt(i)]!]!++;
  const weights = CHARACTER_KINDS.map((kind, i) => counts[i]! * KINDS[kind]);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = Object.fromEntries(CHARACTER_KINDS.map((kind, i) => [kind, weights[i]! / total])) as Record<
    Kind,
    number
  >;
  const { letter, accented } = shares;
  const foreignLetter = letter * Math.min(1, (10 * accented) / (letter + accented || 1));
  return { ...shares, letter: letter - foreignLetter, foreignLetter };
}

/**
 * How much of the text's Latin part looks like code or data, 0 to 1: by symbols and digits against letters. Prose has
 * a tenth of its weight in them, TypeScript a half.
 */
export function codeShare({ letter, foreignLetter, symbol, digit, accented }: Shares): number {
  const latin = letter + foreignLetter + accented + symbol + digit;
  if (latin === 0) return 0;
  return Math.min(1, Math.max(0, ((symbol + digit) / latin - 0.14) / 0.3));
}
