import { findModelRule, type TextRule } from "@/lib/token/model-rules";

/** The tokenizers counts are shown for side by side; `model` is what a cost is first shown for. */
export const FAMILIES = [
  {
    id: "o200k_base",
    rule: { kind: "vocabulary", name: "o200k_base", assumed: false },
    model: "gpt-5.6-sol",
  },
  { id: "cl100k_base", rule: { kind: "vocabulary", name: "cl100k_base", assumed: false }, model: null },
  { id: "claude-from-4.7", rule: { kind: "claude", generation: "from-4.7" }, model: "claude-sonnet-5" },
  { id: "claude-before-4.7", rule: { kind: "claude", generation: "before-4.7" }, model: null },
  { id: "gemma3", rule: { kind: "vocabulary", name: "gemma3", assumed: false }, model: "gemini-2.5-flash" },
  {
    id: "deepseek_v3",
    rule: { kind: "vocabulary", name: "deepseek_v3", assumed: false },
    model: "deepseek-v4-flash",
  },
  {
    id: "tekken",
    rule: { kind: "vocabulary", name: "tekken", assumed: false },
    model: "mistral-medium-latest",
  },
  { id: "qwen3", rule: { kind: "vocabulary", name: "qwen3", assumed: false }, model: "qwen3-max" },
  { id: "llama3", rule: { kind: "vocabulary", name: "llama3", assumed: false }, model: null },
  { id: "unknown", rule: { kind: "unknown", family: "no public or packed tokenizer" }, model: null },
] as const satisfies readonly { id: string; rule: TextRule; model: string | null }[];

export type Family = (typeof FAMILIES)[number];
export type FamilyId = Family["id"];

/** Those with a tokenizer, or an estimate of their own. */
export type KnownFamilyId = Exclude<FamilyId, "unknown">;
export const KNOWN_FAMILIES = FAMILIES.filter((family) => family.id !== "unknown");

/** The family a model's text is counted in; null where the id is unknown. */
export function findFamily(model: string): FamilyId | null {
  const rule = findModelRule(model)?.text;
  if (rule === undefined) return null;
  if (rule.kind === "claude") return `claude-${rule.generation}`;
  if (rule.kind === "unknown") return "unknown";
  return FAMILIES.find(({ id }) => id === rule.name)?.id ?? null;
}
