import { describe, expect, it } from "vitest";
import { findModelRule } from "@/lib/token/model-rules";
import { nameOf } from "@/lib/token/request/text-counter";

describe("which tokenizer a model id leads to", () => {
  it.each([
    ["gpt-4", "cl100k_base"],
    ["gpt-4-turbo-2024-04-09", "cl100k_base"],
    ["gpt-4o-2024-08-06", "o200k_base"],
    ["openai/gpt-4.1-mini", "o200k_base"],
    ["o1-mini", "o200k_base"],
    ["gpt-5.6-sol", "o200k_base"],
    ["gpt-6-astra", "o200k_base"],
    ["text-embedding-3-large", "cl100k_base"],
    ["text-davinci-003", "p50k_base"],
    ["davinci", "r50k_base"],
    ["davinci-002", "cl100k_base"],
    ["claude-3-5-sonnet-20241022", "claude before-4.7 (estimate)"],
    ["claude-opus-4-20250514", "claude before-4.7 (estimate)"],
    ["claude-opus-4-1-20250805", "claude before-4.7 (estimate)"],
    ["claude-opus-4-6", "claude before-4.7 (estimate)"],
    ["claude-sonnet-4-6", "claude before-4.7 (estimate)"],
    ["claude-opus-4-7", "claude from-4.7 (estimate)"],
    ["anthropic/claude-opus-4.8", "claude from-4.7 (estimate)"],
    ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude before-4.7 (estimate)"],
    ["claude-haiku-5-5", "claude from-4.7 (estimate)"],
    ["claude-fable-5-1", "claude from-4.7 (estimate)"],
    ["gemini-2.5-flash", "gemma3"],
    ["gemini-3.1-pro-preview", "gemma3"],
    ["gemini-1.5-pro", "unknown (estimate from o200k_base)"],
    ["deepseek-v4-flash", "deepseek_v3"],
    ["mistral-large-2512", "tekken"],
    ["open-mixtral-8x7b", "unknown (estimate from o200k_base)"],
    ["qwen3-32b", "qwen3"],
    ["qwen3.5-plus", "unknown (estimate from o200k_base)"],
    ["meta-llama/llama-3.3-70b-versatile", "llama3"],
    ["meta-llama/llama-4-scout-17b-16e-instruct", "unknown (estimate from o200k_base)"],
    ["grok-4.5", "unknown (estimate from o200k_base)"],
    ["kimi-k2.5", "unknown (estimate from o200k_base)"],
  ])("%s -> %s", (model, tokenizer) => {
    expect(nameOf(findModelRule(model)!.text)).toBe(tokenizer);
  });

  it("an id that fits nothing has no rule", () => expect(findModelRule("text-model-9")).toBeUndefined());
});
