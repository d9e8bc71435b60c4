import { describe, expect, it } from "vitest";
import { bundledCatalog } from "../catalog/bundled";
import { resolveModel } from "../catalog/lookup";
import { type RateCard, toRateCards } from "./rate-card";

const catalog = bundledCatalog("2026-09-23");

function cards(id: string, date = "2026-09-23"): RateCard[] {
  const model = resolveModel(catalog, { model: id });
  const provider = catalog.providers.get(model.provider);
  if (provider === undefined) throw new Error(model.provider);
  return toRateCards(model, provider, date);
}

/** `standard` or `batch >272000`, with its rates. */
function written(card: RateCard | undefined): Record<string, Record<string, number>> {
  const rows = card?.rows.map(({ tier, above, window, rates }) => [
    [tier, above === null ? "" : `>${above}`, window?.window ?? ""].filter(Boolean).join(" "),
    Object.fromEntries(Object.entries(rates).map(([meter, rate]) => [meter, rate?.rateUsd])),
  ]);
  return Object.fromEntries(rows ?? []);
}

describe("a rate card", () => {
  it("has a row for each tier: those printed of gpt-4.1, and no cached rate in batch", () => {
    const [card] = cards("gpt-4.1");
    expect(written(card)).toMatchObject({
      standard: { input: 2, cacheRead: 0.5, output: 8 },
      batch: { input: 1, output: 4 },
      priority: { input: 3.5, cacheRead: 0.875, output: 14 },
    });
    expect(card?.fees.map(({ meter }) => meter)).toEqual(expect.arrayContaining(["webSearch", "fileSearch"]));
    expect(card?.fineTuning).toMatchObject({ training: 25, rows: [{ kind: "standard" }, { kind: "batch" }] });
  });

  it("has a row for each band: Sonnet 4.5 above 200,000", () => {
    const [card] = cards("claude-sonnet-4-5", "2025-10-01");
    expect(written(card)["standard >200000"]).toMatchObject({ input: 6, output: 22.5 });
    expect(written(card)["batch >200000"]).toMatchObject({ input: 3, output: 11.25 });
  });

  it("has a row for hours with rates of their own", () => {
    const [card] = cards("deepseek-v4-pro");
    const names = Object.keys(written(card));
    expect(names).toEqual(["standard", "standard peak"]);
    expect(card?.rows[1]?.window?.days).toBe("workdays");
  });

  it("lists what is scheduled after the one in force: 0.75, then 1.50 from 2027", () => {
    const [now, then, ...more] = cards("gemini-3.6-flash");
    expect(more).toEqual([]);
    expect(written(now).standard?.input).toBe(0.75);
    expect(then).toMatchObject({ from: "2027-01-01", to: null });
    expect(written(then).standard?.input).toBe(1.5);
  });

  it("can be made of every model", () => {
    for (const model of catalog.models) {
      const provider = catalog.providers.get(model.provider);
      if (provider === undefined) throw new Error(model.provider);
      const [card] = toRateCards(model, provider, "2026-09-23");
      expect(card?.rows.length, model.id).toBeGreaterThan(0);
    }
  });
});
