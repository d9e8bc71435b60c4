import { type FigureUnit, figurePlaces } from "../analysis/figure-places";
import type { Driver, Sensitivity } from "../analysis/sensitivity";
import type { Scenario } from "../scenario/schema";
import type { Language } from "../words/translate";
import { makeFigureLabel } from "./assumption-rows";

/** One bar of a tornado, and its row in the table beside it. */
export interface SensitivityRow extends Pick<Driver, "path" | "low" | "likely" | "high" | "given" | "swing"> {
  /** The workload's name; null for what holds for the whole scenario. */
  workload: string | null;
  label: string;
  kind: FigureUnit | "rate";
  /** Against the invoice a month with every figure at its likely value. */
  lowChange: number;
  highChange: number;
}

/** @param most  as many as are shown, the widest first */
export function toSensitivityRows(
  scenario: Scenario,
  { total, drivers }: Sensitivity,
  language: Language,
  most = Number.POSITIVE_INFINITY,
): SensitivityRow[] {
  if (total === null) return [];
  const label = makeFigureLabel(language);
  const names = new Map(scenario.workloads.map(({ id, name }) => [id, name]));
  return drivers.slice(0, most).map((driver) => ({
    path: driver.path,
    low: driver.low,
    likely: driver.likely,
    high: driver.high,
    given: driver.given,
    swing: driver.swing,
    workload: driver.path.startsWith("workloads[") ? (names.get(driver.owner ?? "") ?? null) : null,
    label: label(driver),
    kind: driver.place === "rates" ? "rate" : figurePlaces[driver.place],
    lowChange: driver.lowTotal - total,
    highChange: driver.highTotal - total,
  }));
}
