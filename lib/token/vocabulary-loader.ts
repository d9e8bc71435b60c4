import type { Tokenizer } from "@/lib/token/bpe/tokenizer";

/** Gives a tokenizer by vocabulary name; each is loaded when first asked for, and once. */
export type VocabularyLoader = (name: string) => Promise<Tokenizer>;

export function makeVocabularyLoader(load: (name: string) => Promise<Tokenizer>): VocabularyLoader {
  const loaded = new Map<string, Promise<Tokenizer>>();
  return (name) => {
    let tokenizer = loaded.get(name);
    if (tokenizer === undefined) {
      tokenizer = load(name);
      loaded.set(name, tokenizer);
      // A failed download must not be remembered as the answer.
      tokenizer.catch(() => loaded.delete(name));
    }
    return tokenizer;
  };
}
