import { describe, expect, it } from "vitest";
import { bundledCatalog } from "../catalog/bundled";
import { otherExamples } from "../catalog/golden";
import { parseScenario } from "../scenario/parse";
import { workOtherExample } from "./other-examples";

const { cases, left } = otherExamples;

describe("published bills, fees, growth and comparisons", () => {
  it.each(cases.map((each) => [each.id, each] as const))("%s", (_, example) => {
    const ours = workOtherExample(bundledCatalog, example);
    expect(Math.abs(ours - example.published)).toBeLessThanOrEqual(example.tolerance);
  });

  // A share stays where all its scenarios cost more alike.
  const sums = cases.filter(({ read, unit }) => read !== "request" && unit !== "share");

  it.each(sums.map((each) => [each.id, each] as const))("%s is seen when it changes", (_, example) => {
    const dearer = (example.scenarios ?? []).map((scenario) => {
      const parsed = parseScenario(scenario);
      const workloads = parsed.workloads.map(({ provisioned, ...each }) => ({
        ...each,
        losses: { retries: 0.5 },
        ...(provisioned !== undefined && { provisioned: { ...provisioned, units: 2 * provisioned.units } }),
      }));
      const fixed = parsed.fixed.map((each) => ({ ...each, usdPerMonth: 3 * Number(each.usdPerMonth) + 40 }));
      return { ...parsed, workloads, fixed };
    });
    const moved = workOtherExample(bundledCatalog, { ...example, scenarios: dearer });
    expect(moved).not.toBeCloseTo(example.published, 6);
  });

  it("names each of the 67 once, with a reason where it is left", () => {
    const ids = [...cases, ...left].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(67);
  });
});
