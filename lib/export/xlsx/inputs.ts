import type { Scenario } from "../../scenario/schema";
import { likely } from "../../usage/assumption";
import { type Expr, num } from "./expr";

/** The figures a scenario assumes, as cells of the workbook or, where nothing is assumed, as plain numbers. */
export class Inputs {
  readonly #cells = new Map<string, Expr>();

  constructor(readonly scenario: Scenario) {}

  set(path: string, cell: Expr): void {
    this.#cells.set(path, cell);
  }

  /** The figure at a path as errors name it; `absent` where the scenario doesn't say. */
  at(path: string, absent = 0): Expr {
    return this.#cells.get(path) ?? num(likelyAt(this.scenario, path) ?? absent);
  }
}

function likelyAt(scenario: Scenario, path: string): number | undefined {
  let value: unknown = scenario;
  for (const [key] of path.matchAll(/[^.[\]]+/g)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  if (typeof value === "number") return value;
  return typeof value === "object" && value !== null && "likely" in value
    ? likely(value as { low: number; likely: number; high: number })
    : undefined;
}

/**
 * The name of an assumption's cell, as its path in the scenario says it.
 *
 * @example workloads[0].routing.routes[1].share -> workload1_routing_route2_share
 */
export function cellName(path: string): string {
  return path
    .replace(/(\w+?)s?\[(\d+)\]/g, (_, list: string, index: string) => `${list}${Number(index) + 1}`)
    .replaceAll(".", "_")
    .replace(/[^A-Za-z0-9_]/g, "");
}
