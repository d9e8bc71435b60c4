import type { Scenario } from "../../scenario/schema";

/**
 * Lines that estimates commonly leave out, and that make 20 to 40 % of what runs in the end.
 *
 * @see https://awsnegotiations.com/aws-pricing-calculator-deep-dive (a consultant's figure, read 2026-11)
 */
export const commonlyOmitted = [
  "retries",
  "evaluations",
  "embeddings",
  "webSearch",
  "staging",
  "region",
  "logging",
  "support",
  "gateway",
] as const;
export type CommonlyOmitted = (typeof commonlyOmitted)[number];

/** What a fixed line, fee or workload of the reader's own may be called; the document names the one it found. */
const named: Partial<Record<CommonlyOmitted, RegExp>> = {
  evaluations: /\beval|test set|评测|评估/i,
  embeddings: /embedding|vector|嵌入|向量/i,
  staging: /staging|development|\bdev\b|sandbox|预发|开发环境|测试环境/i,
  logging: /\blog|observab|monitor|tracing|日志|监控|可观测/i,
  support: /support (?:plan|contract)|支持计划|技术支持/i,
  gateway: /gateway|router|proxy|网关|路由/i,
};

/** Whether the scenario counts it, and the line it found by its name where only a name can tell. */
export function findCommonlyOmitted(
  scenario: Scenario,
  what: CommonlyOmitted,
): { included: boolean; by: string | null } {
  if (isCounted(scenario, what)) return { included: true, by: null };
  const pattern = named[what];
  const names = [...scenario.fixed, ...scenario.workloads, ...(scenario.adjustments?.fees ?? [])];
  const by = pattern === undefined ? undefined : names.find(({ name }) => pattern.test(name))?.name;
  return { included: by !== undefined, by: by ?? null };
}

function isCounted({ workloads, adjustments }: Scenario, what: CommonlyOmitted): boolean {
  switch (what) {
    case "retries":
      return workloads.some(({ losses }) => isSome(losses?.retries) || isSome(losses?.timeouts));
    case "embeddings":
      return workloads.some(({ shape }) => shape.kind === "embedding");
    case "webSearch":
      return workloads.some(({ tools }) => isSome(tools.webSearches) || isSome(tools.groundedPrompts));
    case "region":
      return workloads.some(({ region }) => region !== undefined && region !== "");
    case "gateway":
      return (adjustments?.resellers ?? []).length > 0;
    default:
      return false;
  }
}

function isSome(figure: number | { high: number } | undefined): boolean {
  return typeof figure === "object" ? figure.high > 0 : (figure ?? 0) > 0;
}
