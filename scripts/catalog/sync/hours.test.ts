import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Price } from "@/lib/catalog/schema";
import { catalogOf, providerOf } from "@/test/support/catalog";
import { compareUpstreams } from "./compare";
import { ratesAt, toWindows, windowsOn } from "./hours";
import { readUpstream } from "./upstreams";

const on = "2026-11-20";

type Rows = NonNullable<Price["windows"]>;

/** DeepSeek's two ways: dear hours from August 2026 (1 to 4 and 6 to 10 UTC), cheap ones in 2025 (16:30 to 0:30 UTC). */
const peak: Rows[number] = {
  window: "peak",
  utc: ["01:00-04:00", "06:00-10:00"],
  days: "workdays",
  zone: "Asia/Shanghai",
  rates: { input: 0.44, cacheRead: 0.014, output: 1.32 },
  basis: "made up",
};
const offPeak: Rows[number] = {
  window: "offPeak",
  utc: ["16:30-00:30"],
  days: "all",
  zone: "UTC",
  rates: { input: 0.135, cacheRead: 0.035, output: 0.55 },
  basis: "made up",
};

function catalogWith(dear: Rows, cheap: Rows) {
  return catalogOf([
    providerOf("deepseek", {
      "deepseek-h": {
        prices: [
          { from: "2026-08-17", rates: { input: 0.22, cacheRead: 0.007, output: 0.66 }, windows: dear },
        ],
      },
      "deepseek-o": {
        prices: [
          { from: "2025-02-26", rates: { input: 0.27, cacheRead: 0.07, output: 1.1 }, windows: cheap },
        ],
      },
      "deepseek-t": { prices: [{ from: "2026-01-01", rates: { input: 1, output: 2 } }] },
    }),
  ]);
}

const file = "test/fixtures/upstreams/genai-prices.hours.json";
const reading = readUpstream("genai-prices", readFileSync(file, "utf8"), file, on);

function itemOf(model: string, dear: Rows = [peak], cheap: Rows = [offPeak]) {
  const judged = { differences: [], missing: [] };
  const comparison = { catalog: catalogWith(dear, cheap), evidence: new Map(), judged, on };
  return compareUpstreams([reading], comparison).items.find(({ id }) => id.endsWith(`/${model}`));
}

const oldPeak = { ...peak, rates: { input: 0.4, cacheRead: 0.014, output: 1.32 } };

describe("hours are read", () => {
  it("dear hours beside a rule of the whole day", () => {
    expect(reading.models[0]).toMatchObject({
      rates: { input: 0.22 },
      windows: { peak: { hours: [[1, 4], [6, 10]], rates: { input: 0.44 } } }, // biome-ignore format: ranges
    });
  });

  it("cheap hours that the source has as its rule, and the day as the exception", () => {
    expect(reading.models[1]).toMatchObject({
      rates: { input: 0.27 },
      windows: { offPeak: { hours: [[16.5, 0.5]], rates: { input: 0.135 } } },
    });
  });

  it("hours that are none are no statement", () => {
    expect(reading.models[2]).toMatchObject({ rates: { input: 1 } });
    expect(reading.models[2]?.windows).toBeUndefined();
  });
});

describe("hours are compared", () => {
  it("finds nothing where hours and rates are ours, whichever way round the source has them", () => {
    expect(itemOf("deepseek-h")).toBeUndefined();
    expect(itemOf("deepseek-o")).toBeUndefined();
  });

  it("names the rate of the hours that differs, and drafts the hours with the days we know", () => {
    const item = itemOf("deepseek-h", [oldPeak]);
    expect(item?.summary).toContain("peak.input 0.4 -> 0.44 (genai-prices)");
    expect(item?.edit).toMatchObject({
      price: {
        rates: { input: 0.22 },
        windows: [{ window: "peak", utc: peak.utc, days: "workdays", rates: { input: 0.44 } }],
      },
    });
    expect(item?.evidence[0]?.values).toMatchObject({ windows: { peak: { rates: { input: 0.44 } } } });
  });

  it("names hours that moved, and midnight is no price of zero", () => {
    const moved = itemOf("deepseek-o", [peak], [{ ...offPeak, utc: ["16:00-00:00"] }]);
    expect(moved?.summary).toContain("offPeak.from 16 -> 16.5");
    expect(moved?.summary).toContain("offPeak.until 0 -> 0.5");
    expect(moved?.summary).not.toContain("looks wrong");
  });

  it("names hours that we do not have at all", () => {
    expect(itemOf("deepseek-h", [])?.summary).toContain("peak.input none -> 0.44");
  });

  it("takes the row in force on the day of the reading", () => {
    const until = { ...oldPeak, toAt: "2026-09-17T16:00:00Z" };
    const since = { ...peak, fromAt: "2026-09-17T16:00:00Z" };
    expect(itemOf("deepseek-h", [until, since])).toBeUndefined();
    expect(itemOf("deepseek-h", [{ ...peak, toAt: "2026-09-17T16:00:00Z" }])?.summary).toContain(
      "peak.input none",
    );
  });
});

describe("the day as windows", () => {
  const rates = (input: number) => ({ input });

  it("is cut at every begin and end, the last entry that holds is meant, and touching ranges are one", () => {
    const entries = [
      { hours: null, rates: rates(1) },
      { hours: [20, 2] as const, rates: rates(3) },
      { hours: [1, 2] as const, rates: rates(1) },
    ];
    expect(ratesAt(entries, 1.5)).toEqual(rates(1));
    expect(toWindows(entries).peak).toEqual({ hours: [[20, 1]], rates: rates(3) });
  });

  it("that ends with the day ends at midnight, as a row of ours has it", () => {
    const entries = [
      { hours: null, rates: rates(3) },
      { hours: [16.5, 0] as const, rates: rates(1) },
    ];
    const theirs = toWindows(entries);
    expect(theirs.offPeak).toEqual({ hours: [[16.5, 0]], rates: rates(1) });
    const windows = [{ ...offPeak, utc: ["16:30-00:00"], rates: rates(1) }];
    expect(windowsOn({ windows } as unknown as Price, on)).toEqual(theirs);
  });

  it("of ours is read back as a source would state it", () => {
    expect(windowsOn({ windows: [offPeak] } as unknown as Price, on)).toEqual({
      offPeak: { hours: [[16.5, 0.5]], rates: offPeak.rates },
    });
  });
});
