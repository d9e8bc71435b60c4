import fc from "fast-check";
import type { Catalog, Model } from "@/lib/catalog/catalog";
import type { Scenario } from "@/lib/scenario/schema";
import { scenario } from "./scenario";

/** Scenarios of every shape, caching, routing, loss and adjustment, most of them priced; sizes as they are in practice. */
export function wideScenario(catalog: Catalog): fc.Arbitrary<Scenario> {
  return arbDay(Date.UTC(2026, 1, 1), Date.UTC(2027, 1, 1)).chain((asOf) => {
    const isSold = ({ kind, released }: Model): boolean =>
      kind === "text-generation" && released !== undefined && released.on >= "2025-02" && released.on <= asOf;
    return scenarioAt(catalog, asOf, catalog.models.filter(isSold));
  });
}

function scenarioAt(catalog: Catalog, asOf: string, models: readonly Model[]): fc.Arbitrary<Scenario> {
  return fc
    .record(
      {
        workloads: fc.array(arbWorkload(models), { minLength: 1, maxLength: 3 }),
        monthDays: fc.constantFrom("average", "calendar", "thirty"),
        months: fc.integer({ min: 1, max: 4 }),
        fixed: fc.array(fc.record({ id: fc.constant("f"), name: name(), usdPerMonth: fc.nat(500) }), {
          maxLength: 1,
        }),
        discounts: fc.array(arbDiscount(), { maxLength: 3 }),
        adjustments: arbAdjustments(),
      },
      { requiredKeys: ["workloads", "monthDays", "months"] },
    )
    .map(({ workloads, ...rest }) =>
      scenario(
        workloads.map((each, index) => ({ ...each, id: `w${index}`, name: `Work ${index}` })),
        { edition: catalog.edition, asOf, startMonth: asOf.slice(0, 7), ...rest },
      ),
    );
}

function arbDay(from: number, to: number): fc.Arbitrary<string> {
  return fc.integer({ min: from, max: to }).map((ms) => new Date(ms).toISOString().slice(0, 10));
}

const share = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const times = (): fc.Arbitrary<number> =>
  fc.integer({ min: 20, max: 300 }).map((hundredths) => hundredths / 100);
const tokens = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat(most),
    fc.nat(most * 7).map((sevenths) => sevenths / 7),
  );
const name = (): fc.Arbitrary<string> => fc.constantFrom("Relay", "Umsatz = 1", "=1+1", "额度", "Relay & Co");
const provider = (): fc.Arbitrary<string> => fc.constantFrom("openai", "anthropic", "google");
const spread = (most: number): fc.Arbitrary<object> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 5 * most }))
    .map(([p50, more]) => ({ p50, p95: p50 + more }));

/** Fields of which each may be left out. */
function some(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  return fc.record(fields, { requiredKeys: [] });
}

/** Tools that a provider has a price of; Google and Anthropic give some of it for free. */
const tools: Record<string, readonly string[]> = {
  openai: ["webSearches", "fileSearches", "containerMinutes"],
  anthropic: ["webSearches", "containerMinutes"],
  google: ["groundedPrompts"],
};

function arbWorkload(models: readonly Model[]): fc.Arbitrary<object> {
  return fc.constantFrom("openai", "anthropic", "google", "google", "deepseek", "any").chain((from) => {
    const own = models.filter((each) => each.provider === from);
    return arbWorkloadOf(from, own.length === 0 ? models : own);
  });
}

function arbWorkloadOf(from: string, models: readonly Model[]): fc.Arbitrary<object> {
  const used = Object.fromEntries(
    (tools[from] ?? []).map((tool) => [
      tool,
      fc.oneof(
        fc.nat(20),
        fc.nat(200).map((tenths) => tenths / 10),
      ),
    ]),
  );
  return fc.record(
    {
      volume: arbVolume(),
      shape: arbShape(models),
      routing: arbRouting(models),
      caching: arbCaching(from),
      tools: some(used),
      tiers: fc.oneof(
        { weight: 9, arbitrary: fc.constant({}) },
        share().map((batch) => ({ batch })),
      ),
      peakShare: share(),
      losses: arbLosses(),
      reasoningBudget: some({
        effort: fc.constantFrom("none", "high"),
        expected: spread(3_000),
        cap: fc.nat(9_000),
      }),
      provisioned: fc.record({ units: fc.nat(3), usdPerUnitHour: fc.nat(9), share: share() }),
    },
    { requiredKeys: ["volume", "shape", "routing"] },
  );
}

