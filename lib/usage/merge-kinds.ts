import { type Chance, type Chances, leastChance } from "./cache-chances";
import type { CallKind, RoutePlan, UnitCall } from "./route-plan";
import type { Usage, UsageField } from "./usage";

/** Kinds that are priced alike and happen by the same chance: their number and their tokens summed up. */
interface Part {
  chance: Chance;
  perUnit: number;
  sums: ReadonlyMap<UsageField, number>;
}

/** Kinds that are priced alike. */
interface Group {
  first: CallKind;
  parts: readonly Part[];
  /** Where one chance decides them all, the mean is the same at every volume. */
  usage: Usage | null;
}

const kept = new WeakMap<RoutePlan, Map<string, Group[]>>();

/**
 * One call for all that are priced alike, at their mean: a conversation that may last thousands of turns has as many
 * prompts, and a price is linear within a band. A mean is rounded to whole tokens, as every call is.
 *
 * @param bands  prompt lengths above which other rates hold
 */
export function mergeKinds(plan: RoutePlan, chances: Chances, bands: readonly number[]): UnitCall[] {
  return groupsOf(plan, bands).flatMap(({ first: { chance: _, ...first }, parts, usage }) => {
    const live = parts.filter(({ chance }) => chances[chance] > leastChance);
    const perUnit = live.reduce((sum, part) => sum + part.perUnit * chances[part.chance], 0);
    if (perUnit === 0) return [];
    return [{ ...first, perUnit, usage: usage ?? meanUsage(live, chances) }];
  });
}

function groupsOf(plan: RoutePlan, bands: readonly number[]): Group[] {
  let ofPlan = kept.get(plan);
  if (ofPlan === undefined) {
    ofPlan = new Map();
    kept.set(plan, ofPlan);
  }
  const key = bands.join();
  let groups = ofPlan.get(key);
  if (groups === undefined) {
    groups = group(plan.kinds, bands);
    ofPlan.set(key, groups);
  }
  return groups;
}

function group(kinds: readonly CallKind[], bands: readonly number[]): Group[] {
  const byKey = new Map<string, [CallKind, ...CallKind[]]>();
  for (const kind of kinds) {
    const { usage, turn, found, model, provider } = kind;
    const band = bands.filter((above) => (usage.prompt ?? 0) > above).length;
    const key = [Math.min(turn, 2), found, model, provider, band].join("|");
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [kind]);
    else same.push(kind);
  }
  return [...byKey.values()].map((same) => {
    const parts = [...new Set(same.map(({ chance }) => chance))].map((chance) =>
      partOf(
        chance,
        same.filter((kind) => kind.chance === chance),
      ),
    );
    const usage = parts.length === 1 ? meanUsage(parts, null) : null;
    return { first: same[0], parts, usage };
  });
}

function partOf(chance: Chance, kinds: readonly CallKind[]): Part {
  const sums = new Map<UsageField, number>();
  for (const { perUnit, usage } of kinds) {
    for (const [field, quantity] of Object.entries(usage) as [UsageField, number][]) {
      sums.set(field, (sums.get(field) ?? 0) + perUnit * quantity);
    }
  }
  return { chance, perUnit: kinds.reduce((sum, kind) => sum + kind.perUnit, 0), sums };
}

/** Parts are rounded down and wholes up, so that parts still fit; 399.9999999 is what doubles make of 400. */
function meanUsage(parts: readonly Part[], chances: Chances | null): Usage {
  const weightOf = ({ chance }: Part): number => chances?.[chance] ?? 1;
  const perUnit = parts.reduce((sum, part) => sum + part.perUnit * weightOf(part), 0);
  const usage: Usage = {};
  for (const field of new Set(parts.flatMap(({ sums }) => [...sums.keys()]))) {
    const sum = parts.reduce((total, part) => total + (part.sums.get(field) ?? 0) * weightOf(part), 0);
    const mean = sum / perUnit;
    usage[field] =
      field === "prompt" || field === "completion" ? Math.ceil(mean - 1e-6) : Math.floor(mean + 1e-6);
  }
  return usage;
}
