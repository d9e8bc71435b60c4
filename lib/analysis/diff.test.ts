import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { pricedScenario, scenario, workload } from "@/test/support/scenario";
import { diffScenarios } from "./diff";
import type { DiffPartName, ScenarioDiff } from "./diff-types";

/** GPT-4.1 is USD 2 in and 8 out, GPT-4.1 mini 0.40 and 1.60: a million tokens in and out are 10 and 2. */
const million = { kind: "single", prompt: 1_000_000, completion: 1_000_000 };
const one = (more: object = {}) =>
  workload({ id: "chat", shape: million as never, volume: { amount: 1 }, ...more });
const small = [{ model: "gpt-4.1-mini", share: 1 }];

const diff = (from: Scenario, to: Scenario): ScenarioDiff => diffScenarios(bundledCatalog, from, to);

function parts(result: ScenarioDiff): Partial<Record<DiffPartName, number | null>> {
  const moved = result.parts.filter(({ amountUsd }) => amountUsd === null || Math.abs(amountUsd) > 1e-9);
  return Object.fromEntries(
    moved.map(({ part, amountUsd }) => [part, amountUsd === null ? null : Number(amountUsd.toFixed(9))]),
  );
}

describe("what changes is counted in its part", () => {
  const base = scenario([one()]);
  const adjusted = (adjustments: object) => scenario([one()], { adjustments });
  test.each<[string, Scenario, Scenario, Partial<Record<DiffPartName, number>>]>([
    ["nothing", base, scenario([one()]), {}],
    ["a title and names alone", base, scenario([one({ name: "Other" })], { title: "Other" }), {}],
    ["three times the volume", base, scenario([one({ volume: { amount: 3 } })]), { volume: 20 }],
    ["a workload more", base, scenario([one(), one({ id: "b", name: "B", routes: small })]), { volume: 2 }],
    ["a workload less", base, scenario([]), { volume: -10 }],
    ["a smaller model", base, scenario([one({ routes: small })]), { mix: -8 }],
    ["all in batch, half the price", base, scenario([one({ tiers: { batch: 1 } })]), { mix: -5 }],
    ["half the output", base, scenario([one({ shape: { ...million, completion: 500_000 } })]), { shape: -4 }],
    [
      "10 % off",
      base,
      scenario([one()], { discounts: [{ provider: "openai", off: 0.1 }] }),
      { adjustments: -1 },
    ],
    ["20 % tax", base, adjusted({ tax: { name: "VAT", share: 0.2 } }), { adjustments: 2 }],
    ["a credit that ends", adjusted({ credits: [{ name: "c", usdPerMonth: 4 }] }), base, { adjustments: 4 }],
    [
      "a fixed line more",
      base,
      scenario([one()], { fixed: [{ id: "db", name: "DB", usdPerMonth: 7 }] }),
      { volume: 7 },
    ],
    [
      "a fixed line that is dearer",
      scenario([], { fixed: [{ id: "db", name: "DB", usdPerMonth: 7 }] }),
      scenario([], { fixed: [{ id: "db", name: "DB", usdPerMonth: 9 }] }),
      { price: 2 },
    ],
    [
      "rates of one's own for a model of the catalog: 1 in and out",
      base,
      scenario([one()], { models: [{ id: "gpt-4.1", name: "g", rates: { input: 1, output: 1 } }] }),
      { price: -8 },
    ],
    [
      // Old volume x new mix: 10 -> 2; then x 3 of the small model counts at the volume's step with the OLD model: +20.
      "volume before mix: 3 x, then the smaller model on all of it",
      base,
      scenario([one({ volume: { amount: 3 }, routes: small })]),
      { volume: 20, mix: -24 },
    ],
    [
      "the exchange rate alone moves no USD",
      base,
      adjusted({ currency: { code: "EUR", perUsd: 0.9, on: "2026-09-01", source: "ECB" } }),
      {},
    ],
  ])("%s", (_, from, to, expected) => {
    expect(parts(diff(from, to))).toEqual(expected);
  });

  test("a later day is price: GPT-4o before and after its cut", () => {
    const on = (asOf: string) => scenario([one({ routes: [{ model: "gpt-4o", share: 1 }] })], { asOf });
    const [early, late] = [on("2024-06-01"), on("2025-06-01")];
    // GPT-4o was 5 and 15 until 2024-10-01, and is 2.50 and 10 since.
    expect(parts(diff(early, late))).toEqual({ price: -7.5 });
  });
});

describe("workloads", () => {
  test("are the same by id, or by name, and say what they were called", () => {
    const from = scenario([one(), one({ id: "b", name: "Batch" }), one({ id: "gone", name: "Gone" })]);
    const to = scenario([
      one({ name: "Renamed" }),
      one({ id: "other", name: "Batch", volume: { amount: 2 } }),
      one({ id: "new", name: "New" }),
    ]);
    const rows = diff(from, to).workloads.map(({ name, formerName, status, from, to, difference }) => [
      name,
      formerName,
      status,
      from,
      to,
      difference,
    ]);
    expect(rows).toEqual([
      ["Renamed", "Work", "same", 10, 10, 0],
      ["Batch", null, "changed", 10, 20, 10],
      ["New", null, "added", null, 10, 10],
      ["Gone", null, "removed", 10, null, -10],
    ]);
  });

  test("of one id twice are paired in order", () => {
    const from = scenario([one(), one({ name: "Second", volume: { amount: 2 } })]);
    const { workloads } = diff(from, from);
    expect(workloads.map(({ from, to }) => [from, to])).toEqual([
      [10, 10],
      [20, 20],
    ]);
  });
});

