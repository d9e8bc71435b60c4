import { describe, expect, it } from "vitest";
import type { CandidateRow } from "../analysis/candidates";
import { toCandidateRows } from "./candidate-rows";

const candidate = (index: number, some: Partial<CandidateRow> = {}): CandidateRow => ({
  provider: index % 2 === 0 ? "even" : "odd",
  model: `m${index}`,
  name: `M ${index}`,
  amount: index + 1,
  timesCheapest: index + 1,
  error: null,
  inUse: false,
  without: [],
  ...some,
});
const hundred = (own: readonly number[]) =>
  Array.from({ length: 100 }, (_, index) => candidate(index, { inUse: own.includes(index) }));

describe("toCandidateRows", () => {
  it("shows the cheapest five and the neighbours of the reader's own", () => {
    const { bars, gapAfter } = toCandidateRows(hundred([50]), { most: 20 });
    expect(bars.map(({ rank }) => rank)).toEqual([
      1, 2, 3, 4, 5, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58,
    ]);
    expect(bars[5]?.gapBefore).toBe(38);
    expect(gapAfter).toBe(42);
  });

  it("says of every row where it went: shown, or in a gap", () => {
    for (const own of [[], [0], [99], [3, 50, 98]]) {
      const { bars, gapAfter, priced } = toCandidateRows(hundred(own), { most: 20 });
      expect(bars.reduce((sum, bar) => sum + bar.gapBefore, bars.length + gapAfter)).toBe(priced.length);
      expect(bars.filter(({ inUse }) => inUse)).toHaveLength(own.length);
      expect(bars).toHaveLength(20);
    }
  });

  it("never leaves out a model in use", () => {
    const own = Array.from({ length: 30 }, (_, index) => index * 3);
    expect(toCandidateRows(hundred(own), { most: 20 }).bars.filter(({ inUse }) => inUse)).toHaveLength(30);
  });

  it("filters by provider and keeps the multiple of the whole market", () => {
    const { bars, providers } = toCandidateRows(hundred([]), { provider: "odd", most: 3 });
    expect(bars.map(({ model, rank, timesCheapest }) => [model, rank, timesCheapest])).toEqual([
      ["m1", 1, 2],
      ["m3", 2, 4],
      ["m5", 3, 6],
    ]);
    expect(providers).toEqual(["even", "odd"]);
  });

  it("lists what has no price apart", () => {
    const error = {
      code: "no-rate" as const,
      field: "usage",
      value: "reasoning",
      message: "",
      allowed: null,
    };
    const { priced, unpriced } = toCandidateRows([
      candidate(0),
      candidate(1, { amount: null, timesCheapest: null, error }),
    ]);
    expect(priced).toHaveLength(1);
    expect(unpriced.map(({ model }) => model)).toEqual(["m1"]);
  });
});
