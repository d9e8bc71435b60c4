import fc from "fast-check";
import type { Catalog } from "@/lib/catalog/catalog";
import { parseScenario } from "@/lib/scenario/parse";
import type { Scenario, Workload } from "@/lib/scenario/schema";

/** Scenarios made for one test: everything a test does not speak of is plain. */

type WorkloadSketch = Partial<Omit<Workload, "tools" | "volume" | "routing">> & {
  volume?: Partial<Workload["volume"]>;
  tools?: Partial<Workload["tools"]>;
  routes?: readonly { model: string; provider?: string; share: number }[];
};

export function workload(sketch: WorkloadSketch = {}): object {
  const { routes = [{ model: "gpt-4.1", share: 1 }], volume, ...rest } = sketch;
  return {
    id: "w",
    name: "Work",
    shape: { kind: "single", prompt: 1_000, completion: 100 },
    volume: { amount: 1_000, per: "month", ...volume },
    routing: { kind: "mix", routes },
    ...rest,
  };
}

export function scenario(
  workloads: readonly object[],
  more: Partial<Record<keyof Scenario, unknown>> = {},
): Scenario {
  return parseScenario({
    version: 1,
    title: "Test",
    edition: "2026-09-23",
    asOf: "2026-09-23",
    startMonth: "2026-09",
    ...more,
    workloads,
  });
}

/** Scenarios most of whose call classes have a price. */
export function pricedScenario(catalog: Catalog): fc.Arbitrary<Scenario> {
  const models = catalog.models.filter(({ kind }) => kind === "text-generation");
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const tokens = fc.oneof(fc.nat(5_000), fc.nat(400_000), fc.double({ min: 0, max: 3_000, noNaN: true }));
  const routes = fc
    .array(fc.tuple(fc.constantFrom(...models), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((drawn) => {
      const total = drawn.reduce((sum, [, weight]) => sum + weight, 0);
      return drawn.map(([{ id, provider }, weight]) => ({ model: id, provider, share: weight / total }));
    });
  const shape = fc.oneof(
    fc.record({ kind: fc.constant("single" as const), prompt: tokens, completion: tokens }),
    fc.record({
      kind: fc.constant("conversation" as const),
      turns: fc.integer({ min: 1, max: 12 }),
      prefix: tokens,
      user: fc.nat(2_000),
      context: fc.nat(40_000),
      contextKept: fc.boolean(),
      reply: fc.nat(4_000),
      reasoning: fc.nat(4_000),
    }),
  );
  const anyWorkload = fc.record(
    {
      id: fc.string({ minLength: 1, maxLength: 8 }),
      volume: fc.record({
        amount: fc.nat(1_000_000),
        per: fc.constantFrom("hour" as const, "day" as const, "month" as const),
        hoursPerDay: fc.integer({ min: 0, max: 24 }),
        daysPerWeek: fc.integer({ min: 0, max: 7 }),
        growthPerMonth: fc.integer({ min: -20, max: 50 }).map((percent) => percent / 100),
      }),
      shape,
      routes,
      caching: fc.oneof(
        fc.constant({ kind: "off" as const }),
        fc.record({
          kind: fc.constant("share" as const),
          read: share,
          write: share,
          ttl: fc.constantFrom("5m" as const, "1h" as const),
        }),
      ),
      tiers: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        share.map((batch) => ({ batch })),
      ),
      peakShare: share,
      tools: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        fc.record({ webSearches: fc.double({ min: 0, max: 3, noNaN: true }) }),
      ),
    },
    { requiredKeys: ["id", "volume", "shape", "routes"] },
  );
  return fc
    .record({
      workloads: fc.array(
        anyWorkload.map((sketch) => workload(sketch)),
        { minLength: 1, maxLength: 3 },
      ),
      asOf: fc
        .integer({ min: Date.UTC(2026, 5, 1), max: Date.UTC(2027, 2, 1) })
        .map((ms) => new Date(ms).toISOString().slice(0, 10)),
      monthDays: fc.constantFrom("average", "calendar", "thirty"),
      fixed: fc.array(
        fc.record({ id: fc.string({ minLength: 1 }), name: fc.string(), usdPerMonth: fc.nat(5_000) }),
        { maxLength: 2 },
      ),
      discounts: fc.array(
        fc.record({ provider: fc.constantFrom("openai", "anthropic", "google"), off: share }),
        { maxLength: 2 },
      ),
      months: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ workloads, ...rest }) => scenario(workloads, { ...rest, startMonth: rest.asOf.slice(0, 7) }));
}
