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

  test("aliases read alike with and without the catalog", () => {
    const differ = models.flatMap(({ id, aliases }) =>
      aliases.filter((alias) => {
        const [own, meant] = [findModelRule(alias), findModelRule(id)];
        return own !== undefined && meant !== undefined && nameOf(own.text) !== nameOf(meant.text);
      }),
    );
    // The oldest release of an entry whose id means the newest.
    expect(differ).toEqual(["codestral-2405"]);
  });
});
