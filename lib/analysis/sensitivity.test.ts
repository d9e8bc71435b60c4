import { describe, expect, test } from "vitest";
import { scenario, workload } from "@/test/support/scenario";
import { billScenario } from "../billing/bill-scenario";
import { bundledCatalog } from "../catalog/bundled";
import { sensitivityOf } from "./sensitivity";

const catalog = bundledCatalog();
const haiku = [{ model: "claude-haiku-4-5", share: 1 }];
const driver = (of: Parameters<typeof sensitivityOf>[1], path: string) =>
  sensitivityOf(catalog, of).drivers.find((each) => each.path === path);

describe("what a bill hangs on", () => {
  test("a fifth more calls is a fifth more of the bill, and a fifth less a fifth less", () => {
    // claude-haiku-4-5: 1 in, 5 out; a million calls' tokens by the sketch's volume
    const of = scenario([workload({ routes: haiku })]);
    const total = billScenario(catalog, of).total?.amount ?? 0;
    const found = driver(of, "workloads[0].volume.amount");
    expect(found?.lowTotal).toBeCloseTo(total * 0.8, 9);
    expect(found?.highTotal).toBeCloseTo(total * 1.2, 9);
    expect(found?.given).toBe(false);
  });

  test("a range is moved over its own bounds", () => {
    const amount = { low: 100, likely: 200, high: 700 };
    const found = driver(
      scenario([workload({ routes: haiku, volume: { amount } })]),
      "workloads[0].volume.amount",
    );
    expect(found).toMatchObject({ low: 100, likely: 200, high: 700, given: true });
    expect((found?.highTotal ?? 0) / (found?.lowTotal ?? 1)).toBeCloseTo(7, 9);
  });

  test("what one model of a mix takes on, the others give up in proportion", () => {
    // 0.5 becomes 0.6 and 0.4: nano is 0.10/0.40, gpt-4.1 is 2/8, so each hundredth moves 0.019 of the dearer one's bill
    const routes = [
      { model: "gpt-4.1", share: 0.5 },
      { model: "gpt-4.1-nano", share: 0.5 },
    ];
    const of = scenario([workload({ routes })]);
    const only = (model: string) =>
      billScenario(catalog, scenario([workload({ routes: [{ model, share: 1 }] })])).total?.amount ?? 0;
    const found = driver(of, "workloads[0].routing.routes[0].share");
    expect(found?.highTotal).toBeCloseTo(0.6 * only("gpt-4.1") + 0.4 * only("gpt-4.1-nano"), 9);
    expect(found?.lowTotal).toBeCloseTo(0.4 * only("gpt-4.1") + 0.6 * only("gpt-4.1-nano"), 9);
  });

  test("a share ends at 1, and says so", () => {
    const caching = { kind: "share", read: 0.9, write: 0, ttl: "5m" } as const;
    expect(driver(scenario([workload({ routes: haiku, caching })]), "workloads[0].caching.read")?.high).toBe(
      1,
    );
  });

  test("the widest swing stands first, and nothing that moves nothing is listed", () => {
    const { drivers } = sensitivityOf(catalog, scenario([workload({ routes: haiku })]));
    const swings = drivers.map(({ swing }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(swings.every((swing) => swing > 0)).toBe(true);
  });

  test("an unpriced bill hangs on nothing", () => {
    const routes = [{ model: "no-such-model", share: 1 }];
    expect(sensitivityOf(catalog, scenario([workload({ routes })]))).toMatchObject({
      total: null,
      drivers: [],
    });
  });
});
