import { describe, expect, it } from "vitest";
import { lognormalCappedMean, lognormalCdf, lognormalMean, sliceLognormal } from "./lognormal";
import { normalCdf } from "./normal";

describe("normalCdf", () => {
  it.each([
    // tables to ten places
    [0, 0.5],
    [1, 0.8413447461],
    [-1.96, 0.0249978951],
    [1.6448536269514722, 0.95],
    [4, 0.9999683288],
    [-9, 0],
  ])("below %d lies %d", (z, share) => {
    expect(normalCdf(z)).toBeCloseTo(share, 10);
  });
});

describe("a spread", () => {
  const spread = { p50: 60_000, p95: 250_000 };

  it("has its percentiles", () => {
    expect(lognormalCdf(spread, 60_000)).toBeCloseTo(0.5, 12);
    expect(lognormalCdf(spread, 250_000)).toBeCloseTo(0.95, 12);
  });

  it("has 8 % of the requests above 200,000, and 30 % of the tokens", () => {
    const [, above] = sliceLognormal(spread, [200_000]);
    expect(above?.share).toBeCloseTo(0.0825, 3);
    expect(((above?.share ?? 0) * (above?.mean ?? 0)) / lognormalMean(spread)).toBeCloseTo(0.302, 2);
  });

  it("is cut into slices that add up to it", () => {
    const slices = sliceLognormal(spread, [10_000, 200_000, 300_000]);
    expect(slices.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(slices.reduce((sum, { share, mean }) => sum + share * mean, 0)).toBeCloseTo(
      lognormalMean(spread),
      6,
    );
  });

  it("of equal percentiles is a fixed value", () => {
    const one = { p50: 500, p95: 500 };
    expect(lognormalMean(one)).toBe(500);
    expect([lognormalCdf(one, 499), lognormalCdf(one, 500)]).toEqual([0, 1]);
    expect([lognormalCappedMean(one, 300), lognormalCappedMean(one, 900)]).toEqual([300, 500]);
  });
});
