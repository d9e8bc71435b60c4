import type { ToolChoice } from "@/lib/token/request/token-request";

export const CLAUDE_TOOLS = "https://platform.claude.com/docs/en/agents-and-tools/tool-use/overview";

/**
 * Tokens of the system prompt Anthropic adds as soon as `tools` is not empty: [auto or none, any or a named tool].
 * Older pages and AWS print 346 / 313 for everything from 3.5 to 4.5; the newer table is used.
 */
const TOOL_PROMPT: [RegExp, number, number][] = [
  [/opus-5/, 286, 406],
  [/opus-4-8/, 290, 410],
  [/opus-4-7/, 675, 804],
  [/opus-4-6|sonnet-4-6/, 497, 589],
  [/(opus|sonnet|haiku)-4-5/, 496, 588],
  [/opus-4|sonnet-4/, 313, 315],
  [/sonnet-5/, 354, 474],
  [/3-5-haiku|3-haiku|haiku-3/, 264, 340],
  [/3-opus/, 530, 281],
  [/3-sonnet/, 159, 235],
  [/3-5-sonnet-20240620/, 294, 261],
  [/3-[57]-sonnet/, 346, 313],
];

/** [auto or none, any or a named tool]; undefined where no figure was published for the model. */
export function findToolPrompt(model: string, choice: ToolChoice): number | undefined {
  const row = TOOL_PROMPT.find(([match]) => match.test(model));
  return row === undefined ? undefined : choice === "auto" || choice === "none" ? row[1] : row[2];
}
