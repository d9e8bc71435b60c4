import { describe, expect, it } from "vitest";
import { withFigure } from "@/lib/analysis/figures";
import { billScenario } from "@/lib/billing/bill-scenario";
import type { Scenario } from "@/lib/scenario/schema";
import { rowsLabelled } from "@/test/support/recalculated";
import { expectBill, expectMoney, invoiceIn, recalculate } from "@/test/support/workbook-bill";
import {
  agent,
  catalog,
  grounded,
  mix,
  others,
  shapes,
  single,
  withWorkload,
} from "@/test/support/workbook-scenarios";
import { cellName } from "./inputs";

/** The file is still right after a figure is changed in its cell. */

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
