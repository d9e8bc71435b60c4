import type { z } from "zod";
import type { scenarioSchema } from "@/lib/scenario/schema";

/** One of each: caching, a tier, a tool, a custom model, a fixed line, a discount, a price that changes in the year. */
export const goldenScenario: z.input<typeof scenarioSchema> = {
  version: 1,
  title: "Golden pair",
  edition: "2026-09-23",
  asOf: "2026-10-01",
  startMonth: "2026-10",
  months: 6,
  monthDays: "thirty",
  workloads: [
    {
      id: "chat",
      name: "Support answers",
      volume: { amount: 2000, per: "day", growthPerMonth: 0.05 },
      shape: { kind: "single", prompt: 4000, completion: 500, reasoning: 100 },
      routing: {
        kind: "mix",
        routes: [
          { model: "gpt-4.1-mini", share: 0.9 },
          { model: "claude-sonnet-4-5", provider: "anthropic", share: 0.1 },
        ],
      },
      caching: { kind: "share", read: 0.5, write: 0 },
      tools: { webSearches: 0.1 },
    },
    {
      id: "tag",
      name: "Nightly tagging",
      volume: { amount: 100_000, per: "month" },
      shape: { kind: "single", prompt: 800, completion: 50 },
      routing: {
        kind: "mix",
        routes: [{ model: "gemini-3.6-flash", provider: "google", share: 1 }],
      },
      tiers: { batch: 0.5 },
    },
    {
      id: "draft",
      name: "Drafts on our own machine",
      volume: { amount: 50, per: "hour", hoursPerDay: 10, daysPerWeek: 5 },
      shape: { kind: "single", prompt: { low: 500, likely: 900, high: 2000 }, completion: 300 },
      routing: { kind: "mix", routes: [{ model: "our-own", share: 1 }] },
    },
  ],
  models: [{ id: "our-own", name: "Self-hosted", rates: { input: 0.2, output: 0.6 } }],
  fixed: [{ id: "db", name: "Vector database", usdPerMonth: 70 }],
  discounts: [{ provider: "openai", off: 0.08 }],
};

const [chat, ...others] = goldenScenario.workloads;

/** The same a quarter later: one of each part of a difference, and a workload less. */
export const changedScenario: z.input<typeof scenarioSchema> = {
  ...goldenScenario,
  asOf: "2027-01-01",
  workloads: [
    {
      ...(chat as NonNullable<typeof chat>),
      name: "Support answers, second version",
      volume: { amount: 3000, per: "day", growthPerMonth: 0.05 },
      shape: { kind: "single", prompt: 5000, completion: 500, reasoning: 100 },
      routing: {
        kind: "mix",
        routes: [
          { model: "gpt-4.1-mini", share: 0.8 },
          { model: "claude-sonnet-4-5", provider: "anthropic", share: 0.2 },
        ],
      },
    },
    ...others.filter(({ id }) => id !== "draft"),
  ],
  discounts: [{ provider: "openai", off: 0.1 }],
};