function arbVolume(): fc.Arbitrary<object> {
  return fc
    .record({
      amount: fc.oneof(fc.nat(2_000), fc.nat(200_000)),
      per: fc.constantFrom("hour", "day", "month"),
      hoursPerDay: fc.integer({ min: 0, max: 24 }),
      daysPerWeek: fc.integer({ min: 0, max: 7 }),
      growthPerMonth: fc.integer({ min: -20, max: 80 }).map((percent) => percent / 100),
    })
    .map((volume) => (volume.per === "hour" ? { ...volume, amount: Math.ceil(volume.amount / 50) } : volume));
}

function arbRouting(models: readonly Model[]): fc.Arbitrary<object> {
  const own = some({
    promptFactor: times(),
    outputFactor: times(),
    tokenizerGrowth: times(),
    reasoning: tokens(4_000),
    reasoningCap: fc.nat(6_000),
  });
  const route = fc
    .tuple(fc.constantFrom(...models), fc.oneof(fc.constant({}), own), fc.integer({ min: 1, max: 9 }))
    .map(([{ id, provider }, figures, weight]) => ({ route: { ...figures, model: id, provider }, weight }));
  const routes = fc.array(route, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    routes.map((drawn) => {
      const total = drawn.reduce((sum, { weight }) => sum + weight, 0);
      return { kind: "mix", routes: drawn.map(({ route, weight }) => ({ ...route, share: weight / total })) };
    }),
    routes.map((drawn) => ({
      kind: "cascade",
      routes: drawn.map(({ route, weight }, index) => ({ ...route, share: index === 0 ? 1 : weight / 10 })),
    })),
  );
}

function arbShape(models: readonly Model[]): fc.Arbitrary<object> {
  const single = fc.record(
    {
      kind: fc.constant("single"),
      prompt: fc.oneof(tokens(8_000), tokens(300_000)),
      completion: tokens(3_000),
      reasoning: tokens(2_000),
      sharedPrefix: tokens(2_000),
      promptLengths: spread(60_000),
    },
    { requiredKeys: ["kind", "prompt", "completion"] },
  );
  const conversation = fc.record(
    {
      kind: fc.constant("conversation"),
      turns: fc.integer({ min: 1, max: 9 }),
      prefix: tokens(6_000),
      user: tokens(400),
      context: fc.oneof(tokens(2_000), tokens(60_000)),
      contextKept: fc.boolean(),
      reply: tokens(900),
      reasoning: tokens(900),
      reasoningKept: fc.constantFrom("kept", "dropped"),
      history: arbHistory(models),
      turnsSpread: fc.constant({ kind: "geometric" }),
      prefixLengths: spread(8_000),
    },
    { requiredKeys: ["kind", "turns", "prefix", "user", "context", "reply", "reasoning"] },
  );
  const agent = fc.record(
    {
      kind: fc.constant("agent"),
      steps: fc.integer({ min: 1, max: 8 }),
      prefix: tokens(3_000),
      toolDefinitions: tokens(2_000),
      task: tokens(600),
      arguments: tokens(100),
      result: tokens(3_000),
      parallelCalls: fc.integer({ min: 1, max: 3 }),
      reply: tokens(600),
      reasoning: tokens(900),
      runaway: fc.record({ steps: fc.integer({ min: 9, max: 30 }), share: share() }),
      subAgents: fc.integer({ min: 0, max: 3 }),
      reasoningKept: fc.constantFrom("kept", "dropped"),
    },
    {
      requiredKeys: [
        "kind",
        "steps",
        "prefix",
        "toolDefinitions",
        "task",
        "arguments",
        "result",
        "parallelCalls",
        "reply",
        "reasoning",
      ],
    },
  );
  return fc.oneof(single, conversation, agent);
}

