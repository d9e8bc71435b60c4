/**
 * Writes lib/token/scan/unicode-table.generated.ts: the character classes the splitting patterns ask for, as one
 * baked table, so that every browser cuts text alike whatever Unicode version its own regular expressions know.
 *
 * The classes come from this Node's `\p{...}`, then each letter, mark and number is put to the WASM build of tiktoken;
 * code points it does not know yet (it holds Unicode 16) are taken out again.
 *
 * Run: npx tsx scripts/tokens/make-unicode-table.ts
 */
import { writeFileSync } from "node:fs";
import { get_encoding } from "tiktoken";
import {
  LETTER,
  LOWER,
  MARK,
  NUMBER,
  OTHER_LETTER,
  PUNCTUATION_OR_SYMBOL,
  SPACE,
  UPPER,
} from "@/lib/token/scan/character-bits";

const CLASSES: [RegExp, number][] = [
  [/^[\p{Lu}\p{Lt}]$/u, UPPER],
  [/^\p{Ll}$/u, LOWER],
  [/^[\p{Lm}\p{Lo}]$/u, OTHER_LETTER],
  [/^\p{M}$/u, MARK],
  [/^\p{N}$/u, NUMBER],
  [/^\p{White_Space}$/u, SPACE],
  [/^[\p{P}\p{S}]$/u, PUNCTUATION_OR_SYMBOL],
];

const cl100k = get_encoding("cl100k_base");
const o200k = get_encoding("o200k_base");

/** After a letter or number "'s" is one token; after anything else the apostrophe joins the symbols before it. */
function isWordTo(encoding: typeof cl100k, character: string): boolean {
  const ids = encoding.encode_ordinary(`${character}'s`);
  const apostrophe = encoding.encode_ordinary("'s");
  return ids[ids.length - 1] === apostrophe[0];
}

function classOf(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint < 0xe000) return 0;
  const character = String.fromCodePoint(codePoint);
  const found = CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? 0;
  if (codePoint < 0x80 || (found & (LETTER | NUMBER | MARK)) === 0) return found;
  // Marks are letters to o200k's pattern only.
  if (isWordTo(found === MARK ? o200k : cl100k, character)) return found;
  newer.push(codePoint);
  return 0;
}

const newer: number[] = [];
const runs: number[] = [];
let current = classOf(0);
let length = 0;
for (let codePoint = 0; codePoint < 0x110000; codePoint++) {
  const found = classOf(codePoint);
  if (found !== current) {
    runs.push(current, length);
    current = found;
    length = 0;
  }
  length++;
}
runs.push(current, length);

const bytes: number[] = [];
for (let i = 0; i < runs.length; i += 2) {
  bytes.push(runs[i]!);
  let rest = runs[i + 1]!;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

writeFileSync(
  "lib/token/scan/unicode-table.generated.ts",
  `// Written by scripts/tokens/make-unicode-table.ts; do not edit.
// Unicode ${process.versions.unicode} less ${newer.length} letters, marks and numbers newer than tiktoken's Unicode 16.
// Runs of (class byte, length as a base-128 number), base64.
export const UNICODE_RUNS =
  "${Buffer.from(bytes).toString("base64")}";
`,
);
console.error(`${runs.length / 2} runs, ${newer.length} code points newer than the reference`);
