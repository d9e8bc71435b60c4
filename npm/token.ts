/** Tokens of texts and of whole requests; exact where the tokenizer is public, a range where it is not. */
export { countTokens, type TokenResult } from "../lib/token/count-tokens";
export { findFamily } from "../lib/token/families";
export { makeBrowserLoader } from "../lib/token/load-browser";
export type { VocabularyLoader } from "../lib/token/vocabulary-loader";
export { vocabularyNames } from "../lib/token/vocabulary-manifest";