function arbHistory(models: readonly Model[]): fc.Arbitrary<object> {
  const summary = fc.record({
    kind: fc.constant("summary"),
    tokens: fc.nat(600),
    every: fc.integer({ min: 1, max: 4 }),
    instructions: fc.nat(200),
  });
  return fc.oneof(
    fc.record({ kind: fc.constant("window"), turns: fc.integer({ min: 1, max: 5 }) }),
    summary,
    fc
      .tuple(summary, fc.constantFrom(...models))
      .map(([history, { id, provider }]) => ({ ...history, model: id, provider })),
  );
}

function arbCaching(from: string): fc.Arbitrary<object> {
  const traffic = fc.record(
    {
      kind: fc.constant("traffic"),
      prefixes: fc.integer({ min: 1, max: 50 }),
      prefixShares: fc.constantFrom([1], [0.6, 0.4], [0.5, 0.25, 0.25]),
      gap: fc.oneof(fc.record({ seconds: fc.nat(5_000) }), spread(900)),
      sliding: fc.boolean(),
      parallelFirst: fc.integer({ min: 1, max: 4 }),
      upTo: fc.constantFrom("prefix", "newest"),
      stored: fc.record({ hoursPerDay: fc.integer({ min: 0, max: 24 }), creationBilled: fc.boolean() }),
    },
    { requiredKeys: ["kind"] },
  );
  const byHand = fc.record({
    kind: fc.constant("share"),
    read: share(),
    write: from === "anthropic" ? share() : fc.constant(0),
    ttl: fc.constantFrom("5m", "1h"),
  });
  return fc.oneof(fc.constant({ kind: "off" }), byHand, traffic);
}

function arbLosses(): fc.Arbitrary<object> {
  return some({
    retries: share(),
    timeouts: share(),
    timeoutOutput: share(),
    resultCache: share(),
    trim: fc.tuple(fc.nat(900), fc.nat(900)).map(([to, more]) => ({ from: to + more, to })),
    replyFactor: times(),
    diffFactor: times(),
  });
}

function arbSteps(): fc.Arbitrary<object[]> {
  return fc.uniqueArray(fc.record({ fromUsd: fc.integer({ min: 1, max: 5_000 }), off: share() }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ fromUsd }) => fromUsd,
  });
}

function arbDiscount(): fc.Arbitrary<object> {
  const whole = fc.record(
    {
      provider: provider(),
      off: share(),
      steps: arbSteps(),
      stepping: fc.constantFrom("whole", "graduated"),
    },
    { requiredKeys: ["provider", "off"] },
  );
  const ofModel = fc
    .constantFrom("gemini-2.5-flash", "gemini-2.5-pro")
    .map((model) => ({ provider: "google", model }));
  return fc.oneof(
    { weight: 3, arbitrary: whole },
    fc.tuple(whole, ofModel).map(([discount, model]) => ({ ...discount, ...model })),
  );
}

function arbAdjustments(): fc.Arbitrary<object> {
  const usd = (): fc.Arbitrary<number> => fc.nat(3_000);
  const day = arbDay(Date.UTC(2026, 1, 1), Date.UTC(2027, 5, 1));
  const some2 = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(each, { maxLength: 2 });
  const scope = { requiredKeys: ["name", "usdPerMonth"] as ("name" | "usdPerMonth")[] };
  return some({
    resellers: some2(
      fc.record(
        { name: name(), provider: provider(), factor: times() },
        { requiredKeys: ["name", "factor"] },
      ),
    ),
    commitments: some2(fc.record({ name: name(), provider: provider(), usdPerMonth: usd() }, scope)),
    credits: some2(
      fc
        .record({ name: name(), provider: provider(), usdPerMonth: usd(), from: day, until: day }, scope)
        .map((credit) =>
          credit.from !== undefined && credit.until !== undefined && credit.from > credit.until
            ? { ...credit, from: credit.until, until: credit.from }
            : credit,
        ),
    ),
    fees: some2(
      fc.record(
        {
          name: name(),
          provider: provider(),
          share: share(),
          minimumUsd: fc.nat(300),
          usdPerMonth: fc.nat(90),
        },
        { requiredKeys: ["name", "share"] },
      ),
    ),
    tax: fc.record({ name: name(), share: share() }),
    currency: fc.constant({ code: "EUR", perUsd: 0.92, on: "2026-11-20", source: "ECB" }),
  });
}
