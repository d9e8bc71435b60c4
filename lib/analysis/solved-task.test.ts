import { expect, test } from "vitest";
import { bundledCatalog } from "../catalog/bundled";
import { resolveModel } from "../catalog/lookup";
import { emptyScenario } from "../scenario/templates";
import { priceOnModels } from "./candidates";
import { costPerSolvedTask, tasksPerMonth } from "./solved-task";

const catalog = bundledCatalog("2026-09-23");
const scenario = emptyScenario({ edition: "2026-09-23", asOf: "2026-09-23" }, String, "gpt-4.1");

test("100 a month for 1,000 tasks of which 80 % are right is 0.125 each", () => {
  expect(costPerSolvedTask(100, 1_000, 0.8)).toBeCloseTo(0.125, 10);
  expect(costPerSolvedTask(100, 1_000, 0)).toBeNull();
  expect(costPerSolvedTask(100, 0, 0.8)).toBeNull();
});

test("a scenario's tasks are those of all its workloads", () => {
  expect(tasksPerMonth(scenario)).toBe(1_000);
});

test("models named are priced in their order: 2 + 0.3 x 8, then a fifth of it, and none without rates", () => {
  const models = ["gpt-4.1", "gpt-4.1-mini"].map((model) => resolveModel(catalog, { model }));
  expect(
    priceOnModels(catalog, scenario, models).map(({ amount, timesCheapest }) => [amount, timesCheapest]),
  ).toEqual([
    [expect.closeTo(4.4, 8), expect.closeTo(5, 8)],
    [expect.closeTo(0.88, 8), expect.closeTo(1, 8)],
  ]);
});
