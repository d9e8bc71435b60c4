import { describe, expect, it } from "vitest";
import { bundledCatalog } from "../catalog/bundled";
import { resolveModel } from "../catalog/lookup";
import { findPeers, toRateSteps, toStepRows, toWorkloadSteps } from "./price-history";

const catalog = bundledCatalog("2026-09-23");
const model = (id: string) => resolveModel(catalog, { model: id });

describe("the steps of a rate", () => {
  it("stand where it moved: gpt-4o input 5, then 2.50", () => {
    expect(toRateSteps(model("gpt-4o"), "input", "2026-09-23").steps).toEqual([
      { date: "2024-05-13", value: 5 },
      { date: "2024-10-02", value: 2.5 },
    ]);
  });

  it("end with the model", () => {
    const { steps } = toRateSteps(model("gpt-4.1-nano"), "input", "2026-12-31");
    expect(steps).toEqual([
      { date: "2025-04-14", value: 0.1 },
      { date: "2026-10-23", value: null },
    ]);
  });

  it("of several series stand on one axis, up to the last day", () => {
    const series = ["gpt-4o", "gpt-4.1"].map((id) => toRateSteps(model(id), "output", "2026-09-23"));
    expect(
      toStepRows(series, "2026-09-23").map(({ date, values }) => [date, ...Object.values(values)]),
    ).toEqual([
      ["2024-05-13", 15, null],
      ["2024-10-02", 10, null],
      ["2025-04-14", 10, 8],
      ["2026-09-23", 10, 8],
    ]);
  });
});

describe("what a workload would have cost", () => {
  it("a thousand requests of 1,000 and 500 on gpt-4o: 5 + 7.50, then 2.50 + 5", () => {
    const mix = { prompt: 1_000, cached: 0, completion: 500 };
    const { steps } = toWorkloadSteps(catalog, model("gpt-4o"), mix, 1_000, "2026-09-23");
    expect(steps.map(({ date, value }) => [date, value])).toEqual([
      ["2024-05-13", 12.5],
      ["2024-10-02", 7.5],
    ]);
  });

  it("is known for every model on some day", () => {
    const mix = { prompt: 1_000, cached: 500, completion: 100 };
    const without = catalog.models.filter(
      (each) =>
        !toWorkloadSteps(catalog, each, mix, 1, "2026-09-23").steps.some(({ value }) => value !== null),
    );
    expect(without.map(({ id, kind }) => `${kind} ${id}`)).toEqual([]);
  });
});

describe("peers", () => {
  it("of gpt-4.1 are its own family first, and one rival of each other provider", () => {
    const { family, rivals } = findPeers(catalog, model("gpt-4.1"), "2026-09-23");
    expect(family.slice(0, 2).map(({ id }) => id)).toEqual(["gpt-4.1-mini", "gpt-4.1-nano"]);
    const providers = rivals.map(({ provider }) => provider);
    expect(new Set(providers).size).toBe(providers.length);
    expect(providers).not.toContain("openai");
    expect(rivals.length).toBeGreaterThan(1);
  });

  it("of a model that is gone are those of its last day", () => {
    const { rivals } = findPeers(catalog, model("gpt-4.5-preview"), "2026-09-23");
    for (const rival of rivals) expect(rival.prices[0]?.from ?? "9999").toMatch(/^202[345]/);
  });
});
