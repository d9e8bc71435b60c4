import { type FigureUnit, figurePlaces } from "../../analysis/figure-places";
import type { Driver } from "../../analysis/sensitivity";
import { formatMoney, formatMoneyChange, formatPercent } from "../../unit/format";
import { type Language, translatorOf } from "../../words/translate";
import { makeFigureLabel } from "../assumption-rows";
import { figureText } from "./assumptions";
import { type Section, textBlock } from "./blocks";
import type { ReportFacts } from "./report-facts";

/** Assumptions shown; the others move the bill less than the last of them. */
const mostDrivers = 12;

/** What the drivers are told from. */
export type DriverFacts = Pick<ReportFacts, "sensitivity" | "t" | "language" | "scenario">;

/** What the bill hangs on: each assumption alone, from low to high. */
export function toDrivers(facts: DriverFacts): Section {
  const { sensitivity, t, language } = facts;
  const section = { id: "drivers", title: t("section.drivers") };
  if (sensitivity === null) return { ...section, blocks: [textBlock(t("tooMuchWork"))] };
  const { total, drivers, currency } = sensitivity;
  if (total === null || drivers.length === 0) {
    return { ...section, blocks: [textBlock(t(total === null ? "drivers.unpriced" : "drivers.none"))] };
  }
  const shown = drivers.slice(0, mostDrivers);
  const money = (amount: number) => formatMoney(amount, language, { currency });
  const name = makeDriverName(facts);
  return {
    ...section,
    blocks: [
      textBlock(t("drivers.intro", { spread: formatPercent(sensitivity.spread, language) })),
      {
        kind: "bars",
        description: t("drivers.description", { total: money(total) }),
        centre: total,
        centreText: money(total),
        lowName: t("drivers.lowName"),
        highName: t("drivers.highName"),
        bars: shown.map((driver) => ({
          label: name(driver),
          low: driver.lowTotal,
          high: driver.highTotal,
          lowText: money(driver.lowTotal),
          highText: money(driver.highTotal),
        })),
      },
      {
        kind: "table",
        caption: t("drivers.caption"),
        head: [
          t("drivers.assumption"),
          t("drivers.values"),
          t("drivers.atLow", { currency }),
          t("drivers.atHigh", { currency }),
          t("drivers.swing"),
        ],
        rows: shown.map((driver) => [
          name(driver),
          valuesText(driver, facts),
          money(driver.lowTotal),
          money(driver.highTotal),
          formatMoneyChange(driver.swing, language, { currency }).replace(/^\+/, ""),
        ]),
        numeric: [2, 3, 4],
        sums: 0,
        weights: [32, 26, 14, 14, 14],
      },
      ...(drivers.length > shown.length
        ? [textBlock(t("drivers.more", { count: drivers.length - shown.length }), "note")]
        : []),
    ],
  };
}

/** The workload's name before the figure's, where there is more than one workload. */
function makeDriverName({
  scenario,
  language,
  t,
}: Pick<ReportFacts, "scenario" | "language" | "t">): (driver: Driver) => string {
  const label = makeFigureLabel(language);
  const names = new Map(scenario.workloads.map(({ id, name }) => [id, name]));
  return (driver) => {
    const workload = driver.path.startsWith("workloads[") ? names.get(driver.owner ?? "") : undefined;
    if (workload === undefined || scenario.workloads.length < 2) return label(driver);
    return t("drivers.of", { workload, figure: label(driver) });
  };
}

function valuesText(driver: Driver, { t, language }: DriverFacts): string {
  const row = { kind: kindOf(driver), unit: unitText(driver, language), meter: driver.meter };
  const low = figureText(driver.low, { ...row, unit: "" }, language);
  const high = figureText(driver.high, row, language);
  return t(driver.given ? "drivers.givenRange" : "drivers.moved", { low, high });
}

function kindOf({ place }: Driver): FigureUnit | "rate" {
  return place === "rates" ? "rate" : figurePlaces[place];
}

function unitText(driver: Driver, language: Language): string {
  const kind = kindOf(driver);
  return kind === "count" ? "" : translatorOf(language, "document")(`figureUnit.${kind}`);
}
