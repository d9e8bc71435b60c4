import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledCatalog } from "../catalog/bundled";
import { parseScenario } from "../scenario/parse";
import type { Assumption } from "../scenario/schema";
import { rangeOf } from "./range";

const catalog = bundledCatalog("2026-09-23");

/** One request a unit at $1 per million tokens in, so that the amount is the volume x prompt / 1e6. */
function scenarioWith(amount: Assumption, prompt: Assumption = 1_000_000) {
  return parseScenario({
    version: 1,
    title: "range",
    edition: "2026-09-23",
    asOf: "2026-09-23",
    startMonth: "2026-10",
    workloads: [
      {
        id: "w1",
        name: "one",
        volume: { amount, per: "month" },
        shape: { kind: "single", prompt, completion: 0 },
        routing: { kind: "mix", routes: [{ model: "own", share: 1 }] },
      },
    ],
    models: [{ id: "own", name: "own", rates: { input: 1, output: 1 } }],
  });
}

describe("the range of a bill", () => {
  it("is none where no assumption is a range", () => {
    expect(rangeOf(catalog, scenarioWith(100))).toBeNull();
  });

  it("has the percentiles of the triangle it is drawn from", () => {
    // Triangle 0, 100, 200: P10 = sqrt(0.1 * 200 * 100) = 44.72, P50 = 100, P90 = 200 - 44.72 = 155.28.
    const range = rangeOf(catalog, scenarioWith({ low: 0, likely: 100, high: 200 }));
    expect(range?.p10).toBeCloseTo(44.72, -0.5);
    expect(range?.p50).toBeCloseTo(100, -0.5);
    expect(range?.p90).toBeCloseTo(155.28, -0.5);
  });

  it("is the same for the same scenario, whoever asks", () => {
    const scenario = scenarioWith({ low: 10, likely: 20, high: 90 }, { low: 1e5, likely: 1e6, high: 2e6 });
    expect(rangeOf(catalog, scenario)).toEqual(rangeOf(catalog, scenario));
  });

  it("lies between the lowest and the highest bill, in order", () => {
    const figure = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.tuple(figure, figure, figure), (figures) => {
        const [low = 0, likely = 0, high = 0] = [...figures].sort((a, b) => a - b);
        const range = rangeOf(catalog, scenarioWith({ low, likely, high }), 50);
        if (range === null) throw new Error("a range was given");
        // Rounding of doubles aside.
        expect(low - 1e-6).toBeLessThanOrEqual(range.p10);
        expect(range.p10).toBeLessThanOrEqual(range.p50);
        expect(range.p50).toBeLessThanOrEqual(range.p90);
        expect(range.p90).toBeLessThanOrEqual(high + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("is none where a line has no price", () => {
    const scenario = scenarioWith({ low: 1, likely: 2, high: 3 });
    expect(rangeOf(catalog, { ...scenario, models: [] })).toBeNull();
  });
});
