import { discountsFor, resellersFor } from "../../billing/adjust-lines";
import type { QuantityLine } from "./bill-lines";
import { type Expr, mul, one, sub } from "./expr";
import type { RateCell, RatesSheet } from "./rates-sheet";
import type { Setting } from "./setting";

/** A line of the bill with the cells of its rate. */
export interface BillRow {
  workloadAt: number | null;
  /** The workload's name, or the fixed line's. */
  name: string;
  line: QuantityLine | null;
  rate: RateCell | null;
  /** Of a fixed line: its quantity and rate. */
  fixed: { quantity: Expr; rate: Expr } | null;
  provider: string | null;
  model: string | null;
}

export function toBillRows(setting: Setting, rates: RatesSheet, lines: readonly QuantityLine[]): BillRow[] {
  const { scenario, inputs } = setting;
  const used = lines.map((line): BillRow => {
    const rate = rates.at(line.question, scenario.asOf);
    return {
      workloadAt: line.workloadAt,
      name: scenario.workloads[line.workloadAt]?.name ?? "",
      line,
      rate,
      fixed: null,
      provider: rate.provider,
      model: rate.model,
    };
  });
  const fixed = scenario.fixed.map(({ name }, index) =>
    fixedRow(name, null, { quantity: one, rate: inputs.at(`fixed[${index}].usdPerMonth`) }),
  );
  const provisioned = scenario.workloads.flatMap(({ name, provisioned: bought }, index) => {
    if (bought === undefined) return [];
    const figure = (field: string): Expr => inputs.at(`workloads[${index}].provisioned.${field}`);
    return [
      fixedRow(name, index, {
        quantity: mul(figure("units"), figure("hoursPerMonth")),
        rate: figure("usdPerUnitHour"),
      }),
    ];
  });
  return [...used, ...fixed, ...provisioned];
}

function fixedRow(name: string, workloadAt: number | null, fixed: { quantity: Expr; rate: Expr }): BillRow {
  return { workloadAt, name, line: null, rate: null, fixed, provider: null, model: null };
}

/** A line's factor after the discounts that don't depend on the month's amount. */
export function plainDiscountCell({ scenario, inputs }: Setting, { provider, model, line }: BillRow): Expr {
  if (line === null) return one;
  const plain = discountsFor(scenario, provider, model).filter(({ steps }) => steps === undefined);
  return mul(
    ...plain.map((discount) => sub(one, inputs.at(`discounts[${scenario.discounts.indexOf(discount)}].off`))),
  );
}

export function resellerCell({ scenario, inputs }: Setting, { provider, model, line }: BillRow): Expr {
  if (line === null) return one;
  const resellers = scenario.adjustments?.resellers ?? [];
  const factors = resellersFor(scenario, { provider, model }).map((reseller) =>
    inputs.at(`adjustments.resellers[${resellers.indexOf(reseller)}].factor`),
  );
  return mul(...factors);
}

/** Which of the discounts with steps a row takes, by their place in the scenario. */
export function steppedOf({ scenario }: Setting, { provider, model, line }: BillRow): number[] {
  if (line === null) return [];
  return discountsFor(scenario, provider, model)
    .filter(({ steps }) => steps !== undefined)
    .map((discount) => scenario.discounts.indexOf(discount));
}

export function termsText({ words }: Setting, rate: RateCell, { question }: QuantityLine): string {
  return words
    .sectionParts({
      model: rate.model,
      provider: rate.provider ?? "",
      serviceTier: question.tier,
      region: question.region ?? null,
      band: question.above === null ? null : { above: question.above },
      timeWindow: question.window ?? null,
      period: null,
    })
    .join(" · ");
}
