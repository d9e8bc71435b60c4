import { describe, expect, test } from "vitest";
import { detailMonths } from "@/lib/analysis/projection";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { parseScenario } from "@/lib/scenario/parse";
import { goldenScenario, invoicedScenario, unpricedScenario } from "@/test/support/document-scenarios";
import { type FocusRow, focusColumns } from "./focus-columns";
import { writeFocusCsv } from "./focus-csv";
import { toFocusRows, toFocusSetting } from "./focus-rows";

const rowsOf = (scenario: typeof goldenScenario): FocusRow[] => {
  const catalog = bundledCatalog(scenario.edition);
  const setting = toFocusSetting(scenario, (id) => catalog.providers.get(id)?.name ?? id);
  return detailMonths(catalog, scenario).flatMap((month) => toFocusRows(month, setting));
};

const rows = rowsOf(invoicedScenario);
const usage = rows.filter(({ ChargeCategory }) => ChargeCategory === "Usage");
const isNear = (one: unknown, other: number) =>
  Math.abs(Number(one) - other) <= 1e-12 * Math.max(1, Math.abs(other));

/** The rules of the specification (1.2) that a row can be held against. */
describe("as the specification has it", () => {
  test.each<[string, (row: FocusRow) => boolean]>([
    [
      "ChargeCategory is one of the allowed",
      (row) => ["Usage", "Purchase", "Tax", "Credit", "Adjustment"].includes(String(row.ChargeCategory)),
    ],
    [
      "the charge period lies in the billing period and ends later than it begins",
      (row) =>
        String(row.ChargePeriodStart) < String(row.ChargePeriodEnd) &&
        row.ChargePeriodStart === row.BillingPeriodStart,
    ],
    [
      "ListUnitPrice x PricingQuantity is ListCost",
      (row) =>
        row.ListUnitPrice == null ||
        isNear(row.ListCost, Number(row.ListUnitPrice) * Number(row.PricingQuantity)),
    ],
    [
      "ContractedUnitPrice x PricingQuantity is ContractedCost",
      (row) =>
        row.ContractedUnitPrice == null ||
        isNear(row.ContractedCost, Number(row.ContractedUnitPrice) * Number(row.PricingQuantity)),
    ],
    [
      "without SkuPriceId no pricing quantity, unit, category and unit price",
      (row) =>
        row.SkuPriceId != null ||
        (row.PricingQuantity ??
          row.PricingUnit ??
          row.PricingCategory ??
          row.ListUnitPrice ??
          row.ContractedUnitPrice ??
          null) === null,
    ],
    [
      "with SkuPriceId all of them, and one SkuId",
      (row) =>
        row.SkuPriceId == null ||
        (row.PricingQuantity != null &&
          row.PricingUnit != null &&
          row.PricingCategory === "Standard" &&
          String(row.SkuPriceId).startsWith(String(row.SkuId))),
    ],
    [
      "tax has neither SKU, quantity nor pricing category",
      (row) =>
        row.ChargeCategory !== "Tax" ||
        (row.SkuPriceId ?? row.PricingQuantity ?? row.PricingCategory ?? row.ContractedUnitPrice ?? null) ===
          null,
    ],
    [
      "ConsumedQuantity belongs to usage",
      (row) => (row.ConsumedQuantity != null) === (row.ChargeCategory === "Usage"),
    ],
    [
      "units are capitalised plurals",
      (row) => row.ConsumedUnit == null || /^[A-Z][A-Za-z-]*s$/.test(String(row.ConsumedUnit)),
    ],
    [
      "every cost is there",
      (row) =>
        [row.ListCost, row.ContractedCost, row.EffectiveCost].every((cost) => typeof cost === "number"),
    ],
    ["it says that it is a forecast", (row) => row.x_RowKind === "Forecast"],
  ])("%s", (_, holds) => {
    expect(rows.filter((row) => !holds(row))).toEqual([]);
  });

  test("nothing is called billed, and columns of our own begin with x_", () => {
    const names: readonly string[] = focusColumns;
    expect(names).not.toContain("BilledCost");
    expect(names).not.toContain("InvoiceId");
    expect(names.filter((name) => /^[a-z]/.test(name) && !name.startsWith("x_"))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("EffectiveCost adds up to what is paid in each month, in the currency of the bill", () => {
  const catalog = bundledCatalog(invoicedScenario.edition);
  for (const { bill } of detailMonths(catalog, invoicedScenario)) {
    const inMonth = rows.filter((row) => row.ChargePeriodStart === `${bill.month}-01T00:00:00Z`);
    const paid = inMonth.reduce((sum, row) => sum + Number(row.EffectiveCost), 0);
    expect(paid).toBeCloseTo(bill.total ?? Number.NaN, 8);
  }
  expect(new Set(rows.map((row) => row.BillingCurrency))).toEqual(new Set(["EUR"]));
});

test("a credit that ends in the middle of December is gone in January", () => {
  const credits = rows.filter((row) => row.ChargeCategory === "Credit");
  expect(credits.map((row) => String(row.ChargePeriodStart).slice(0, 7))).toEqual([
    "2026-10",
    "2026-11",
    "2026-12",
  ]);
});

test("a tier is a list price, a negotiated discount a contracted one", () => {
  // gemini-3.6-flash until 2027: 0.75 input, half of it in batch; no discount. gpt-4.1-mini: 0.40 input, 8 % off.
  const find = (model: string, tier: string) =>
    usage.find((row) => row.x_Model === model && row.x_ServiceTier === tier && row.SkuMeter === "input");
  const batch = find("gemini-3.6-flash", "batch");
  expect(Number(batch?.PricingCurrencyListUnitPrice)).toBeCloseTo(0.375e-6, 15);
  expect(batch?.PricingCurrencyContractedUnitPrice).toBe(batch?.PricingCurrencyListUnitPrice);
  expect(Number(batch?.x_StandardUnitPrice)).toBeCloseTo(0.75e-6 * 0.8637, 15);
  expect(batch?.SkuPriceId).toBe("google/gemini-3.6-flash/input/batch");
  const discounted = find("gpt-4.1-mini", "standard");
  expect(Number(discounted?.PricingCurrencyListUnitPrice)).toBeCloseTo(0.4e-6, 15);
  expect(Number(discounted?.PricingCurrencyContractedUnitPrice)).toBeCloseTo(0.368e-6, 15);
});

test("the price above a length is a list price of its own", () => {
  const long = parseScenario({
    ...goldenScenario,
    months: 1,
    models: [],
    workloads: [
      {
        id: "w",
        name: "Long",
        volume: { amount: 10, per: "month" },
        shape: { kind: "single", prompt: 300_000, completion: 100 },
        routing: { kind: "mix", routes: [{ model: "gemini-2.5-pro", provider: "google", share: 1 }] },
      },
    ],
  });
  const [input] = rowsOf(long).filter((row) => row.SkuMeter === "input");
  // Google: 1.25 up to 200,000 tokens, 2.50 above.
  expect(input).toMatchObject({
    x_BandAboveTokens: 200_000,
    SkuPriceId: "google/gemini-2.5-pro/input/above-200000",
  });
  expect(Number(input?.ListUnitPrice)).toBeCloseTo(2.5e-6, 15);
});

test("what has no price is a row without costs that says why", () => {
  const [missing] = rowsOf(unpricedScenario).filter((row) => row.x_Unpriced != null);
  expect(missing?.EffectiveCost).toBeUndefined();
  expect(missing?.x_Unpriced).toContain("no-such-model");
});

test("the file has a field for every column, and no name runs as a formula", () => {
  const [head = "", ...lines] = writeFocusCsv(bundledCatalog(goldenScenario.edition), goldenScenario)
    .trimEnd()
    .split("\r\n");
  expect(head.split(",")).toEqual(focusColumns);
  expect(lines.length).toBe(rowsOf(goldenScenario).length);
});
