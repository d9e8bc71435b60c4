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
  const rows = toAssumptionRows(scenario, language).filter(({ path }) => isRead(path, scenario));
  const unnamed = rows.filter(({ basis }) => basis === null).length;
  // A column that nobody has filled in would only take the others' width; the note under the table says it.
  const workColumns = scenario.workloads.some(({ region }) => region !== undefined) ? 5 : 4;
  const withBasis = unnamed < rows.length;
  const columns = withBasis ? 6 : 4;
  return {
    id: "assumptions",
    title: t("section.assumptions"),
    blocks: [
      {
        kind: "table",
        caption: t("work.caption"),
        head: [
          t("work.workload"),
          t("work.kind"),
          t("work.models"),
          t("work.caching"),
          t("work.other"),
        ].slice(0, workColumns),
        rows: scenario.workloads.map((workload) => workRow(workload, facts).slice(0, workColumns)),
        numeric: [],
        sums: 0,
        weights: [20, 22, 34, 18, 12].slice(0, workColumns),
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
        ].slice(0, columns),
        rows: rows.map((row) => assumptionCells(row, facts).slice(0, columns)),
        numeric: [2],
        sums: 0,
        weights: [18, 34, 15, 19, 21, 11].slice(0, columns),
        grouped: true,
      },
      ...(unnamed > 0 ? [textBlock(t("assumptions.unnamed", { count: unnamed }), "note")] : []),
    ],
  };
}

/** Not the hours of a day where the volume is counted by the month, nor the whole share of a model that has no other. */
function isRead(path: string, { workloads }: Scenario): boolean {
  const [, index, field = ""] = /^workloads\[(\d+)\]\.(.+)$/.exec(path) ?? [];
  const workload = workloads[Number(index)];
  if (workload === undefined) return true;
  if (field === "volume.hoursPerDay") return workload.volume.per === "hour";
  if (field === "volume.daysPerWeek") return workload.volume.per !== "month";
  return field !== "routing.routes[0].share" || workload.routing.routes.length > 1;
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
      : t("assumptions.rangeText", {
          // The unit once, behind the second figure.
          low: figureText(row.low, { ...row, unit: "" }, facts.language),
          high: value(row.high),
        }),
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
