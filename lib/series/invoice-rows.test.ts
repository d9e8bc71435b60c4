import fc from "fast-check";
import { expect, test } from "vitest";
import { billScenario } from "../billing/bill-scenario";
import { bundledCatalog } from "../catalog/bundled";
import { parseScenario } from "../scenario/parse";
import { sumRounded } from "../unit/round";
import { toBillSheet } from "./bill-rows";
import { type InvoiceStep, toInvoiceSheet } from "./invoice-rows";

/** 100 calls of a million tokens at a rate of one's own, so that every step can be worked by hand. */
const worked = parseScenario({
  version: 1,
  title: "Worked by hand",
  edition: "2026-09-23",
  asOf: "2026-10-01",
  startMonth: "2026-10",
  workloads: [
    {
      id: "w",
      name: "W",
      volume: { amount: 100, per: "month" },
      shape: { kind: "single", prompt: 1_000_000, completion: 0 },
      routing: { kind: "mix", routes: [{ model: "own", share: 1 }] },
    },
  ],
  models: [{ id: "own", name: "Own", rates: { input: 10, output: 0 } }],
  adjustments: {
    credits: [{ name: "Start", usdPerMonth: 100 }],
    fees: [{ name: "Gateway", share: 0.055 }],
    tax: { name: "VAT", share: 0.19 },
    currency: { code: "EUR", perUsd: 0.9, on: "2026-09-30", source: "ECB" },
  },
});

test("every step as it is worked by hand", () => {
  const bill = billScenario(bundledCatalog("2026-09-23"), worked);
  const sheet = toInvoiceSheet(bill, 2);
  // 100 x 10 = 1000; less 100 = 900; 5.5 % of 900 = 49.50; 19 % of 949.50 = 180.405; in all 1129.905.
  expect(sheet).toMatchObject({ list: 1000, lines: 1000, inLines: [], usd: 1129.91 });
  expect(sheet?.after.map(({ line, shown }) => [line.step, shown])).toEqual([
    ["credit", -100],
    ["fee", 49.5],
    ["tax", 180.41],
  ]);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const usd = fc.double({ min: 0, max: 1_000, noNaN: true });

test("what is shown adds up from the list price to the invoice, whatever the steps", () => {
  fc.assert(
    fc.property(fc.array(usd, { minLength: 1, maxLength: 4 }), share, usd, share, share, (...drawn) => {
      const [rates, factor, credit, fee, tax] = drawn;
      const bill = billScenario(bundledCatalog("2026-09-23"), {
        ...worked,
        models: [{ id: "own", name: "Own", rates: { input: rates[0] ?? 0, output: 0 } }],
        fixed: rates.map((usdPerMonth, at) => ({ id: `f${at}`, name: "F", usdPerMonth })),
        adjustments: {
          resellers: [{ name: "R", factor }],
          commitments: [{ name: "C", usdPerMonth: credit * 3 }],
          credits: [{ name: "K", usdPerMonth: credit }],
          fees: rates.map((usdPerMonth) => ({ name: "G", share: fee, minimumUsd: 0, usdPerMonth })),
          tax: { name: "T", share: tax },
        },
      });
      const { digits, total } = toBillSheet(bill);
      const sheet = toInvoiceSheet(bill, digits);
      const shown = (steps: readonly InvoiceStep[] = []) => steps.map((step) => step.shown);
      expect(sheet?.lines).toBe(total);
      expect(sumRounded([sheet?.list ?? -1, ...shown(sheet?.inLines)], digits)).toBe(sheet?.lines);
      expect(sumRounded([sheet?.lines ?? -1, ...shown(sheet?.after)], digits)).toBe(sheet?.usd);
    }),
  );
});
