import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectScenario } from "@/lib/analysis/projection";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { scenario, workload } from "@/test/support/scenario";
import { steppedOff } from "./adjust-lines";
import { billScenario } from "./bill-scenario";

const catalog = bundledCatalog();
/** A bill of so many dollars that no traffic moves. */
const fixed = (usdPerMonth: number) => ({ fixed: [{ id: "f", name: "List", usdPerMonth }] });
const bill = (more: object, workloads: object[] = []) => billScenario(catalog, scenario(workloads, more));
const total = (more: object, workloads?: object[]) => bill(more, workloads).total?.amount;
/** 1,000 calls of 1,000 and 100 tokens: 2.80 at gpt-4.1's 2 and 8. */
const calls = workload();

describe("published fees and overheads", () => {
  it.each([
    // max(0.80, 5.5 %), https://openrouter.ai/docs/faq
    [100, 5.5],
    [15, 0.825],
    [14, 0.8],
    [10, 0.8],
    [5, 0.8],
    [0, 0],
  ])("a purchase of %d pays a fee of %d", (amount, fee) => {
    const fees = [{ name: "Purchase", share: 0.055, minimumUsd: 0.8 }];
    expect(total({ ...fixed(amount), adjustments: { fees } })).toBeCloseTo(amount + fee, 12);
  });

  it("10 % on 0.136144 is 0.1497584", () => {
    const fees = [{ name: "Overhead", share: 0.1 }];
    expect(total({ ...fixed(0.136144), adjustments: { fees } })).toBeCloseTo(0.1497584, 12);
  });

  it.each([
    // 100 units for 15 minutes and 50 for 30 are 25 unit-hours each
    [100, 0.25],
    [50, 0.5],
  ])("%d units for %d hours are 25 unit-hours", (units, hoursPerMonth) => {
    const provisioned = { units, hoursPerMonth, usdPerUnitHour: 1, share: 1, outputWeight: 1 };
    const [line] = bill({}, [workload({ provisioned })]).lines;
    expect(line).toMatchObject({ quantity: 25, unit: "unit-hour", amountUsd: 25 });
    expect(bill({}, [workload({ provisioned })]).lines).toHaveLength(1);
  });
});

describe("the chain", () => {
  const adjustments = {
    resellers: [{ name: "Relay", provider: "openai", factor: 0.7 }],
    commitments: [{ name: "Plan", usdPerMonth: 5 }],
    credits: [{ name: "Credit", usdPerMonth: 1, until: "2026-12-31" }],
    fees: [{ name: "Fee", share: 0.1 }],
    tax: { name: "VAT", share: 0.19 },
    currency: { code: "EUR", perUsd: 0.9, on: "2026-09-22", source: "typed" },
  };
  const all = bill({ discounts: [{ provider: "openai", off: 0.1 }], adjustments }, [calls]);

  it("goes from list to currency in the stated order, each step a line", () => {
    // 2.80 x 0.9 x 0.7 = 1.764; topped up to 5; less 1; 10 % on 4; 19 % on 4.40; x 0.9
    expect(all.adjustments.map(({ step }) => step)).toEqual([
      "discount",
      "reseller",
      "commitment",
      "credit",
      "fee",
      "tax",
    ]);
    expect(all.amount).toBeCloseTo(1.764, 12);
    expect(all.total).toEqual({
      amount: expect.closeTo(4.4 * 1.19 * 0.9, 12),
      currency: "EUR",
      perUsd: 0.9,
      on: "2026-09-22",
      source: "typed",
    });
  });

  it("starts at the list amount, and each line starts where the one before ended", () => {
    expect(all.adjustments[0]?.beforeUsd).toBeCloseTo(2.8, 12);
    all.adjustments.forEach((line, index) => {
      expect(line.afterUsd).toBeCloseTo(line.beforeUsd + line.changeUsd, 12);
      const before = all.adjustments[index - 1];
      if (before !== undefined) expect(line.beforeUsd).toBeCloseTo(before.afterUsd, 12);
    });
  });

  it("is empty without adjustments: the total is the amount", () => {
    const plain = bill({}, [calls]);
    expect(plain.adjustments).toEqual([]);
    expect(plain.total).toEqual({ amount: plain.amount, currency: "USD", perUsd: 1, on: null, source: null });
  });

  it("has no total while a line is unpriced", () => {
    const broken = bill({ adjustments }, [workload({ routes: [{ model: "nobody", share: 1 }] })]);
    expect(broken).toMatchObject({ amount: null, total: null, adjustments: [] });
  });

  it("keeps to the provider that an entry names", () => {
    const two = [calls, { ...workload({ routes: [{ model: "claude-sonnet-4-5", share: 1 }] }), id: "x" }];
    const list = bill({}, two).amount ?? 0;
    const credits = [{ name: "Credit", provider: "openai", usdPerMonth: 100 }];
    expect(total({ adjustments: { credits } }, two)).toBeCloseTo(list - 2.8, 12);
  });

  it("credits a month only within its days, in a projection as well", () => {
    const credits = [{ name: "Credit", usdPerMonth: 1, until: "2026-10-31" }];
    const months = projectScenario(catalog, scenario([calls], { months: 4, adjustments: { credits } }));
    const less = months.map(({ amount, total: paid }) => (amount ?? 0) - (paid ?? 0));
    [1, 1, 0, 0].forEach((each, index) => {
      expect(less[index]).toBeCloseTo(each, 12);
    });
  });
});

describe("negotiated discounts", () => {
  it("of a model go before those of its provider", () => {
    const discounts = [
      { provider: "openai", off: 0.1 },
      { provider: "openai", model: "gpt-4.1", off: 0.25 },
    ];
    expect(bill({ discounts }, [calls]).amount).toBeCloseTo(2.8 * 0.75, 12);
  });

  it.each([
    // below the first step, at it, above it
    ["whole", 9_999, 0.05],
    ["whole", 10_000, 0.1],
    ["whole", 20_000, 0.1],
    ["graduated", 9_999, 0.05],
    ["graduated", 20_000, 0.075],
  ] as const)("%s at %d is %d off", (stepping, list, off) => {
    const discount = { provider: "openai", off: 0.05, steps: [{ fromUsd: 10_000, off: 0.1 }], stepping };
    expect(steppedOff(discount, list)).toBeCloseTo(off, 12);
  });

  it("graduated never make more spend cost less", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ fromUsd: fc.nat(10_000), off: fc.double({ min: 0, max: 1, noNaN: true }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.nat(20_000),
        fc.nat(20_000),
        (steps, one, more) => {
          const discount = { provider: "p", off: 0, steps, stepping: "graduated" as const };
          const paid = (list: number) => list * (1 - steppedOff(discount, list));
          expect(paid(one + more)).toBeGreaterThanOrEqual(paid(one) - 1e-9);
        },
      ),
    );
  });
});
