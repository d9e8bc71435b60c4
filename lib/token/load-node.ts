import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { Tokenizer } from "@/lib/token/bpe/tokenizer";
import { parseVocabulary } from "@/lib/token/vocabulary-file";
import { makeVocabularyLoader, type VocabularyLoader } from "@/lib/token/vocabulary-loader";
import { findVocabularyEntry } from "@/lib/token/vocabulary-manifest";

/** Loads packed vocabularies from a folder, by default the one a checkout and `next start` have under their root. */
export function makeNodeLoader(
  folder = join(/* turbopackIgnore: true */ process.cwd(), "public/vocabularies"),
): VocabularyLoader {
  return makeVocabularyLoader(async (name) => {
    const entry = findVocabularyEntry(name);
    if (entry === undefined) throw new RangeError(`no vocabulary named ${name}`);
    const packed = await readFile(join(folder, entry.file));
    return new Tokenizer(parseVocabulary(brotliDecompressSync(packed)));
  });
}
