import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { scenario, workload } from "./scenario";

/** Scenarios whose workbooks are recalculated: every shape and caching, and what else moves a bill. */

export const catalog = bundledCatalog("2026-11-21");
export const dated = { edition: "2026-11-21", asOf: "2026-11-21", startMonth: "2026-12", months: 4 };
export const perMonth = { amount: 40_000, per: "month", growthPerMonth: 0.03 };

export const single = { kind: "single", prompt: 3_210, completion: 480, reasoning: 120, sharedPrefix: 2_300 };
const conversation = {
  kind: "conversation",
  turns: 7,
  prefix: 2_450,
  user: 85,
  context: 333,
  reply: 210,
  reasoning: 64,
};
export const agent = {
  kind: "agent",
  steps: 5,
  prefix: 1_900,
  toolDefinitions: 1_200,
  task: 260,
  arguments: 75,
  result: 640,
  parallelCalls: 2,
  reply: 320,
  reasoning: 140,
};
export const shapes = {
  single,
  "single, lengths vary": { ...single, promptLengths: { p50: 60_000, p95: 250_000 } },
  conversation,
  "conversation, context kept": { ...conversation, contextKept: true, reasoningKept: "kept" },
  "conversation, window": { ...conversation, history: { kind: "window", turns: 3 } },
  "conversation, summary": {
    ...conversation,
    history: { kind: "summary", tokens: 240, every: 3, instructions: 90 },
  },
  "conversation, summary by another": {
    ...conversation,
    history: { kind: "summary", tokens: 240, every: 2, instructions: 90, model: "gpt-4.1-nano" },
  },
  "conversation, geometric": { ...conversation, turnsSpread: { kind: "geometric" } },
  "conversation, turns as listed": {
    ...conversation,
    turnsSpread: {
      kind: "shares",
      shares: [
        { turns: 2, share: 0.7 },
        { turns: 11, share: 0.3 },
      ],
    },
  },
  "conversation, prefix varies": { ...conversation, prefixLengths: { p50: 2_000, p95: 9_000 } },
  agent,
  "agent, runaway and sub-agents": { ...agent, runaway: { steps: 40, share: 0.02 }, subAgents: 1.5 },
  "agent, reasoning kept": { ...agent, reasoningKept: "kept" },
  embedding: {
    kind: "embedding",
    documents: 900,
    tokensPerDocument: 5_400,
    chunk: 512,
    overlap: 64,
    indexingsPerMonth: 1.1,
  },
  "fine-tune": { kind: "fine-tune", fileTokens: 2_000_000, epochs: 3, runsPerMonth: 2 },
} as const;

export const cachings = {
  off: { kind: "off" },
  "by hand": { kind: "share", read: 0.45 },
  traffic: { kind: "traffic" },
  "traffic, prefix": { kind: "traffic", upTo: "prefix", prefixes: 3, gap: { seconds: 240 } },
  "traffic, fixed lifetime": {
    kind: "traffic",
    sliding: false,
    prefixShares: [0.6, 0.3, 0.1],
    parallelFirst: 2,
  },
} as const;

export function mix(...routes: [model: string, share: number, more?: object][]): object {
  return { kind: "mix", routes: routes.map(([model, share, more]) => ({ model, share, ...more })) };
}

const calls = { ...conversation, turns: 5 };
export const withWorkload = (sketch: object, more: object = {}): Scenario =>
  scenario([{ ...workload(), shape: calls, volume: perMonth, peakShare: 0, ...sketch }], {
    ...dated,
    ...more,
  });

/** Workloads whose every unit is one grounded prompt. */
export function grounded(
  of: readonly (readonly [model: string, amount: number, volume?: object])[],
  more: object = {},
): Scenario {
  const workloads = of.map(([model, amount, volume], index) => ({
    ...workload({ routes: [{ model, share: 1 }] }),
    id: `w${index}`,
    tools: { groundedPrompts: 1 },
    volume: { amount, per: "month", ...volume },
  }));
  return scenario(workloads, { ...dated, monthDays: "thirty", ...more });
}

