import { describe, expect, test } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { findModelRule } from "@/lib/token/model-rules";
import { nameOf } from "@/lib/token/request/text-counter";

/** What the catalog calls a tokenizer, and the names a count may then carry. */
const LABELS: Record<string, RegExp> = {
  o200k_base: /^o200k_base$/,
  cl100k_base: /^cl100k_base$/,
  p50k_base: /^p50k_base$/,
  claude: /^claude before-4\.7/,
  "claude-2026": /^claude from-4\.7/,
  gemini: /^(gemma3$|unknown)/,
  deepseek_v3: /^deepseek_v3$/,
  deepseek_v4: /^deepseek_v3$/,
  mistral: /^(tekken$|unknown)/,
  qwen: /^(qwen3$|unknown)/,
  llama3: /^llama3$/,
};

describe("models and their tokenizers", () => {
  const { models } = bundledCatalog();

  test("every model of the catalog has a rule", () => {
    expect(models.filter(({ id }) => findModelRule(id) === undefined).map(({ id }) => id)).toEqual([]);
  });

  test.each(models.map(({ provider, id, tokenizer }) => [`${provider}/${id}`, id, tokenizer] as const))(
    "%s is counted as the catalog labels it",
    (_, id, tokenizer) => {
      const rule = findModelRule(id);
      expect(rule && nameOf(rule.text)).toMatch(LABELS[tokenizer ?? ""] ?? /^unknown/);
    },
  );

  test("aliases have the rule of what they stand for", () => {
    for (const { id, aliases } of models)
      for (const alias of aliases)
        if (findModelRule(alias))
          expect([alias, findModelRule(alias)?.text]).toEqual([alias, findModelRule(id)?.text]);
  });
});
