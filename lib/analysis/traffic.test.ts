import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { scenario, workload } from "@/test/support/scenario";
import { cachingBreakEven } from "./caching-break-even";
import { cascadeCost } from "./cascade";
import { routeLoads } from "./load";
import { marginOf } from "./margin";
import { compareProvisioned } from "./provisioned";
import { qualityCost } from "./quality";
import { runawayCost } from "./runaway";

const catalog = bundledCatalog();
/** 2.80 for 1,000 calls of 1,000 and 100 tokens at gpt-4.1's 2 and 8. */
const only = (sketch: object = {}) => {
  const of = scenario([{ ...workload(), ...sketch }]);
  const [first] = of.workloads;
  if (first === undefined) throw new Error("no workload");
  return [catalog, of, first] as const;
};
const route = (more: object) => ({ kind: "mix", routes: [{ model: "gpt-4.1", share: 1, ...more }] });

describe("caching", () => {
  const shape = { kind: "single", prompt: 6000, completion: 100, sharedPrefix: 5000 };
  const routing = { kind: "mix", routes: [{ model: "claude-sonnet-4-5", share: 1 }] };
  const at = (amount: number) =>
    cachingBreakEven(
      ...only({ shape, routing, caching: { kind: "traffic" }, volume: { amount, per: "month" } }),
    );

  it("costs more where few read what is written, and says from what traffic it pays", () => {
    // A write costs 0.25 more and a read 0.9 less: it pays from a hit rate of 0.25 / 1.15, 0.245 arrivals in five minutes
    const perMonth = -Math.log(1 - 0.25 / 1.15) * 12 * 24 * 30.4375;
    expect(at(500)).toMatchObject({ costsMore: true, unitsPerMonth: expect.closeTo(perMonth, 0) });
    expect(at(50_000)).toMatchObject({ costsMore: false, unitsPerMonth: expect.closeTo(perMonth, 0) });
  });

  it("of a provider that charges no write never costs more", () => {
    const free = only({ shape, caching: { kind: "traffic" }, volume: { amount: 500, per: "month" } });
    expect(cachingBreakEven(...free)).toMatchObject({ costsMore: false, unitsPerMonth: null });
  });

  it("that is off has nothing to break even", () => {
    expect(cachingBreakEven(...only())).toBeNull();
  });
});

describe("quality", () => {
  it("adds what errors cost, and divides by what came out right", () => {
    const cost = qualityCost(...only({ routing: route({ errorRate: 0.05, usdPerError: 2 }) }));
    // 1,000 x 0.05 x 2 = 100; 2.80 / 950
    expect(cost?.ownershipUsd).toBeCloseTo(102.8, 9);
    expect(cost?.perSuccessUsd).toBeCloseTo(2.8 / 950, 12);
  });

  it("of a cascade is that of the step that answers", () => {
    const routes = [
      { model: "gpt-4.1-mini", share: 1, errorRate: 0.1 },
      { model: "gpt-4.1", share: 0.25, errorRate: 0.02 },
    ];
    // 0.75 x 0.1 + 0.25 x 0.02
    const cost = qualityCost(...only({ routing: { kind: "cascade", routes } }));
    expect(cost?.errorRate).toBeCloseTo(0.08, 12);
  });
});

describe("load", () => {
  it("is what arrives times how long it takes", () => {
    const [load] = routeLoads(
      ...only({
        volume: { amount: 3600, per: "hour", hoursPerDay: 10 },
        routing: route({ secondsToFirstToken: 1, tokensPerSecond: 50, limitTokensPerMinute: 132_000 }),
      }),
    );
    // 1 + 100 / 50 = 3 s; one a second; 60 x 1,100 tokens a minute
    expect(load).toMatchObject({ secondsPerCall: 3, secondsPerUnit: 3 });
    expect(load?.concurrency).toBeCloseTo(3, 9);
    expect(load?.peakTokensPerMinute).toBeCloseTo(66_000, 6);
    expect(load?.limitUse).toBeCloseTo(0.5, 9);
  });
});

