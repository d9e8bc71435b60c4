"use client";

import { CopyAs } from "@/components/ui/copy-as.client";
import type { Bill } from "@/lib/billing/bill-types";
import { writeBillCsv } from "@/lib/export/bill-csv";
import type { BillSheet } from "@/lib/series/bill-rows";
import { toBillReadersTable } from "@/lib/series/bill-text";
import { escapeMarkdown, toMarkdown } from "@/lib/series/table-text";
import { formatMoney, formatQuantity, formatRate } from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";

export function CopyBill(props: { bill: Bill; sheet: BillSheet; title: string; words: Words }) {
  const { bill, sheet, title, words } = props;
  const markdown = () => `**${escapeMarkdown(title)}**\n\n${writeMarkdown(sheet, words)}`;
  return <CopyAs texts={{ markdown, csv: () => writeBillCsv(bill) }} />;
}

function writeMarkdown(sheet: BillSheet, words: Words): string {
  const { t, locale } = words;
  return toMarkdown(
    toBillReadersTable(sheet, {
      head: [
        t("text.workload"),
        t("text.model"),
        t("head.meter"),
        t("head.quantity"),
        t("head.rate"),
        t("head.amount"),
      ],
      total: t("total"),
      noTotal: t("noTotal"),
      model: ({ line }) => [line.model, ...words.sectionParts(line)].filter(Boolean).join(" · "),
      meter: ({ line }) => words.meterName(line.meter),
      quantity: ({ line }) => (line.kind === "fixed" ? "" : formatQuantity(line.quantity, locale)),
      rate: ({ line }) =>
        line.kind === "fixed" ? "" : formatRate(line.rateUsd, line.unit, line.per, locale),
      money: (amount) => formatMoney(amount, locale, { digits: sheet.digits }),
    }),
  );
}
