import { applyCalibration, type Calibration } from "@/lib/token/estimate/calibration";
import { CLAUDE_SOURCE, estimateClaude } from "@/lib/token/estimate/claude";
import { estimateUnknownFamily } from "@/lib/token/estimate/unknown-family";
import type { TextRule } from "@/lib/token/model-rules";
import { exactly, type Method, type Spread } from "@/lib/token/request/parts";

/** What counting needs of a tokenizer. */
export interface Counter {
  count: (text: string) => number;
}

export interface TokenContext {
  /**
   * The id the catalog knows an asked model by, so that aliases are counted as what they stand for; throws
   * unknown-model. Without it ids are taken as they are.
   */
  resolve?: (asked: { model: string; provider: string | undefined }) => string;
  /** A tokenizer by vocabulary name; loaded when first asked for. */
  vocabulary: (name: string) => Promise<Counter> | Counter;
  /** The user's own counts, by the name an estimate carries as its `tokenizer`. */
  calibrations?: Readonly<Record<string, Calibration>>;
}

export interface TextCounter {
  /** As answered: a vocabulary's name, or what the estimate is for. */
  name: string;
  method: Method;
  rule: string;
  source: string;
  count: (text: string) => Spread;
}

export function nameOf(rule: TextRule): string {
  if (rule.kind === "vocabulary") return rule.name;
  return rule.kind === "claude"
    ? `claude ${rule.generation} (estimate)`
    : "unknown (estimate from o200k_base)";
}

export async function makeTextCounter(
  rule: TextRule,
  source: string,
  context: TokenContext,
): Promise<TextCounter> {
  const name = nameOf(rule);
  if (rule.kind === "vocabulary") {
    const { count } = await bind(context, rule.name);
    return {
      name,
      method: rule.assumed ? "rule" : "exact",
      rule: rule.assumed ? `${name}, as its family's models before it` : name,
      source,
      count: (text) => exactly(count(text)),
    };
  }
  const { count } = await bind(context, "o200k_base");
  const estimate =
    rule.kind === "claude"
      ? (text: string) => estimateClaude(text, count(text), rule.generation)
      : (text: string) => estimateUnknownFamily(text, count(text));
  const calibration = context.calibrations?.[name];
  return {
    name,
    method: "estimate",
    rule: `${rule.kind === "claude" ? "o200k count and kinds of character, fitted" : "o200k count and the span of known vocabularies"}${calibration ? `, corrected by ${calibration.samples} counts of your own` : ""}`,
    source: rule.kind === "claude" ? CLAUDE_SOURCE : source,
    count: calibration ? (text) => applyCalibration(estimate(text), calibration) : estimate,
  };
}

async function bind(context: TokenContext, name: string): Promise<Counter> {
  const tokenizer = await context.vocabulary(name);
  return { count: (text) => (text === "" ? 0 : tokenizer.count(text)) };
}