describe("the load of a conversation", () => {
  it("counts summaries that another model makes", () => {
    const history = { kind: "summary", tokens: 100, every: 1, model: "gpt-4.1-mini" };
    const loads = routeLoads(
      ...only({
        shape: { kind: "conversation", turns: 2, prefix: 0, user: 500, reply: 100, history },
        volume: { amount: 600, per: "hour" },
      }),
    );
    // One summary a conversation reads a turn of 600 and says 100; ten conversations a minute.
    expect(loads.map(({ model }) => model)).toEqual(["gpt-4.1", "gpt-4.1-mini"]);
    expect(loads[1]?.peakTokensPerMinute).toBeCloseTo(7000, 6);
  });
});

describe("a cascade with bought capacity", () => {
  it("costs per step what its calls cost, without the capacity", () => {
    const routing = {
      kind: "cascade",
      routes: [
        { model: "gpt-4.1-mini", share: 1 },
        { model: "gpt-4.1", share: 0.2 },
      ],
    };
    const plain = cascadeCost(...only({ routing }));
    const provisioned = { units: 1, hoursPerMonth: 700, usdPerUnitHour: 5, share: 0.5 };
    expect(plain?.expectedUsd).toBeGreaterThan(0);
    expect(cascadeCost(...only({ routing, provisioned }))).toEqual(plain);
  });
});

describe("capacity by the hour", () => {
  it("stands beside paying by tokens", () => {
    const provisioned = { units: 2, hoursPerMonth: 700, usdPerUnitHour: 1, tokensPerMinutePerUnit: 3000 };
    const compared = compareProvisioned(...only({ provisioned, volume: { amount: 1e6, per: "month" } }));
    // 1,400 against 2,800: half the traffic breaks even
    expect(compared?.capacityUsd).toBe(1400);
    expect(compared?.payAsYouGoUsd).toBeCloseTo(2800, 6);
    expect(compared?.breakEvenUnits).toBeCloseTo(500_000, 3);
    expect(compared?.utilisation).toBeCloseTo(1.1e9 / (3000 * 2 * 700 * 60), 9);
  });
});

describe("margin", () => {
  it("is the price of a unit less its cost, and of a customer's units", () => {
    const margin = marginOf(...only({ sale: { usdPerUnit: 0.01, unitsPerCustomer: 50 } }));
    expect(margin?.costPerUnitUsd).toBeCloseTo(0.0028, 12);
    expect(margin?.marginShare).toBeCloseTo(0.72, 9);
    expect(margin?.perCustomer?.marginUsd).toBeCloseTo(0.36, 9);
  });

  it("follows from a customer's price", () => {
    const margin = marginOf(...only({ sale: { usdPerCustomer: 5, unitsPerCustomer: 500 } }));
    expect(margin?.pricePerUnitUsd).toBe(0.01);
  });
});

describe("a runaway agent", () => {
  it("costs many times the typical one, because its history grows with it", () => {
    const shape = {
      kind: "agent",
      steps: 5,
      prefix: 1000,
      task: 100,
      arguments: 50,
      result: 500,
      reply: 200,
    };
    const cost = runawayCost(...only({ shape: { ...shape, runaway: { steps: 50, share: 0.02 } } }));
    expect(cost?.times).toBeGreaterThan(10);
    expect(cost?.shareOfBill).toBeGreaterThan(0.02);
  });
});

describe("a cascade", () => {
  it("pays every step that is reached, and says from what escalation it stops paying", () => {
    const routes = [
      { model: "gpt-4.1-mini", share: 1 },
      { model: "gpt-4.1", share: 0.25 },
    ];
    const cost = cascadeCost(...only({ routing: { kind: "cascade", routes } }));
    // 0.56 + 0.25 x 2.80 a thousand; 1 - 0.56 / 2.80
    expect(cost?.expectedUsd).toBeCloseTo(0.00126, 12);
    expect(cost?.breakEvenEscalation).toBeCloseTo(0.8, 9);
  });
});
