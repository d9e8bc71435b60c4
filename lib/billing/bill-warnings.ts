import type { Catalog } from "../catalog/catalog";
import type { Scenario } from "../scenario/schema";
import type { Bill, BillLine, Warning } from "./bill-types";
import { cacheWarnings } from "./cache-warnings";
import { contextWarnings } from "./context-warnings";

type BillWarning = Bill["warnings"][number];

const rankOrder: Record<Warning["rank"], number> = { wrong: 0, money: 1, know: 2 };

/** The warnings of a bill, those that matter most first: what each request says, and what the bill as a whole shows. */
export function scenarioWarnings(
  catalog: Catalog,
  scenario: Scenario,
  ofRequests: readonly BillWarning[],
  lines: readonly BillLine[],
): BillWarning[] {
  const context = contextWarnings(catalog, scenario);
  const isSaid = ({ code, workload, model }: BillWarning): boolean =>
    code === "context-exceeded" && context.some((each) => each.workload === workload && each.model === model);
  const all = [
    ...context,
    ...ofRequests.filter((warning) => !isSaid(warning)),
    ...bandWarnings(lines),
    ...cacheWarnings(catalog, scenario),
    ...evidenceWarnings(catalog, scenario, lines),
  ];
  return rankWarnings(all);
}

/** Those that matter most first. */
export function rankWarnings(warnings: readonly BillWarning[]): BillWarning[] {
  return [...warnings].sort((a, b) => rankOrder[a.rank] - rankOrder[b.rank]);
}

/** Calls above a long-context threshold: the whole request is repriced, not the excess. */
function bandWarnings(lines: readonly BillLine[]): BillWarning[] {
  const found = new Map<string, BillWarning>();
  for (const line of lines) {
    if (line.band === null || line.model === null) continue;
    found.set(`${line.workload}|${line.model}`, {
      code: "above-threshold",
      rank: "money",
      message: `prompts above ${line.band.above} tokens take the long-context rates of ${line.model} for the whole request`,
      details: { above: line.band.above, model: line.model },
      workload: line.workload,
      model: line.model,
    });
  }
  return [...found.values()];
}

/** Rates whose sources disagree, or whose start nobody states. */
function evidenceWarnings(catalog: Catalog, scenario: Scenario, lines: readonly BillLine[]): BillWarning[] {
  const found = new Map<string, BillWarning>();
  for (const line of lines) {
    const priceId = line.period?.price;
    if (priceId == null || line.model === null || line.provider === null) continue;
    const model = catalog.providers.get(line.provider)?.models.find((each) => each.id === line.model);
    const price = model?.prices.find((each) => each.id === priceId);
    if (price === undefined) continue;
    if (price.agreement.against.length > 0) {
      found.set(`${priceId}|disputed`, {
        code: "disputed-price",
        rank: "know",
        message: `sources disagree on the price of ${line.model}: ${price.agreement.count} agree, ${price.agreement.against.length} say otherwise`,
        details: {
          model: line.model,
          agreeing: price.agreement.count,
          against: price.agreement.against.length,
          sources: price.agreement.against.join(", "),
        },
        workload: null,
        model: line.model,
      });
    }
    if (price.fromBasis === "unverified" && price.from > earliestOfInterest(scenario)) {
      found.set(`${priceId}|start`, {
        code: "unverified-start",
        rank: "know",
        message: `no source states that the price of ${line.model} began on ${price.from}`,
        details: { model: line.model, from: price.from },
        workload: null,
        model: line.model,
      });
    }
  }
  return [...found.values()];
}

/** A start long past decides nothing in a bill: only one within half a year of it is worth a word. */
function earliestOfInterest(scenario: Scenario): string {
  const day = new Date(`${scenario.asOf}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - 6);
  return day.toISOString().slice(0, 10);
}
