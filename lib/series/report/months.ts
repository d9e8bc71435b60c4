import type { MonthBill } from "../../billing/bill-types";
import { formatDate, formatExact, formatMoney, formatMonth } from "../../unit/format";
import { getBillDigits, roundHalfUp, roundSignificant, sumRounded } from "../../unit/round";
import { type Section, textBlock } from "./blocks";
import type { ReportFacts } from "./report-facts";

export interface MonthRow {
  month: string;
  /** USD by the lines, as shown; null where something is unpriced. */
  amountUsd: number | null;
  /** What is paid, as shown, in the currency of the bill. */
  total: number | null;
  calls: number;
  source: MonthBill;
}

export interface MonthsSheet {
  rows: readonly MonthRow[];
  /** The shown figures, added up; null while a month is unpriced. */
  amountUsd: number | null;
  total: number | null;
  digits: number;
}

/** The months as a document shows them: each rounded once, and their sum made of what is shown. */
export function monthsSheet({ bill }: Pick<ReportFacts, "bill">): MonthsSheet {
  const digits = Math.max(2, ...bill.months.map(({ total }) => getBillDigits(total ?? 0)));
  const round = (amount: number | null) => (amount === null ? null : roundHalfUp(amount, digits));
  const rows = bill.months.map((source) => ({
    month: source.month,
    amountUsd: round(source.amount),
    total: round(source.total),
    calls: source.calls,
    source,
  }));
  const add = (amounts: readonly (number | null)[]) =>
    amounts.length === 0 || amounts.some((amount) => amount === null)
      ? null
      : sumRounded(
          amounts.map((amount) => amount ?? 0),
          digits,
        );
  return {
    rows,
    amountUsd: add(rows.map(({ amountUsd }) => amountUsd)),
    total: add(rows.map(({ total }) => total)),
    digits,
  };
}

export function toMonths(facts: ReportFacts): Section {
  if (!facts.work.months) {
    const { t } = facts;
    return { id: "months", title: t("section.months"), blocks: [textBlock(t("tooMuchWork"))] };
  }
  const { language, t, currency } = facts;
  const { rows, amountUsd, total, digits } = monthsSheet(facts);
  const money = (amount: number | null, code: string) =>
    amount === null ? t("noTotal") : formatMoney(amount, language, { currency: code, digits });
  const calls = (count: number) => formatExact(roundSignificant(roundHalfUp(count, 0), 15), language);
  return {
    id: "months",
    title: t("section.months"),
    blocks: [
      {
        kind: "table",
        caption: t("months.caption"),
        head: [
          t("months.month"),
          t("months.calls"),
          t("months.lines"),
          t("months.toPay", { currency }),
          t("months.happens"),
        ],
        rows: [
          ...rows.map((row, at) => [
            formatMonth(row.month, language),
            calls(row.calls),
            money(row.amountUsd, "USD"),
            money(row.total, currency),
            whatHappens(row.source, rows[at - 1]?.source, facts),
          ]),
          [t("months.total"), "", money(amountUsd, "USD"), money(total, currency), ""],
        ],
        numeric: [1, 2, 3],
        sums: 1,
        weights: [14, 18, 18, 18, 32],
      },
      textBlock(t("months.addsUp"), "note"),
    ],
  };
}

/** What is new in a month: a retired model is said once, not in every month after. */
function whatHappens(
  { changes, retired }: MonthBill,
  before: MonthBill | undefined,
  { t, language }: ReportFacts,
): string {
  return [
    ...changes.map(({ model, on }) => t("months.change", { model, date: formatDate(on, language) })),
    ...retired
      .filter((model) => !before?.retired.includes(model))
      .map((model) => t("months.retired", { model })),
  ].join(t("joiner"));
}
