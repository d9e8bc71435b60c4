import measured from "@/data/rules-of-thumb.json";
import type { KnownFamilyId } from "@/lib/token/families";
import type { Spread } from "@/lib/token/request/parts";

/** What `npm run tokens:measure` found of the texts in data/texts. */
export interface MeasuredText {
  text: string;
  /** In data/texts. */
  file: string;
  /** Unicode characters, not UTF-16 units. */
  characters: number;
  /** Of the whole text. */
  tokens: Record<KnownFamilyId, Spread>;
}

export const MEASURED_TEXTS: readonly MeasuredText[] = measured;

/** What is often said of a text; `own` is the tokenizer it is said of, where it is of one. */
export const CLAIMS = [
  { id: "chinese", text: "chinese", own: null, source: null },
  { id: "openai", text: "english", own: "o200k_base", source: "https://help.openai.com/en/articles/4936856" },
  { id: "gemini", text: "english", own: "gemma3", source: "https://ai.google.dev/gemini-api/docs/tokens" },
  {
    id: "deepseekEnglish",
    text: "english",
    own: "deepseek_v3",
    source: "https://api-docs.deepseek.com/quick_start/token_usage",
  },
  {
    id: "deepseekChinese",
    text: "chinese",
    own: "deepseek_v3",
    source: "https://api-docs.deepseek.com/quick_start/token_usage",
  },
] as const;
