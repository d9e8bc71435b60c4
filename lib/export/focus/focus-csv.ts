import { detailMonths } from "../../analysis/projection";
import type { Catalog } from "../../catalog/catalog";
import type { Scenario } from "../../scenario/schema";
import { toCsv } from "../../series/table-text";
import { roundSignificant } from "../../unit/round";
import { focusColumns } from "./focus-columns";
import { toFocusRows, toFocusSetting } from "./focus-rows";

/** The months of a scenario as a forecast in the shape of FOCUS: see docs/focus.md. */
export function writeFocusCsv(catalog: Catalog, scenario: Scenario): string {
  const setting = toFocusSetting(scenario, (id) => catalog.providers.get(id)?.name ?? id);
  const rows = detailMonths(catalog, scenario).flatMap((month) => toFocusRows(month, setting));
  return toCsv({
    head: focusColumns,
    rows: rows.map((row) => focusColumns.map((name) => cellOf(row[name]))),
  });
}

/** Fifteen digits: what a sum of doubles has behind them is dust. */
function cellOf(value: string | number | null | undefined): string | number | null {
  return typeof value === "number" ? roundSignificant(value, 15) : (value ?? null);
}