describe("changes", () => {
  test("name the field, both figures and the part", () => {
    const from = scenario([one({ volume: { amount: { low: 1, likely: 2, high: 3 } } })]);
    const to = scenario(
      [
        one({
          routes: [
            { model: "gpt-4.1", share: 0.5 },
            { model: "gpt-4o", share: 0.5 },
          ],
        }),
      ],
      {
        asOf: "2026-09-24",
        fixed: [{ id: "db", name: "DB", usdPerMonth: 7 }],
      },
    );
    expect(diff(from, to).changes).toEqual([
      { path: "asOf", from: "2026-09-23", to: "2026-09-24", part: "price" },
      { path: "fixed[db]", from: null, to: 7, part: "volume" },
      { path: "workloads[chat].volume.amount", from: { low: 1, likely: 2, high: 3 }, to: 1, part: "volume" },
      { path: "workloads[chat].routing.routes[gpt-4.1].share", from: 1, to: 0.5, part: "mix" },
      { path: "workloads[chat].routing.routes[gpt-4o].model", from: null, to: "gpt-4o", part: "mix" },
      { path: "workloads[chat].routing.routes[gpt-4o].share", from: null, to: 0.5, part: "mix" },
    ]);
  });

  test("of fields this version does not know are told, and count for nothing", () => {
    const result = diff(
      scenario([one()]),
      scenario([one({ later: { x: 1 } } as never)], { later: 2 } as never),
    );
    expect(result.changes).toEqual([
      { path: "later", from: null, to: 2, part: null },
      { path: "workloads[chat].later.x", from: null, to: 1, part: null },
    ]);
    expect(result.difference).toBe(0);
  });

  test("are listed up to a thousand, and the rest counted", () => {
    const many = Object.fromEntries(Array.from({ length: 1_005 }, (_, index) => [`k${index}`, index]));
    const result = diff(scenario([one()]), scenario([one()], many as never));
    expect([result.changes.length, result.changesLeftOut]).toEqual([1000, 5]);
  });
});

describe("where there is no total", () => {
  const unknown = scenario([one({ routes: [{ model: "no-such-model", share: 1 }] })]);
  const base = scenario([one()]);

  test.each([
    ["from", unknown, base],
    ["to", base, unknown],
  ] as const)("of %s, there is no difference, and the line is named", (side, from, to) => {
    const result = diff(from, to);
    expect(result).toMatchObject({ ok: false, difference: null, [side]: { totalUsd: null } });
    expect(result[side].unpriced).toMatchObject([{ workload: "chat", model: "no-such-model" }]);
    expect(result.parts.every(({ amountUsd, within }) => amountUsd === null && within === null)).toBe(true);
    expect(result.changes).not.toEqual([]);
  });

  test("only half-way, the part is counted in the next: a new model on a day before it was sold", () => {
    // GPT-4.1 of 2025-04-14 has no price on the day of the second scenario, which is served by GPT-4o.
    const from = scenario([one()], { asOf: "2026-09-23" });
    const to = scenario([one({ routes: [{ model: "gpt-4o", share: 1 }] })], { asOf: "2025-01-01" });
    const result = diff(from, to);
    expect(result.parts).toEqual([
      { part: "price", amountUsd: null, within: "mix" },
      { part: "volume", amountUsd: null, within: "mix" },
      { part: "mix", amountUsd: 2.5, within: null },
      { part: "shape", amountUsd: 0, within: null },
      { part: "adjustments", amountUsd: 0, within: null },
    ]);
  });
});

test("growth moves no amount of the first month, and the months after", () => {
  const result = diff(
    scenario([one()], { months: 2 }),
    scenario([one({ volume: { amount: 1, growthPerMonth: 0.5 } })], { months: 3 }),
  );
  expect(result.difference).toBe(0);
  expect(result.projected).toEqual({ months: 2, from: 20, to: 25, difference: 5 });
});

describe("laws", () => {
  /** Of the edition the scenarios are pinned to. */
  const catalog = bundledCatalog("2026-09-23");
  const anyScenario = pricedScenario(catalog);
  const near = (a: number, b: number, size: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, size);
  const sum = (result: Pick<ScenarioDiff, "parts">) =>
    result.parts.reduce((total, { amountUsd }) => total + (amountUsd ?? 0), 0);
  const bills = (each: Scenario) => billScenario(catalog, each).ok;
  const pairs = fc.tuple(anyScenario, anyScenario).filter(([a, b]) => bills(a) && bills(b));

  test("parts add up to the difference of the two bills, as do workloads with the steps for the whole bill", () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const result = diff(from, to);
        const totals = [from, to].map((each) => billScenario(catalog, each).total?.amount ?? 0);
        const [before = 0, after = 0] = totals;
        const size = Math.abs(before) + Math.abs(after) + Math.abs(sum(result));
        expect(near(result.difference ?? Number.NaN, after - before, size)).toBe(true);
        expect(near(sum(result), after - before, size)).toBe(true);
        const rows = result.workloads.reduce((total, { difference }) => total + (difference ?? 0), 0);
        expect(near(rows + (result.wholeBill.difference ?? Number.NaN), after - before, size)).toBe(true);
        for (const row of result.workloads)
          expect(near(sum(row), row.difference ?? Number.NaN, size)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("the other way round is the negative, and a scenario beside itself is nothing", () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const [there, back] = [diff(from, to), diff(to, from)];
        expect((there.difference ?? Number.NaN) + (back.difference ?? Number.NaN)).toBe(0);
        expect(near(sum(there), -sum(back), Math.abs(sum(there)) + (there.to.totalUsd ?? 0))).toBe(true);
        expect(there.changes).toHaveLength(back.changes.length);
        const same = diff(from, structuredClone(from));
        expect([same.difference, same.changes, sum(same)]).toEqual([0, [], 0]);
        expect(same.workloads.every(({ status }) => status === "same")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
