import { meterUnits } from "../../catalog/meter";
import type { Route, Scenario, Workload } from "../../scenario/schema";
import {
  formatDate,
  formatExact,
  formatMoney,
  formatMonth,
  formatPercent,
  formatRate,
} from "../../unit/format";
import { countDecimals, roundSignificant } from "../../unit/round";
import { type AssumptionRow, toAssumptionRows } from "../assumption-rows";
import { type Section, textBlock } from "./blocks";
import type { ReportFacts } from "./report-facts";

/** What is done, and every figure it is worked out from, with what stands behind it. */
export function toAssumptions(facts: ReportFacts): Section {
  const { t, scenario, language } = facts;
  const rows = toAssumptionRows(scenario, language);
  const unnamed = rows.filter(({ basis }) => basis === null).length;
  return {
    id: "assumptions",
    title: t("section.assumptions"),
    blocks: [
      {
        kind: "table",
        caption: t("work.caption"),
        head: [t("work.workload"), t("work.kind"), t("work.models"), t("work.caching"), t("work.other")],
        rows: scenario.workloads.map((workload) => workRow(workload, facts)),
        numeric: [],
        sums: 0,
        weights: [20, 18, 30, 16, 16],
      },
      textBlock(monthText(scenario, facts)),
      {
        kind: "table",
        caption: t("assumptions.caption"),
        head: [
          t("work.workload"),
          t("assumptions.assumption"),
          t("assumptions.value"),
          t("assumptions.range"),
          t("assumptions.basis"),
          t("assumptions.owner"),
        ],
        rows: rows.map((row) => assumptionCells(row, facts)),
        numeric: [2],
        sums: 0,
        weights: [18, 28, 15, 15, 14, 10],
      },
      ...(unnamed > 0 ? [textBlock(t("assumptions.unnamed", { count: unnamed }), "note")] : []),
    ],
  };
}

function workRow(workload: Workload, facts: ReportFacts): string[] {
  const { t, words } = facts;
  const { volume, shape, routing, caching, region } = workload;
  const models = routing.routes.map((route) => routeText(route, facts)).join(t("joiner"));
  const regions = region === undefined ? [] : [words.t("region", { region: region.toUpperCase() })];
  return [
    workload.name,
    t("work.kindText", { kind: t(`work.shape.${shape.kind}`), per: t(`work.per.${volume.per}`) }),
    routing.kind === "cascade" ? t("work.cascade", { models }) : models,
    t(`work.cache.${caching.kind}`),
    regions.join(t("joiner")),
  ];
}

function routeText({ model, share }: Route, { language }: ReportFacts): string {
  return share === 1 ? model : `${model} ${formatPercent(share, language)}`;
}

function monthText({ asOf, startMonth, months, monthDays }: Scenario, { t, language }: ReportFacts): string {
  return t("assumptions.month", {
    date: formatDate(asOf, language),
    month: formatMonth(startMonth, language),
    count: months,
    days: t(`assumptions.days.${monthDays}`),
  });
}

function assumptionCells(row: AssumptionRow, facts: ReportFacts): string[] {
  const { t } = facts;
  const value = (figure: number) => figureText(figure, row, facts.language);
  return [
    row.workload ?? t("assumptions.whole"),
    row.label,
    value(row.likely),
    row.low === null || row.high === null
      ? ""
      : t("assumptions.rangeText", { low: value(row.low), high: value(row.high) }),
    [row.basisText || t("assumptions.noBasis"), row.source].filter(Boolean).join(t("assumptions.from")),
    row.owner,
  ];
}

/** A figure with its unit, every digit that was given. */
export function figureText(
  figure: number,
  { kind, unit, meter }: Pick<AssumptionRow, "kind" | "unit" | "meter">,
  language: string,
): string {
  switch (kind) {
    case "share":
      return `${formatExact(roundSignificant(figure * 100, 10), language)}%`;
    case "usd":
      return formatMoney(figure, language, {
        digits: Math.max(2, countDecimals(roundSignificant(figure, 10))),
      });
    case "rate": {
      const { unit: counted, per } = meterUnits[meter ?? "input"];
      return formatRate(figure, counted, per, language);
    }
    default: {
      const text = formatExact(figure, language);
      return unit === "" ? text : `${text} ${unit}`;
    }
  }
}
