import { describe, expect, it } from "vitest";
import { judge, rows } from "./referee";

const perRow = 40;
const verdicts = judge(perRow, 20_261_121);

describe("the formulas against a simulation of single requests", () => {
  it.each(rows)("%s, %s: every workload within the 99.9 % interval", (shape, policy) => {
    const of = verdicts.filter(({ row }) => row === `${shape}, ${policy}`);
    expect(of).toHaveLength(perRow);
    for (const verdict of of) {
      expect(verdict.ratio, `${verdict.model} ${JSON.stringify(verdict)}`).toBeLessThanOrEqual(1);
    }
  });

  it.each(rows)("%s, %s: leans to neither side", (shape, policy) => {
    const of = verdicts.filter(({ row }) => row === `${shape}, ${policy}`);
    const lean = of.reduce((sum, { z }) => sum + z, 0) / of.length;
    // The mean of 40 standard normals is within 0.52 in 999 of 1,000 cases; days are few and their sums are skewed.
    expect(Math.abs(lean)).toBeLessThan(0.6);
  });
});
