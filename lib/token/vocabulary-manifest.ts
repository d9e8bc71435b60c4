import manifest from "@/public/vocabularies/manifest.json";

/** What public/vocabularies/manifest.json says of one packed vocabulary; written by scripts/tokens/pack-vocabularies.ts. */
export interface VocabularyEntry {
  /** Its name carries the hash, so it may be cached for ever. */
  file: string;
  /** Of the packed file before compression. */
  sha256: string;
  bytes: number;
  /** What a browser downloads. */
  brotliBytes: number;
  /** The source's own form in brotli 11: the rank module, or tokenizer.json and its configuration, minified. */
  unpackedBrotliBytes: number;
  tokens: number;
  unmergeable: number;
  source: string;
  licence: string;
  terms: string;
  usedBy: string;
}

export type VocabularyManifest = Record<string, VocabularyEntry>;

const entries: VocabularyManifest = manifest;

export function findVocabularyEntry(name: string): VocabularyEntry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

export function vocabularyNames(): string[] {
  return Object.keys(entries);
}
