import type { Bill } from "../billing/bill-types";
import { formatCount, formatDate, formatMoney } from "../unit/format";
import { isMeter } from "./bill-words";
import type { Translator } from "./translate";

export type BillWarning = Bill["warnings"][number];

/** The engine's warnings in the reader's language. */
export function makeWarningText(
  t: Translator<"warning">,
  tBill: Translator<"bill">,
  locale: string,
): (warning: BillWarning) => string {
  function detailText(key: string, value: string | number): string {
    if (key === "usd") return formatMoney(Number(value), locale);
    if (typeof value === "number") return formatCount(value, locale);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale);
    if (key === "meter" && isMeter(value)) return tBill(`meter.${value}`);
    if (key === "feature" && (value === "batchApi" || value === "promptCaching"))
      return t(`feature.${value}`);
    return value;
  }
  return ({ code, details, model }) => {
    const named = Object.fromEntries(
      Object.entries(details).map(([key, value]) => [key, detailText(key, value)] as const),
    );
    const list = typeof details.left === "string" ? details.left : "";
    return t(`text.${code}`, {
      model: model ?? "",
      turn: "",
      percent: "",
      prompt: "",
      units: "",
      ...named,
      hasLeft: list === "" ? "no" : "yes",
      hasUnits: details.units === undefined ? "no" : "yes",
      varies: details.percent === undefined ? "no" : "yes",
      shape: String(details.shape ?? "other"),
    });
  };
}
