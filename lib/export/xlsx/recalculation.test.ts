import { describe, expect, it } from "vitest";
import { withFigure } from "@/lib/analysis/figures";
import { projectScenario } from "@/lib/analysis/projection";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { scenario, workload } from "@/test/support/scenario";
import { letters } from "./book";
import { cellName } from "./inputs";
import { openBook, Recalculated, rowsLabelled } from "./recalculated.fixture";
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
  return new Recalculated(openBook(await writeBillXlsx(of, { catalog, language: "en" })));
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
