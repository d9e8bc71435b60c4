import { driftOf } from "../../analysis/drift";
import type { Sensitivity } from "../../analysis/sensitivity";
import type { Catalog } from "../../catalog/catalog";
import { toSensitivityRows } from "../../series/sensitivity-rows";
import { formatDate } from "../../unit/format";
import type { BookSheet } from "./book";
import { num } from "./expr";
import type { Setting } from "./setting";
import { dayNumber } from "./spreadsheet-date";
import type { StyleName } from "./styles";

/** Sheets of figures that Ratebook worked out when the file was written; nothing in them recalculates, and they say so. */

export function writeSensitivity(sheet: BookSheet, setting: Setting, sensitivity: Sensitivity): void {
  const { t, scenario, language } = setting;
  sheet.text(0, 0, t("sheet.sensitivity"), "title");
  sheet.text(1, 0, t("sensitivity.note", { spread: `${Math.round(sensitivity.spread * 100)} %` }), "note");
  const heads = [
    "workload",
    "assumption",
    "low",
    "likely",
    "high",
    "given",
    "lowChange",
    "highChange",
    "swing",
  ] as const;
  heads.forEach((head, column) => {
    sheet.text(2, column, t(`sensitivity.${head}`), [0, 1, 5].includes(column) ? "head" : "headRight");
  });
  sheet.headRows = 3;
  const style: StyleName = sensitivity.currency === "USD" ? "usdFrozen" : "moneyFrozen";
  toSensitivityRows(scenario, sensitivity, language).forEach((row, index) => {
    const at = 3 + index;
    const figure: StyleName = row.kind === "share" ? "shareFrozen" : "figureFrozen";
    sheet.text(at, 0, row.workload ?? t("assumptions.whole"), "text");
    sheet.text(at, 1, row.label, "text");
    sheet.put(at, 2, num(row.low), figure);
    sheet.put(at, 3, num(row.likely), figure);
    sheet.put(at, 4, num(row.high), figure);
    sheet.text(at, 5, row.given ? t("sensitivity.range") : t("sensitivity.moved"), "text");
    sheet.put(at, 6, num(row.lowChange), style);
    sheet.put(at, 7, num(row.highChange), style);
    sheet.put(at, 8, num(row.swing), style);
  });
}

/** What the rates of the newest edition would make of the same scenario. */
export function writeChanges(sheet: BookSheet, setting: Setting, newest: Catalog): void {
  const { t, words, scenario, catalog, language } = setting;
  sheet.text(0, 0, t("sheet.changes"), "title");
  const drift = driftOf(scenario, catalog, newest, newest.edition.slice(0, 10));
  const dates = {
    pinned: scenario.edition,
    asOf: formatDate(scenario.asOf, language),
    newest: newest.edition,
  };
  sheet.text(1, 0, t("changes.note", dates), "note");
  const amounts = [
    [t("changes.pinned"), drift.amount],
    [t("changes.newest"), drift.newestAmount],
  ] as const;
  amounts.forEach(([label, amount], index) => {
    sheet.text(3 + index, 0, label, "text");
    if (amount === null) sheet.text(3 + index, 1, t("notPriced"), "text");
    else sheet.put(3 + index, 1, num(amount), "usdFrozen");
  });
  (["model", "meter", "tier", "before", "after", "on"] as const).forEach((head, column) => {
    sheet.text(6, column, t(`changes.${head}`), column === 3 || column === 4 ? "headRight" : "head");
  });
  if (drift.changes.length === 0) sheet.text(7, 0, t("changes.none"), "note");
  drift.changes.forEach(({ model, meter, serviceTier, from, to, on }, index) => {
    const at = 7 + index;
    sheet.text(at, 0, model, "text");
    sheet.text(at, 1, words.meterName(meter), "text");
    sheet.text(at, 2, words.factorName(serviceTier), "text");
    if (from !== null) sheet.put(at, 3, num(from), "rateFrozen");
    if (to !== null) sheet.put(at, 4, num(to), "rateFrozen");
    if (on !== null) sheet.put(at, 5, num(dayNumber(on)), "day");
  });
}
