import type { Scenario, Workload } from "../scenario/schema";

/** A member of a list in both scenarios; null on the side where it is missing. */
export interface Pair<Item> {
  from: Item | null;
  to: Item | null;
}

export interface ScenarioPairs {
  workloads: readonly Pair<Workload>[];
  fixed: readonly Pair<Scenario["fixed"][number]>[];
}

/** Workloads and fixed lines by id and name, then by id, then by name. */
export function pairScenarios(from: Scenario, to: Scenario): ScenarioPairs {
  return {
    workloads: pairItems(from.workloads, to.workloads, byIdThenName),
    fixed: pairItems(from.fixed, to.fixed, byIdThenName),
  };
}

const byIdThenName: readonly ((item: { id: string; name: string }) => string)[] = [
  ({ id, name }) => JSON.stringify([id, name]),
  ({ id }) => id,
  ({ name }) => name,
];

/**
 * Pair two lists by their keys, the surest key first; members of equal keys are paired in order.
 *
 * @returns in the order of `to`, then what only `from` has
 */
export function pairItems<Item>(
  from: readonly Item[],
  to: readonly Item[],
  keys: readonly ((item: Item) => string)[],
): Pair<Item>[] {
  const partners = new Map<Item, Item>();
  let left = [...from];
  for (const key of keys) {
    const waiting = groupBy(left, key);
    for (const item of to) {
      if (partners.has(item)) continue;
      const partner = waiting.get(key(item))?.shift();
      if (partner !== undefined) partners.set(item, partner);
    }
    left = [...waiting.values()].flat();
  }
  const unpaired = new Set(left);
  return [
    ...to.map((item) => ({ from: partners.get(item) ?? null, to: item })),
    ...from.filter((item) => unpaired.has(item)).map((item) => ({ from: item, to: null })),
  ];
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
