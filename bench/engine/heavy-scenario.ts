import { parseScenario } from "@/lib/scenario/parse";
import type { Scenario } from "@/lib/scenario/schema";

/** Twenty workloads over 36 months: every shape and history, caches from traffic, bands, peak hours, cascades, growth. */
export function heavyScenario(edition: string, asOf: string): Scenario {
  const kinds = [support, geometricSupport, agent, longPrompts, cascade];
  return parseScenario({
    version: 1,
    title: "Twenty workloads",
    edition,
    asOf,
    startMonth: asOf.slice(0, 7),
    months: 36,
    workloads: Array.from({ length: 20 }, (_, index) => ({
      id: `w${index + 1}`,
      name: `Work ${index + 1}`,
      ...kinds[index % kinds.length]?.(index),
    })),
    discounts: [{ provider: "openai", off: 0.08 }],
    adjustments: { credits: [{ name: "Start", usdPerMonth: 1_000, until: "2027-06-30" }] },
  });
}

const office = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 6 : 1));
const growing = (amount: number) => ({ amount, per: "day", daysPerWeek: 5, growthPerMonth: 0.04 });

function support(index: number): object {
  return {
    volume: growing(2_000 + 137 * index),
    shape: {
      kind: "conversation",
      turns: 6 + (index % 5),
      prefix: 2_400,
      user: 120,
      context: 800,
      reply: 260,
      reasoning: 150,
      history: { kind: "summary", tokens: 300, every: 3 },
    },
    routing: {
      kind: "mix",
      routes: [
        { model: "gpt-5-mini", share: 0.6 },
        { model: "claude-sonnet-4-5", share: 0.3 },
        { model: "gemini-2.5-flash", share: 0.1 },
      ],
    },
    caching: { kind: "traffic", prefixes: 12 },
    profile: { zone: "Europe/Berlin", hours: office },
  };
}

function geometricSupport(index: number): object {
  return {
    volume: growing(900 + 61 * index),
    shape: {
      kind: "conversation",
      turns: 5,
      turnsSpread: { kind: "geometric" },
      prefix: 1_800,
      user: 90,
      reply: 300,
      prefixLengths: { p50: 1_800, p95: 9_000 },
    },
    routing: {
      kind: "mix",
      routes: [
        { model: "claude-haiku-4-5", share: 0.5 },
        { model: "deepseek-v4-flash", share: 0.5 },
      ],
    },
    caching: { kind: "traffic", prefixShares: [0.5, 0.3, 0.2] },
    profile: { zone: "Asia/Shanghai", hours: office },
    losses: { retries: 0.03, timeouts: 0.01 },
  };
}

function agent(index: number): object {
  return {
    volume: growing(150 + 11 * index),
    shape: {
      kind: "agent",
      steps: 12,
      prefix: 3_000,
      toolDefinitions: 4_000,
      task: 300,
      arguments: 120,
      result: 1_500,
      reply: 500,
      reasoning: 400,
      subAgents: 0.5,
      runaway: { steps: 60, share: 0.03 },
    },
    routing: {
      kind: "mix",
      routes: [
        { model: "claude-sonnet-4-5", share: 0.7 },
        { model: "gpt-5", share: 0.3 },
      ],
    },
    caching: { kind: "traffic", gap: { p50: 20, p95: 400 } },
    profile: { zone: "America/New_York", hours: office },
    tools: { webSearches: 1.3 },
  };
}

function longPrompts(index: number): object {
  return {
    volume: growing(400 + 23 * index),
    shape: {
      kind: "single",
      prompt: 90_000,
      completion: 1_500,
      promptLengths: { p50: 60_000, p95: 250_000 },
      sharedPrefix: 2_000,
    },
    routing: { kind: "mix", routes: [{ model: "gemini-2.5-pro", share: 1 }] },
    caching: { kind: "traffic" },
    tiers: { batch: 0.4 },
  };
}

function cascade(index: number): object {
  return {
    volume: growing(5_000 + 307 * index),
    shape: { kind: "single", prompt: 1_900, completion: 240, reasoning: 60 },
    routing: {
      kind: "cascade",
      routes: [
        { model: "gpt-5-nano", share: 1 },
        { model: "gpt-5", share: 0.15 },
      ],
    },
    caching: { kind: "share", read: 0.4 },
    tiers: { batch: 0.2, flex: 0.1 },
  };
}
