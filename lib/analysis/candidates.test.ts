import { describe, expect, it } from "vitest";
import { scenario, workload } from "@/test/support/scenario";
import { billScenario } from "../billing/bill-scenario";
import { retiredBy } from "../billing/warnings";
import { bundledCatalog } from "../catalog/bundled";
import { priceCandidates } from "./candidates";

const catalog = bundledCatalog();

describe("the same scenario on every model", () => {
  const of = scenario([
    workload({
      routes: [
        { model: "gpt-4.1", share: 0.5 },
        { model: "claude-haiku-4-5", share: 0.5 },
      ],
    }),
  ]);
  const rows = priceCandidates(catalog, of);

  it("is sorted, cheapest first, with how many times the cheapest", () => {
    const amounts = rows.flatMap(({ amount }) => (amount === null ? [] : [amount]));
    expect(amounts.length).toBeGreaterThan(60);
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    expect(rows[0]?.timesCheapest).toBe(1);
    for (const { amount, timesCheapest } of rows)
      if (amount !== null) expect(timesCheapest).toBeCloseTo(amount / (amounts[0] ?? 0), 12);
  });

  it("has each model's own bill", () => {
    for (const { model, provider, amount } of rows) {
      const alone = scenario([workload({ routes: [{ model, provider, share: 1 }] })]);
      expect(billScenario(catalog, alone).amount).toBe(amount);
    }
    // 1,000 x 2 + 100 x 8 a request
    expect(rows.find(({ model }) => model === "gpt-4.1")?.amount).toBeCloseTo(2.8, 12);
  });

  it("marks the models in use and leaves out those not in service", () => {
    expect(
      rows
        .filter(({ inUse }) => inUse)
        .map(({ model }) => model)
        .sort(),
    ).toEqual(["claude-haiku-4-5-20251001", "gpt-4.1"]);
    for (const { model, provider, inUse } of rows) {
      const known = catalog.providers.get(provider)?.models.find(({ id }) => id === model);
      if (known !== undefined && !inUse)
        expect([known.kind, retiredBy(known, of.asOf)]).toEqual(["text-generation", null]);
    }
  });

  it("keeps a retired model that the scenario names", () => {
    const old = scenario([workload({ routes: [{ model: "gpt-4.1-nano", share: 1 }] })], {
      asOf: "2026-11-01",
    });
    expect(priceCandidates(catalog, old).find(({ model }) => model === "gpt-4.1-nano")).toMatchObject({
      inUse: true,
      amount: expect.closeTo(0.14, 12),
    });
    expect(rows.map(({ model }) => model)).not.toContain("claude-3-haiku-20240307");
  });

  it("prices a model without caching or a tier it lacks, and says so", () => {
    const cached = scenario([
      workload({ caching: { kind: "share", read: 0.5, write: 0, ttl: "5m" }, tiers: { batch: 0.5 } }),
    ]);
    const row = (id: string) => priceCandidates(catalog, cached).find(({ model }) => model === id);
    expect(row("gpt-4.1")).toMatchObject({ without: [] });
    expect(row("grok-4.6")).toMatchObject({ without: ["tiers"] });
    expect(row("command-a-03-2025")).toMatchObject({
      without: ["caching", "tiers"],
      amount: expect.closeTo(3.5, 12),
    });
  });

  it("gives a reason instead of an amount where the prompt does not fit", () => {
    const long = scenario([
      workload({
        shape: { kind: "single", prompt: 300_000, completion: 10 } as never,
        volume: { amount: 1 },
      }),
    ]);
    const row = priceCandidates(catalog, long).find(({ model }) => model === "gpt-5");
    expect(row).toMatchObject({ amount: expect.closeTo(0.3751, 12), error: null });
    expect(
      priceCandidates(catalog, long).find(({ model }) => model === "claude-haiku-4-5-20251001"),
    ).toMatchObject({
      amount: null,
      timesCheapest: null,
      error: { message: expect.stringContaining("200000") },
    });
  });

  it("counts fixed lines in every row", () => {
    const fixed = { ...of, fixed: [{ id: "db", name: "Database", usdPerMonth: 10 }] };
    expect(priceCandidates(catalog, fixed)[0]?.amount).toBeCloseTo((rows[0]?.amount ?? 0) + 10, 9);
  });
});
