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
    expect(card?.fineTuning).toMatchObject({
      training: { rateUsd: 25, unit: "token", per: 1_000_000 },
      rows: [
        {
          kind: "standard",
          rates: { input: { rateUsd: 3 }, cacheRead: { rateUsd: 0.75 }, output: { rateUsd: 12 } },
        },
        {
          kind: "batch",
          rates: { input: { rateUsd: 1.5 }, cacheRead: { rateUsd: 0.5 }, output: { rateUsd: 6 } },
        },
      ],
      basis: expect.stringContaining("official pricing page"),
    });
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

describe("fine-tuning", () => {
  it("every rate has its source, those by the hour and with data sharing too: o4-mini at 100 an hour, 2 / 0.5 / 8", () => {
    const tuning = cards("o4-mini")[0]?.fineTuning;
    expect(tuning?.training).toBeNull();
    expect(tuning?.trainingPerHour).toMatchObject({ rateUsd: 100, unit: "hour", per: 1 });
    const shared = tuning?.rows.find(({ kind }) => kind === "withDataSharing")?.rates;
    expect(Object.values(shared ?? {}).map(({ rateUsd }) => rateUsd)).toEqual([2, 0.5, 8]);
    const rates = [
      tuning?.trainingPerHour,
      ...(tuning?.rows ?? []).flatMap((row) => Object.values(row.rates)),
    ];
    for (const rate of rates)
      expect(rate?.source).toMatchObject({ price: expect.stringContaining("o4-mini@") });
  });
});
