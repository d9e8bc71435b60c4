import { describe, expect, it } from "vitest";
import { scenario, workload } from "@/test/support/scenario";
import { bundledCatalog } from "../catalog/bundled";
import { meterUnits } from "../catalog/meter";
import { parseAllowance } from "./allowances";
import { billScenario } from "./bill-scenario";

const catalog = bundledCatalog();
const grounded = (model: string, amount: number, more: object = {}) => ({
  ...workload({ routes: [{ model, share: 1 }], tools: { groundedPrompts: 1 } as never }),
  volume: { amount, per: "month", ...more },
});
const groundingOf = (workloads: readonly object[]) =>
  billScenario(catalog, scenario(workloads, { monthDays: "thirty" })).lines.filter(
    ({ meter }) => meter === "grounding",
  );

describe("the wording of an allowance", () => {
  it.each([
    ["1,500 grounded prompts a day", "prompt", { quantity: 1500, per: "day" }],
    ["1,500 requests a day, on the paid tier", "prompt", { quantity: 1500, per: "day" }],
    ["5,000 prompts a month", "prompt", { quantity: 5000, per: "month" }],
    ["1,550 hours per organisation and month", "minute", { quantity: 93_000, per: "month" }],
    ["1,550 hours per organisation and month", "prompt", null],
    ["the first gigabyte", "prompt", null],
  ])("%s, in units of %s", (text, unit, allowance) => {
    expect(parseAllowance(text, unit)).toEqual(allowance);
  });

  it("is understood wherever the catalog has one", () => {
    for (const { rules, models } of catalog.providers.values()) {
      for (const rule of rules) {
        if (rule.kind !== "free") continue;
        expect(parseAllowance(rule.allowance, meterUnits[rule.meter].unit), rule.id).not.toBeNull();
      }
      for (const { tools, id } of models.flatMap(({ prices }) => prices)) {
        if (tools?.free === undefined) continue;
        expect(parseAllowance(tools.free, meterUnits.grounding.unit), id).not.toBeNull();
      }
    }
  });
});

describe("the bill", () => {
  it("deducts what is free each day, as a visible part of the line", () => {
    // 60,000 prompts in 30 days, 45,000 of them free: 15,000 at 35 per 1,000
    const [line] = groundingOf([grounded("gemini-2.5-flash", 60_000)]);
    expect(line).toMatchObject({ quantity: 60_000, listAmountUsd: 2100 });
    expect(line?.adjustments).toEqual([
      { what: "allowance", x: 0.25, name: expect.stringContaining("1,500") },
    ]);
    expect(line?.amountUsd).toBeCloseTo(525, 9);
  });

  it("gives an organisation one allowance, whichever workload uses it", () => {
    const lines = groundingOf([
      { ...grounded("gemini-2.5-flash", 30_000), id: "a" },
      { ...grounded("gemini-2.5-flash", 30_000), id: "b" },
    ]);
    expect(lines.map(({ amountUsd }) => amountUsd)).toEqual([0, expect.closeTo(525, 9)]);
  });

  it("gives nothing for days without traffic", () => {
    // 2,000 a day on five days a week: 500 of each are paid
    const [line] = groundingOf([grounded("gemini-2.5-flash", 2000, { per: "day", daysPerWeek: 5 })]);
    expect(line?.adjustments).toEqual([
      { what: "allowance", x: expect.closeTo(0.25, 12), name: expect.any(String) },
    ]);
  });

  it("shows it between the list price and the invoice, and no longer warns of it", () => {
    const bill = billScenario(
      catalog,
      scenario([grounded("gemini-2.5-flash", 60_000)], { monthDays: "thirty" }),
    );
    expect(bill.adjustments).toEqual([
      expect.objectContaining({ step: "allowance", changeUsd: expect.closeTo(-1575, 9) }),
    ]);
    expect(bill.warnings.map(({ code }) => code)).not.toContain("free-allowance-ignored");
  });
});
