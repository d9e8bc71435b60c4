import { adjustBill } from "../billing/adjustments";
import { billScenario } from "../billing/bill-scenario";
import type { Bill } from "../billing/bill-types";
import type { CatalogOf } from "../billing/price-request";
import type { Scenario } from "../scenario/schema";
import { changesBetween } from "./diff-changes";
import { pairScenarios, type ScenarioPairs } from "./diff-match";
import { pairId, stepsBetween } from "./diff-steps";
import { type DiffPart, type DiffSide, diffParts, type ScenarioDiff, type WorkloadDiff } from "./diff-types";
import { projectScenario } from "./projection";

/** More would not be read; the rest is counted. */
const mostChanges = 1000;

/**
 * What changes from one scenario to another, in USD a month, split into parts that add up to it.
 *
 * The first scenario is turned into the second one part at a time: price (edition, date, rates of one's own, amounts of
 * fixed lines), volume (units of work, days, what is added and removed), mix (models, shares, tiers, region), shape
 * (everything one unit of work does), adjustments. Each part is the amount before its step less the one after, so that a
 * change of both price and volume counts the old volume at the new price, then the new volume. An added workload is
 * volume, whole.
 *
 * Where a scenario half-way has no total (the old models on a day before they were sold), the part is null and counted
 * in the next that has one. Where one of the two scenarios has none, there is no difference, and `unpriced` says why.
 */
export function diffScenarios(catalogOf: CatalogOf, from: Scenario, to: Scenario): ScenarioDiff {
  const catalogs = { from: catalogOf(from.edition), to: catalogOf(to.edition) };
  const pairs = pairScenarios(from, to);
  const points = stepsBetween(from, to, pairs, catalogs.to).map((step, done) => {
    const bill = billScenario(done === 0 ? catalogs.from : catalogs.to, step);
    const adjusted = done === diffParts.length ? to : from;
    return { bill, totalUsd: totalUsd(adjusted, bill), sums: sumsOf(bill) };
  });
  const [first, last] = [points[0], points[points.length - 1]] as [Point, Point];
  const ok = first.bill.ok && last.bill.ok;
  const changes = changesBetween(from, to, pairs);
  return {
    ok,
    currency: "USD",
    from: sideOf(from, first, pairs, "from"),
    to: sideOf(to, last, pairs, "to"),
    difference: less(last.totalUsd, first.totalUsd),
    parts: partsOf(points.map((point) => (ok ? point.totalUsd : null))),
    workloads: workloadDiffs(pairs, ok ? points : points.map((point) => ({ ...point, sums: null }))),
    wholeBill: withDifference(overWorkloads(first), overWorkloads(last)),
    projected: projectedOf(catalogOf, from, to, ok),
    changes: changes.slice(0, mostChanges),
    changesLeftOut: Math.max(0, changes.length - mostChanges),
  };
}

interface Point {
  bill: Bill;
  totalUsd: number | null;
  /** USD of the lines of each workload and fixed line; null where there is no total. */
  sums: ReadonlyMap<string, number> | null;
}

/** Credits run from day to day: until the adjustments' own step they are those of the first scenario's day. */
function totalUsd(adjusted: Scenario, bill: Bill): number | null {
  if (!bill.ok) return null;
  const inUsd = {
    ...adjusted,
    adjustments: adjusted.adjustments && { ...adjusted.adjustments, currency: undefined },
  };
  return adjustBill(inUsd, bill.lines, { first: adjusted.asOf, last: adjusted.asOf }).total.amount;
}

function sumsOf(bill: Bill): Map<string, number> | null {
  if (!bill.ok) return null;
  const sums = new Map<string, number>();
  for (const { workload, amountUsd } of bill.lines) sums.set(workload, (sums.get(workload) ?? 0) + amountUsd);
  return sums;
}

function sideOf(
  scenario: Scenario,
  { bill, totalUsd }: Point,
  { workloads }: ScenarioPairs,
  side: "from" | "to",
): DiffSide {
  const ids = new Map(workloads.map((pair, index) => [pairId("workload", index), pair[side]?.id]));
  return {
    title: scenario.title,
    edition: scenario.edition,
    asOf: scenario.asOf,
    amount: bill.amount,
    totalUsd,
    total: bill.total,
    calls: bill.calls,
    unpriced: bill.unpriced.map((line) => ({ ...line, workload: ids.get(line.workload) ?? line.workload })),
  };
}

/** From the amounts at each step to the parts between them; the first and the last are both null or both not. */
function partsOf(amounts: readonly (number | null)[]): DiffPart[] {
  let before = amounts[0] ?? null;
  return diffParts.map((part, index) => {
    const after = amounts[index + 1] ?? null;
    if (before === null) return { part, amountUsd: null, within: null };
    if (after === null) {
      const next = amounts.findIndex((amount, at) => at > index + 1 && amount !== null);
      return { part, amountUsd: null, within: diffParts[next - 1] ?? null };
    }
    const amountUsd = after - before;
    before = after;
    return { part, amountUsd, within: null };
  });
}

function workloadDiffs(
  { workloads, fixed }: ScenarioPairs,
  points: readonly Pick<Point, "sums">[],
): WorkloadDiff[] {
  const rows = [
    ...workloads.map((pair, index) => ({ kind: "workload" as const, pair, id: pairId("workload", index) })),
    ...fixed.map((pair, index) => ({ kind: "fixed" as const, pair, id: pairId("fixed", index) })),
  ];
  return rows.map(({ kind, pair: { from, to }, id }) => {
    const amounts = points.map(({ sums }) => (sums === null ? null : (sums.get(id) ?? 0)));
    const [first = null, last = null] = [amounts[0], amounts.at(-1)];
    const parts = partsOf(amounts);
    const name = (to ?? from)?.name ?? "";
    const moved = parts.some(({ amountUsd }) => amountUsd !== 0);
    return {
      kind,
      id: (to ?? from)?.id ?? "",
      name,
      formerName: from === null || to === null || from.name === to.name ? null : from.name,
      status: from === null ? "added" : to === null ? "removed" : moved ? "changed" : "same",
      from: from === null ? null : first,
      to: to === null ? null : last,
      difference: less(last, first),
      parts,
    };
  });
}

function overWorkloads({ bill, totalUsd }: Point): number | null {
  return less(totalUsd, bill.amount);
}

function projectedOf(
  catalogOf: CatalogOf,
  from: Scenario,
  to: Scenario,
  ok: boolean,
): ScenarioDiff["projected"] {
  const months = Math.min(from.months, to.months);
  const sum = (scenario: Scenario): number | null => {
    const perUsd = scenario.adjustments?.currency?.perUsd ?? 1;
    return projectScenario(catalogOf(scenario.edition), { ...scenario, months }).reduce<number | null>(
      (total, month) => (total === null || month.total === null ? null : total + month.total / perUsd),
      0,
    );
  };
  return { months, ...withDifference(ok ? sum(from) : null, ok ? sum(to) : null) };
}

function withDifference(
  from: number | null,
  to: number | null,
): { from: number | null; to: number | null; difference: number | null } {
  return { from, to, difference: less(to, from) };
}

function less(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
