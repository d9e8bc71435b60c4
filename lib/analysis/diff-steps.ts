import type { Catalog } from "../catalog/catalog";
import { findModels } from "../catalog/lookup";
import type { Scenario, Workload } from "../scenario/schema";
import { workloadFields } from "./diff-fields";
import type { Pair, ScenarioPairs } from "./diff-match";
import { type DiffPartName, diffParts } from "./diff-types";

/** Workloads and fixed lines of every step are named by their pair: ids may change, and need not be unique. */
export const pairId = (kind: "workload" | "fixed", index: number): string => `${kind}:${index}`;

/**
 * The scenarios on the way from one to the other: the first as it is, then with one part after the other taken from the
 * second, and so at last the second as it is, but for what no amount depends on.
 *
 * @param newer  the catalog of the second scenario's edition
 */
export function stepsBetween(
  from: Scenario,
  to: Scenario,
  { workloads, fixed }: ScenarioPairs,
  newer: Catalog,
): Scenario[] {
  const kept = from.models.filter(
    ({ id }) => !to.models.some((model) => model.id === id) && findModels(newer, id).length === 0,
  );
  return [0, 1, 2, 3, 4, 5].map((done) => {
    const has = (part: DiffPartName): boolean => diffParts.indexOf(part) < done;
    const prices = has("price") ? to : from;
    const days = has("volume") ? to : from;
    const { discounts, adjustments } = has("adjustments") ? to : from;
    return {
      ...prices,
      edition: prices.edition,
      asOf: prices.asOf,
      startMonth: days.startMonth,
      monthDays: days.monthDays,
      // A model of one's own is needed for as long as a route, or the summary of a shape, may name it.
      models: has("shape") ? to.models : has("price") ? [...to.models, ...kept] : from.models,
      workloads: present(workloads, has, from.workloads, done, "workload").map(({ pair, id }) => ({
        ...mergeWorkload(pair, has),
        id,
      })),
      fixed: present(fixed, has, from.fixed, done, "fixed").map(({ pair, id }) => ({
        ...((has("price") ? pair.to : pair.from) ?? pair.to ?? pair.from),
        id,
      })) as Scenario["fixed"],
      discounts,
      adjustments,
    };
  });
}

/** What is there at a step; the first has its own order, so that its sum is that of its own bill to the last bit. */
function present<Item extends object>(
  pairs: readonly Pair<Item>[],
  has: (part: DiffPartName) => boolean,
  first: readonly Item[],
  done: number,
  kind: "workload" | "fixed",
): { pair: Pair<Item>; id: string }[] {
  const there = pairs
    .map((pair, index) => ({ pair, id: pairId(kind, index) }))
    .filter(({ pair }) => (has("volume") ? pair.to : pair.from) !== null);
  if (done > 0) return there;
  const place = new Map(first.map((item, index) => [item, index]));
  const placeOf = ({ pair }: { pair: Pair<Item> }): number =>
    pair.from === null ? 0 : (place.get(pair.from) ?? 0);
  return there.sort((a, b) => placeOf(a) - placeOf(b));
}

function mergeWorkload({ from, to }: Pair<Workload>, has: (part: DiffPartName) => boolean): Workload {
  if (from === null || to === null) return (from ?? to) as Workload;
  const merged = { ...from, name: to.name };
  for (const field of Object.keys(workloadFields) as (keyof typeof workloadFields)[]) {
    Object.assign(merged, { [field]: (has(workloadFields[field]) ? to : from)[field] });
  }
  if (merged.provisioned !== undefined && from.provisioned !== undefined && to.provisioned !== undefined) {
    const { usdPerUnitHour } = (has("price") ? to : from).provisioned ?? merged.provisioned;
    merged.provisioned = { ...merged.provisioned, usdPerUnitHour };
  }
  return merged;
}
