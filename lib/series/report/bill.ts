import {
  formatDate,
  formatFactor,
  formatMoney,
  formatMoneyChange,
  formatQuantity,
  formatRate,
} from "../../unit/format";
import { makeAdjustmentText } from "../../words/adjustment-words";
import { toBillReadersTable } from "../bill-text";
import { toInvoiceSheet } from "../invoice-rows";
import { type Cell, type Section, type TableBlock, textBlock } from "./blocks";
import type { ReportFacts } from "./report-facts";

/** The lines and their sum, as the screen has them. */
export function toBill(facts: ReportFacts): Section {
  const { words, sheet, language, t } = facts;
  const table = toBillReadersTable(sheet, {
    head: [
      words.t("text.workload"),
      words.t("text.model"),
      words.t("head.meter"),
      words.t("head.quantity"),
      words.t("head.rate"),
      words.t("head.amount"),
    ],
    total: words.t("linesTotal"),
    noTotal: words.t("noTotal"),
    model: ({ line }) => [line.model, ...words.sectionParts(line)].filter(Boolean).join(" · "),
    meter: ({ line }) => words.meterName(line.meter),
    quantity: ({ line }) => (line.kind === "fixed" ? "" : formatQuantity(line.quantity, language)),
    rate: ({ line }) =>
      line.kind === "fixed" ? "" : formatRate(line.rateUsd, line.unit, line.per, language),
    money: (amount) => formatMoney(amount, language, { digits: sheet.digits }),
  });
  return {
    id: "bill",
    title: t("section.bill"),
    blocks: [
      {
        kind: "table",
        caption: words.t("caption"),
        head: table.head,
        rows: table.rows.map((row) => row.map((cell) => String(cell ?? ""))),
        numeric: table.numeric ?? [],
        sums: 1,
        weights: [17, 36, 20, 14, 16, 14],
        grouped: true,
      },
      textBlock(words.t("addsUp"), "note"),
    ],
  };
}

/** From the list price over every step to what is paid. */
export function toInvoice(facts: ReportFacts): Section {
  const { t, words, language, bill } = facts;
  const table = invoiceTable(facts);
  if (table === null || bill.total === null) {
    return { id: "invoice", title: t("section.invoice"), blocks: [textBlock(words.t("untilPriced"))] };
  }
  const { total } = bill;
  const rate =
    total.on === null
      ? null
      : words.t("adjustment.rate", {
          rate: formatFactor(total.perUsd, language),
          currency: total.currency,
          date: formatDate(total.on, language),
          source: total.source ?? "",
        });
  return {
    id: "invoice",
    title: t("section.invoice"),
    blocks: [
      table,
      textBlock(t("invoice.addsUp"), "note"),
      ...(rate === null ? [] : [textBlock(t("invoice.converted", { rate }), "note")]),
    ],
  };
}

function invoiceTable({ bill, sheet, language, words, t, providerName }: ReportFacts): TableBlock | null {
  const { total } = bill;
  const steps = toInvoiceSheet(bill, sheet.digits);
  if (steps === null || total === null) return null;
  const { digits } = steps;
  const money = (usd: number) => formatMoney(usd, language, { digits });
  const label = makeAdjustmentText(words.t, language, { providerName, digits });
  const step = ({ line, shown }: (typeof steps.after)[number]): Cell[] => [
    label(line),
    formatMoneyChange(shown, language, { digits }),
  ];
  const rows: Cell[][] = [
    [t("invoice.list"), money(steps.list)],
    ...steps.inLines.map(step),
    ...(steps.inLines.length > 0 ? [[t("invoice.lines"), money(steps.lines)]] : []),
    ...steps.after.map(step),
    ...(total.currency === "USD" ? [] : [[words.t("adjustment.inUsd"), money(steps.usd)]]),
    [words.t("adjustment.toPay"), formatMoney(total.amount, language, { currency: total.currency })],
  ];
  return {
    kind: "table",
    caption: t("invoice.caption"),
    head: [t("invoice.step"), words.t("head.amount")],
    rows,
    numeric: [1],
    sums: 1,
    weights: [76, 24],
  };
}