export const others: Record<string, Scenario> = {
  "a cascade": withWorkload({
    routing: {
      kind: "cascade",
      routes: [
        { model: "gpt-4.1-nano", share: 1 },
        { model: "gpt-4.1-mini", share: 0.3 },
        { model: "gpt-4.1", share: 0.25 },
      ],
    },
  }),
  "routes with figures of their own": withWorkload({
    routing: mix(
      ["gpt-4.1", 0.6, { promptFactor: 1.2, outputFactor: 0.8 }],
      ["gpt-5.6-terra", 0.4, { tokenizerGrowth: 1.35, reasoning: 700 }],
    ),
    caching: { kind: "traffic" },
  }),
  "service tiers and a region": withWorkload({
    routing: mix(["claude-sonnet-4-5", 1]),
    tiers: { batch: 0.4 },
    region: "us",
    caching: { kind: "share", read: 0.5, write: 0.1, ttl: "1h" },
  }),
  "peak hours": withWorkload({ routing: mix(["deepseek-v4-pro", 1]), peakShare: 0.35 }),
  "hours of the week": withWorkload({ routing: mix(["deepseek-v4-pro", 1]), peakShare: undefined }),
  losses: withWorkload({
    losses: {
      retries: 0.04,
      timeouts: 0.02,
      timeoutOutput: 0.37,
      resultCache: 0.12,
      trim: { from: 900, to: 400 },
      replyFactor: 0.85,
      diffFactor: 0.9,
    },
    tools: { webSearches: 0.3 },
    caching: { kind: "traffic" },
  }),
  "a reasoning budget": withWorkload({ reasoningBudget: { expected: { p50: 900, p95: 5_000 }, cap: 8_192 } }),
  "a cap of a route's own": withWorkload({
    reasoningBudget: { expected: { p50: 900, p95: 5_000 }, cap: 8_192 },
    routing: mix(["gpt-4.1", 0.5, { reasoningCap: 2_048 }], ["claude-sonnet-4-5", 0.5]),
  }),
  "a cap of a route's own, without a budget": withWorkload({
    routing: mix(
      ["gpt-4.1", 0.5, { reasoningCap: 40 }],
      ["gpt-5.6-terra", 0.5, { reasoning: 700, reasoningCap: 512 }],
    ),
  }),
  "attached files": withWorkload({
    shape: { ...single, media: { images: 3, imageWidth: 1024, imageHeight: 768 } },
  }),
  "audio of its own": withWorkload({
    shape: { kind: "single", prompt: 900, completion: 300, audioInput: 500, audioOutput: 120 },
    routing: mix(["gpt-audio", 1]),
  }),
  "a stored cache": withWorkload({
    shape: { kind: "single", prompt: 30_000, completion: 300, sharedPrefix: 28_000 },
    routing: mix(["gemini-2.5-pro", 1]),
    caching: { kind: "traffic", prefixes: 2, stored: { hoursPerDay: 10 } },
  }),
  "a cache kept for the making alone, on a model without a cached rate": withWorkload({
    shape: { kind: "single", prompt: 30_000, completion: 300, sharedPrefix: 28_000 },
    routing: mix(["magistral-medium-2506", 1]),
    caching: { kind: "traffic", stored: { hoursPerDay: 0 } },
  }),
  "no work for a model without a rate": withWorkload({
    routing: mix(["gemini-1.0-pro", 1]),
    tools: { groundedPrompts: 1 },
    volume: { amount: 0, per: "month" },
  }),
  "an uneven day": withWorkload({
    volume: { amount: 60, per: "hour", hoursPerDay: 9, daysPerWeek: 5, growthPerMonth: 0.05 },
    caching: { kind: "traffic" },
  }),
  "a very long run": withWorkload({
    shape: { ...agent, runaway: { steps: 800, share: 0.001 } },
    caching: { kind: "traffic" },
  }),
  "a model of one's own, fixed lines, provisioned capacity": withWorkload(
    {
      routing: mix(["mine", 0.7], ["gpt-4.1", 0.3]),
      provisioned: { units: 2, usdPerUnitHour: 3, share: 0.25 },
    },
    {
      models: [{ id: "mine", name: "Mine", rates: { input: 0.4, output: 1.1, reasoning: 1.1 } }],
      fixed: [{ id: "f", name: "Vector database", usdPerMonth: 140 }],
    },
  ),
  "a price that changes and a model that retires": withWorkload(
    { routing: mix(["gpt-4.1-nano", 0.5], ["deepseek-chat", 0.5]) },
    { asOf: "2026-02-01", startMonth: "2026-02", months: 12, monthDays: "calendar" },
  ),
  "free prompts a day, fewer than there are": grounded([["gemini-2.5-flash", 90_000]]),
  "free prompts a day, more than are used": grounded([["gemini-2.5-flash", 9_000]]),
  "one allowance for two workloads": grounded([
    ["gemini-2.5-flash", 30_000],
    ["gemini-2.5-flash", 40_000],
  ]),
  "one allowance for two models and another for a third": grounded([
    ["gemini-2.5-flash", 30_000],
    ["gemini-2.5-pro", 40_000],
    ["gemini-3.5-flash", 7_000],
  ]),
  "an allowance on the days with traffic": grounded([
    ["gemini-2.5-flash", 2_000, { per: "day", daysPerWeek: 5 }],
    ["gemini-2.5-flash", 900, { per: "day", daysPerWeek: 6 }],
  ]),
  "an allowance of one line in two tiers and routes": withWorkload({
    routing: mix(
      ["gemini-2.5-flash", 0.3],
      ["gemini-2.5-pro", 0.3, { promptFactor: 1.1 }],
      ["gemini-2.5-flash", 0.4, { promptFactor: 1.2 }],
    ),
    tiers: { batch: 0.3 },
    tools: { groundedPrompts: 2 },
    volume: { amount: 1_300, per: "day", daysPerWeek: 5 },
  }),
  "free hours a month": withWorkload({
    routing: mix(["claude-sonnet-4-5", 1]),
    tools: { containerMinutes: 7 },
    volume: { amount: 20_000, per: "month" },
  }),
  "an allowance that growth uses up": grounded([["gemini-2.5-flash", 20_000, { growthPerMonth: 0.4 }]], {
    monthDays: "calendar",
    months: 12,
  }),
  "an allowance that is shared while a rate changes inside the month": grounded(
    [
      ["gemini-3.6-flash", 4_000],
      ["gemini-3.5-flash", 6_000, { growthPerMonth: -0.2 }],
    ],
    { asOf: "2026-08-01", startMonth: "2026-08", months: 6, monthDays: "calendar" },
  ),
  "an allowance, discounts and a reseller": grounded(
    [
      ["gemini-2.5-flash", 60_000],
      ["gemini-2.5-pro", 60_000],
    ],
    {
      months: 12,
      discounts: [
        { provider: "google", off: 0.1, model: "gemini-2.5-pro" },
        {
          provider: "google",
          off: 0.02,
          steps: [
            { fromUsd: 1_000, off: 0.07 },
            { fromUsd: 2_500, off: 0.12 },
          ],
          stepping: "graduated",
        },
      ],
      adjustments: {
        resellers: [{ name: "Relay", provider: "google", factor: 1.07 }],
        credits: [
          { name: "Start-up", provider: "google", usdPerMonth: 120, from: "2027-01-01", until: "2027-03-15" },
        ],
      },
    },
  ),
  "every adjustment": withWorkload(
    { routing: mix(["gpt-4.1", 0.5], ["claude-sonnet-4-5", 0.5]) },
    {
      monthDays: "calendar",
      discounts: [
        {
          provider: "openai",
          off: 0.05,
          steps: [
            { fromUsd: 200, off: 0.1 },
            { fromUsd: 900, off: 0.2 },
          ],
          stepping: "graduated",
        },
        { provider: "anthropic", off: 0.08 },
        { provider: "anthropic", off: 0, steps: [{ fromUsd: 100, off: 0.04 }] },
      ],
      adjustments: {
        resellers: [{ name: "Relay", provider: "openai", factor: 1.06 }],
        commitments: [{ name: "Commit", provider: "anthropic", usdPerMonth: 2_000 }],
        credits: [{ name: "Start-up", usdPerMonth: 300, until: "2027-01-31" }],
        fees: [
          { name: "Gateway", share: 0.055, minimumUsd: 20, usdPerMonth: 5 },
          { name: "Support", provider: "openai", share: 0.01, minimumUsd: 90 },
        ],
        tax: { name: "VAT", share: 0.19 },
        currency: { code: "EUR", perUsd: 0.92, on: "2026-11-20", source: "ECB" },
      },
    },
  ),
};
