import { describe, expect, it } from "vitest";
import { sharedWarmth } from "./cache-warmth";
import { cachedParts } from "./cached-prompt";
import type { CacheTerms } from "./route-terms";

const terms = (some: Partial<CacheTerms>): CacheTerms => ({
  minimum: 1024,
  step: 1,
  lifetimes: [{ ttl: "5m", writes: "cacheWrite5m" }],
  refreshes: true,
  automatic: false,
  ...some,
});

describe("what a prompt reads and writes", () => {
  it.each([
    // below, at and above the minimum; reads in steps of 128
    [1023, 0],
    [1024, 1024],
    [1151, 1024],
    [1152, 1152],
  ])("a warm prefix of %d reads %d in steps", (head, read) => {
    const sizes = { text: 5000, head, repeatedTo: 0, cacheableTo: head };
    const options = { upTo: "newest", writesBilled: false } as const;
    expect(cachedParts(sizes, "prefix", terms({ step: 128 }), options)).toEqual({ read, written: 0 });
  });

  const sizes = { text: 3000, head: 1500, repeatedTo: 2000, cacheableTo: 2600 };

  it.each([
    ["own", false, { read: 2000, written: 600 }],
    ["prefix", false, { read: 1500, written: 1100 }],
    ["nothing", false, { read: 0, written: 2600 }],
    // by itself the provider writes to the end of the prompt
    ["own", true, { read: 2000, written: 1000 }],
    ["nothing", true, { read: 0, written: 3000 }],
  ] as const)("finding %s, automatic %s", (found, automatic, parts) => {
    const options = { upTo: "newest", writesBilled: true } as const;
    expect(cachedParts(sizes, found, terms({ automatic }), options)).toEqual(parts);
  });

  it("a short prompt is neither written nor charged for it", () => {
    const short = { text: 1000, head: 900, repeatedTo: 950, cacheableTo: 1000 };
    expect(cachedParts(short, "own", terms({}), { upTo: "newest", writesBilled: true })).toEqual({
      read: 0,
      written: 0,
    });
  });
});

describe("sharedWarmth", () => {
  it("is 1 - 1/e with 12 an hour and 5 minutes, and a half where a read doesn't refresh", () => {
    const arrivals = { unitsPerDay: 288 };
    expect(sharedWarmth(arrivals, 1 / 12, 1, true)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(sharedWarmth(arrivals, 1 / 12, 1, false)).toBeCloseTo(0.5, 12);
  });

  it("of an even day by slots is that of an even day", () => {
    const slots = Array.from({ length: 288 }, () => 1 / 24);
    const even = sharedWarmth({ unitsPerDay: 288 }, 0.7, 1, true);
    expect(sharedWarmth({ unitsPerDay: 288, slots }, 0.7, 1, true)).toBeCloseTo(even, 9);
  });
});
