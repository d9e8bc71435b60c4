"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RefusedCopy } from "@/components/ui/refused-copy";
import type { Bill } from "@/lib/billing/bill-types";
import { writeBillCsv } from "@/lib/export/bill-csv";
import type { BillSheet } from "@/lib/series/bill-rows";
import { toBillReadersTable } from "@/lib/series/bill-text";
import { escapeMarkdown, toMarkdown } from "@/lib/series/table-text";
import { formatMoney, formatQuantity, formatRate } from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";

type Said = { is: "copied" } | { is: "refused"; text: string } | null;

export function CopyBill(props: { bill: Bill; sheet: BillSheet; title: string; words: Words }) {
  const { bill, sheet, title, words } = props;
  const { t } = words;
  const [said, setSaid] = useState<Said>(null);

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ is: "copied" });
    } catch {
      setSaid({ is: "refused", text });
    }
  }

  return (
    <div className="flex flex-wrap items-baseline gap-x-4" data-screen-only="">
      <Button
        look="link"
        onClick={() => copy(`**${escapeMarkdown(title)}**\n\n${writeMarkdown(sheet, words)}`)}
      >
        {t("copy.markdown")}
      </Button>
      <Button look="link" onClick={() => copy(writeBillCsv(bill))}>
        {t("copy.csv")}
      </Button>
      <span role="status">{said?.is === "copied" && t("copy.copied")}</span>
      {said?.is === "refused" && <RefusedCopy label={t("copy.failed")} text={said.text} className="w-full" />}
    </div>
  );
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
