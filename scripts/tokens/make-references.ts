/**
 * Makes the reference ids the tests compare with, from the packages: 20,000 varied strings per vocabulary, a 32-bit
 * hash each, and the list of strings that are known to differ, with the reason.
 *
 * Run: npx tsx scripts/tokens/make-references.ts [name...]
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type DifferenceReason,
  hashIds,
  REFERENCE_SEED,
  REFERENCE_STRINGS,
  type ReferenceIndex,
} from "@/lib/token/fixtures/reference-file";
import { variedStrings } from "@/lib/token/fixtures/varied-strings";
import { makeNodeLoader } from "@/lib/token/load-node";
import { isNewerThanTable } from "@/lib/token/scan/character-class";
import { readTokenizerJson } from "@/scripts/tokens/fetch-package";
import { makeReferenceEncoder } from "@/scripts/tokens/reference-encoders";
import { SOURCES, type VocabularySource } from "@/scripts/tokens/sources";

const FOLDER = "lib/token/fixtures/references";
const INDEX = join(FOLDER, "index.json");

function reasonFor(text: string, source: VocabularySource): DifferenceReason {
  if (source.pattern === "gemma" && text.includes("\u2581")) return "literal-sentencepiece-space";
  if (source.package !== "js-tiktoken" && [...text].some((character) => isNewerThanTable(character)))
    return "newer-unicode";
  throw new Error(`${source.name} differs on ${JSON.stringify(text)} for no known reason`);
}

mkdirSync(FOLDER, { recursive: true });
const strings = variedStrings(REFERENCE_STRINGS, REFERENCE_SEED);
const load = makeNodeLoader();
const index: ReferenceIndex = {
  strings: REFERENCE_STRINGS,
  seed: REFERENCE_SEED,
  node: process.version,
  unicode: process.versions.unicode ?? "unknown",
  vocabularies: existsSync(INDEX)
    ? (JSON.parse(readFileSync(INDEX, "utf8")) as ReferenceIndex).vocabularies
    : {},
};
const wanted = process.argv.slice(2);
for (const source of SOURCES) {
  if (wanted.length > 0 && !wanted.includes(source.name)) continue;
  const ours = await load(source.name);
  const reference = makeReferenceEncoder(source);
  const differences: Record<string, DifferenceReason> = {};
  const hashes = Buffer.alloc(4 * strings.length);
  strings.forEach((text, i) => {
    const expected = hashIds(reference.encode(text));
    hashes.writeUInt32LE(expected, 4 * i);
    if (hashIds(ours.encode(text)) !== expected) differences[i] = reasonFor(text, source);
  });
  writeFileSync(join(FOLDER, `${source.name}.ids.bin`), hashes);
  index.vocabularies[source.name] = { reference: reference.name, differences };
  console.log(
    source.name,
    strings.length - Object.keys(differences).length,
    "of",
    strings.length,
    "equal;",
    JSON.stringify(countBy(Object.values(differences))),
  );
}
writeFileSync(INDEX, `${JSON.stringify(index, null, 1)}\n`);

// One packed file serves both generations only as long as this holds.
const [v3, v4] = ["deepseek_v3", "deepseek_v4"].map(
  (name) => readTokenizerJson(`@lenml/tokenizer-${name}`, "3.7.2").json,
);
const same =
  JSON.stringify([v3?.model, v3?.pre_tokenizer]) === JSON.stringify([v4?.model, v4?.pre_tokenizer]);
console.log("DeepSeek V4 has the model and pattern of V3:", same);
if (!same) process.exitCode = 1;

function countBy(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
