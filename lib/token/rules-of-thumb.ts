import measured from "@/data/rules-of-thumb.json";
import type { FamilyId } from "@/lib/token/families";
import type { Spread } from "@/lib/token/request/parts";

/** What `npm run tokens:measure` found of the texts in data/texts. */
export interface MeasuredText {
  text: string;
  /** In data/texts. */
  file: string;
  /** Unicode characters, not UTF-16 units. */
  characters: number;
  /** Of the whole text. */
  tokens: Record<FamilyId, Spread>;
}

export const MEASURED_TEXTS: readonly MeasuredText[] = measured;

/** What is often said, of which text, and how many tokens that would be for 1,000 characters of it. */
export const CLAIMS = [
  { id: "chinese", text: "chinese", low: 2000, high: 2500, source: null },
  {
    id: "openai",
    text: "english",
    low: 250,
    high: 250,
    source: "https://help.openai.com/en/articles/4936856",
  },
  {
    id: "gemini",
    text: "english",
    low: 250,
    high: 250,
    source: "https://ai.google.dev/gemini-api/docs/tokens",
  },
  {
    id: "deepseekEnglish",
    text: "english",
    low: 300,
    high: 300,
    source: "https://api-docs.deepseek.com/quick_start/token_usage",
  },
  {
    id: "deepseekChinese",
    text: "chinese",
    low: 600,
    high: 600,
    source: "https://api-docs.deepseek.com/quick_start/token_usage",
  },
] as const;
