import { describe, expect, it } from "vitest";
import { withFigure } from "@/lib/analysis/figures";
import { projectScenario } from "@/lib/analysis/projection";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { openBook, Recalculated, rowsLabelled } from "@/test/support/recalculated";
import { scenario, workload } from "@/test/support/scenario";
import { letters } from "./book";
import { cellName } from "./inputs";
import { writeBillXlsx } from "./write-bill-xlsx";

/** The file, recalculated by an engine of others, comes to what ours says: before and after a figure is changed in its cell. */

const catalog = bundledCatalog("2026-11-21");
const dated = { edition: "2026-11-21", asOf: "2026-11-21", startMonth: "2026-12", months: 4 };
const perMonth = { amount: 40_000, per: "month", growthPerMonth: 0.03 };

const single = { kind: "single", prompt: 3_210, completion: 480, reasoning: 120, sharedPrefix: 2_300 };
const conversation = {
  kind: "conversation",
  turns: 7,
  prefix: 2_450,
  user: 85,
  context: 333,
  reply: 210,
  reasoning: 64,
};
const agent = {
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
const shapes = {
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

const cachings = {
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

function mix(...routes: [model: string, share: number, more?: object][]): object {
  return { kind: "mix", routes: routes.map(([model, share, more]) => ({ model, share, ...more })) };
}

async function recalculate(of: Scenario): Promise<Recalculated> {
  return new Recalculated(
    openBook(await writeBillXlsx(of, { catalog, language: "en", range: null, sensitivity: null })),
  );
}

function invoiceIn(book: Recalculated): number {
  const [row] = rowsLabelled(book.book, "Summary", currencyLabel(book));
  return Number(book.at("Summary", `B${row}`));
}

function currencyLabel(book: Recalculated): string {
  const cells = [...(book.book.sheets.get("Summary")?.values() ?? [])];
  return String(cells.find(({ value }) => String(value).startsWith("Invoice a month"))?.value);
}

function monthsIn(book: Recalculated, count: number): number[] {
  const [row = 0] = [
    ...rowsLabelled(book.book, "Projection", "Invoice, EUR"),
    ...rowsLabelled(book.book, "Projection", "Invoice, US$"),
  ];
  return Array.from({ length: count }, (_, index) =>
    Number(book.at("Projection", `${letters(9 + index)}${row}`)),
  );
}

/** The engine of others knows the normal distribution to about seven digits: half a cent, or a millionth. */
function expectMoney(actual: number, expected: number | null): void {
  if (expected === null) throw new Error("no total to compare with");
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(0.005, Math.abs(expected) * 1e-6),
  );
}

function expectBill(book: Recalculated, of: Scenario): void {
  expectMoney(invoiceIn(book), billScenario(catalog, of).total?.amount ?? null);
  const months = projectScenario(catalog, of);
  monthsIn(book, months.length).forEach((total, index) => {
    expectMoney(total, months[index]?.total ?? null);
  });
}

const cases = Object.entries(shapes).flatMap(([shapeName, shape]) =>
  Object.entries(cachings)
    .filter(([name]) => (shape.kind !== "embedding" && shape.kind !== "fine-tune") || name === "off")
    .map(([cachingName, caching]) => ({ name: `${shapeName}; caching ${cachingName}`, shape, caching })),
);

describe("the workbook comes to the engine's bill", () => {
  it.each(cases)("$name", async ({ shape, caching }) => {
    const model =
      shape.kind === "embedding"
        ? "text-embedding-3-small"
        : shape.kind === "fine-tune"
          ? "gpt-4.1-mini"
          : null;
    const routing =
      model !== null
        ? mix([model, 1])
        : mix(["gpt-4.1", 0.5], ["claude-sonnet-4-5", 0.3], ["gemini-2.5-pro", 0.2]);
    const of = scenario([{ ...workload(), shape, caching, routing, volume: perMonth, peakShare: 0 }], dated);
    const book = await recalculate(of);
    expectBill(book, of);
    book.destroy();
  });
});

const calls = { ...conversation, turns: 5 };
const withWorkload = (sketch: object, more: object = {}): Scenario =>
  scenario([{ ...workload(), shape: calls, volume: perMonth, peakShare: 0, ...sketch }], {
    ...dated,
    ...more,
  });

/** Workloads whose every unit is one grounded prompt. */
function grounded(
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

const others: Record<string, Scenario> = {
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

describe("so it does", () => {
  it.each(Object.entries(others))("with %s", async (_, of) => {
    const book = await recalculate(of);
    expectBill(book, of);
    book.destroy();
  });
});

describe("a figure changed in its cell comes to the bill of the scenario changed likewise:", () => {
  const base = withWorkload(
    {
      routing: mix(["gpt-4.1", 0.6], ["claude-sonnet-4-5", 0.4]),
      caching: { kind: "traffic" },
      tiers: { batch: 0.2 },
      losses: { retries: 0.04, resultCache: 0.1 },
    },
    {
      discounts: [{ provider: "openai", off: 0.05 }],
      adjustments: { fees: [{ name: "Gateway", share: 0.05 }], tax: { name: "VAT", share: 0.19 } },
    },
  );
  const byHand = withWorkload({ caching: { kind: "share", read: 0.4 } });
  const shape = (of: object): Scenario => withWorkload({ shape: of });

  it.each<[path: string, value: number, of: Scenario]>([
    ["workloads[0].volume.amount", 91_000, base],
    ["workloads[0].volume.growthPerMonth", 0.11, base],
    ["workloads[0].shape.turns", 9, base],
    ["workloads[0].shape.prefix", 5_321, base],
    ["workloads[0].shape.context", 1_234.5, base],
    ["workloads[0].shape.reply", 480, base],
    ["workloads[0].shape.reasoning", 5, base],
    ["workloads[0].caching.gap.p50", 200, base],
    ["workloads[0].caching.prefixes", 12, base],
    ["workloads[0].tiers.batch", 0.75, base],
    ["workloads[0].losses.retries", 0.2, base],
    ["workloads[0].losses.resultCache", 0.4, base],
    ["discounts[0].off", 0.3, base],
    ["adjustments.tax.share", 0.07, base],
    ["adjustments.fees[0].share", 0.12, base],
    ["workloads[0].caching.read", 0.9, byHand],
    ["workloads[0].volume.amount", 30_000, grounded([["gemini-2.5-flash", 90_000]])],
    ["workloads[0].volume.amount", 61_000, grounded([["gemini-2.5-flash", 9_000]])],
    [
      "workloads[1].volume.amount",
      55_000,
      grounded([
        ["gemini-2.5-flash", 30_000],
        ["gemini-2.5-pro", 40_000],
      ]),
    ],
    ["workloads[0].shape.prompt", 9_999, shape(single)],
    [
      "workloads[0].shape.prompt",
      250_000,
      withWorkload({ shape: single, routing: mix(["claude-sonnet-4-5", 1]) }),
    ],
    ["workloads[0].shape.steps", 8, shape(agent)],
    ["workloads[0].shape.result", 2_000, shape(agent)],
    ["workloads[0].shape.parallelCalls", 4, shape(agent)],
    ["workloads[0].shape.runaway.share", 0.3, shape(shapes["agent, runaway and sub-agents"])],
    ["workloads[0].shape.turns", 10, shape(shapes["conversation, summary"])],
    ["workloads[0].shape.history.every", 2, shape(shapes["conversation, summary"])],
    ["workloads[0].shape.history.turns", 1, shape(shapes["conversation, window"])],
    ["workloads[0].shape.turns", 5.5, shape(shapes["conversation, geometric"])],
    [
      "workloads[0].shape.tokensPerDocument",
      300,
      withWorkload({ shape: shapes.embedding, routing: mix(["text-embedding-3-small", 1]) }),
    ],
    [
      "workloads[0].shape.epochs",
      5,
      withWorkload({ shape: shapes["fine-tune"], routing: mix(["gpt-4.1-mini", 1]) }),
    ],
    [
      "workloads[0].routing.routes[0].reasoningCap",
      1_234,
      withWorkload({
        reasoningBudget: { expected: { p50: 900, p95: 5_000 } },
        routing: mix(["gpt-4.1", 1, { reasoningCap: 2_048 }]),
      }),
    ],
    [
      "workloads[0].shape.promptLengths.p95",
      500_000,
      withWorkload({ shape: shapes["single, lengths vary"], routing: mix(["gemini-2.5-pro", 1]) }),
    ],
  ])("%s to %d", async (path, value, of) => {
    const book = await recalculate(of);
    const before = invoiceIn(book);
    book.setNamed(cellName(path), value);
    expectBill(book, withFigure(of, path, value));
    // A first month doesn't grow.
    if (!path.endsWith("growthPerMonth")) expect(Math.abs(invoiceIn(book) - before)).toBeGreaterThan(0.01);
    book.destroy();
  });

  it("two shares of a mix", async () => {
    const book = await recalculate(base);
    const [first, second] = [0, 1].map((route) => `workloads[0].routing.routes[${route}].share`);
    book.setNamed(cellName(first ?? ""), 0.15);
    expect(Number.isFinite(invoiceIn(book)), "no total while the shares add up to less").toBe(false);
    book.setNamed(cellName(second ?? ""), 0.85);
    expectBill(book, withFigure(withFigure(base, first ?? "", 0.15), second ?? "", 0.85));
    book.destroy();
  });

  it("a rate of the rate card, and those that follow it", async () => {
    const of = withWorkload({});
    const own = { id: "gpt-4.1", name: "gpt-4.1", rates: { input: 2.75, output: 8, reasoning: 8 } };
    const book = await recalculate(of);
    book.set("Rates", "E4", 2.75);
    expectBill(book, { ...of, models: [own] });
    book.destroy();
  });

  it("what is free is a step of its own, and the steps add up", async () => {
    const of = others["an allowance, discounts and a reseller"] as Scenario;
    const book = await recalculate(of);
    const step = (label: string): number => {
      const [row] = rowsLabelled(book.book, "Bill", label);
      return Number(book.at("Bill", `N${row}`));
    };
    const bill = billScenario(catalog, of);
    const sumOf = (name: string): number =>
      bill.adjustments.filter(({ step }) => step === name).reduce((sum, { changeUsd }) => sum + changeUsd, 0);
    expectMoney(step("Free allowance"), sumOf("allowance"));
    expect(step("Free allowance")).toBeLessThan(-500);
    expectMoney(step("Negotiated discounts"), sumOf("discount"));
    expectMoney(step("Resellers"), sumOf("reseller"));
    const steps = ["Free allowance", "Negotiated discounts", "Resellers"].reduce(
      (sum, name) => sum + step(name),
      0,
    );
    expectMoney(step("List amount, US$") + steps, bill.amount);
    book.destroy();
  });

  it("units that are free, and the days they are given on", async () => {
    const of = grounded([["gemini-2.5-flash", 3_000, { per: "day", daysPerWeek: 5 }]]);
    const book = await recalculate(of);
    const before = invoiceIn(book);
    // 3,000 prompts on 30 x 5/7 days, at 35 per 1,000: 1,000 more of each day are free.
    book.setNamed("free_google_grounding", 2_500);
    expectMoney(before - invoiceIn(book), ((30 * 5) / 7) * 1_000 * 0.035);
    book.setNamed("free_google_grounding", 1_500);
    book.setNamed(cellName("workloads[0].volume.daysPerWeek"), 7);
    expectBill(book, withFigure(of, "workloads[0].volume.daysPerWeek", 7));
    book.destroy();
  });

  it("more turns than are laid out leave no total", async () => {
    const book = await recalculate(withWorkload({}));
    book.setNamed(cellName("workloads[0].shape.turns"), 400);
    expect(Number.isFinite(invoiceIn(book))).toBe(false);
    book.destroy();
  });
});
