"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Bill, Warning } from "@/lib/billing/bill-types";
import { formatCount, formatDate } from "@/lib/unit/format";
import { isMeterName } from "./meter-names";

type BillWarning = Bill["warnings"][number];

const shownAtFirst = 3;

/** Ranked by the engine: what prevents a total, what costs money, what is worth knowing. */
export function Warnings({ warnings }: { warnings: readonly BillWarning[] }) {
  const t = useTranslations("warning");
  const text = useWarningText();
  const [all, setAll] = useState(false);
  const said = distinct(warnings, text);
  if (said.length === 0) return null;
  const shown = all ? said : said.slice(0, shownAtFirst);
  return (
    <section aria-label={t("title")} className="mt-3" data-warnings="">
      <ul className="space-y-1">
        {shown.map(({ key, rank, words }) => (
          <li key={key} className={`border-l-2 pl-2.5 ${edges[rank]}`}>
            <span className={`mr-1.5 font-semibold ${inks[rank]}`}>{t(`rank.${rank}`)}</span>
            <span className="text-soft">{words}</span>
          </li>
        ))}
      </ul>
      {said.length > shownAtFirst && (
        <Button look="link" className="mt-0.5" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("fewer") : t("more", { count: said.length - shownAtFirst })}
        </Button>
      )}
    </section>
  );
}

const edges: Record<Warning["rank"], string> = {
  wrong: "border-wrong",
  money: "border-money",
  know: "border-line",
};
const inks: Record<Warning["rank"], string> = {
  wrong: "text-wrong",
  money: "text-money",
  know: "text-faint",
};

/** Two workloads on one retired model are one thing to know. */
function distinct(warnings: readonly BillWarning[], text: (warning: BillWarning) => string) {
  const said = new Map<string, { key: string; rank: Warning["rank"]; words: string }>();
  for (const warning of warnings) {
    const words = text(warning);
    if (!said.has(words)) said.set(words, { key: words, rank: warning.rank, words });
  }
  return [...said.values()];
}

/** The engine's warning in the reader's language. */
function useWarningText(): (warning: BillWarning) => string {
  const t = useTranslations("warning");
  const meter = useTranslations("bill.meter");
  const locale = useLocale();
  return ({ code, details, model }) => {
    const named = Object.fromEntries(
      Object.entries(details).map(([key, value]) => [key, detailText(key, value)] as const),
    );
    const list = typeof details.left === "string" ? details.left : "";
    return t(`text.${code}`, { model: model ?? "", ...named, hasLeft: list === "" ? "no" : "yes" });
  };

  function detailText(key: string, value: string | number): string {
    if (typeof value === "number") return formatCount(value, locale);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale);
    if (key === "meter" && isMeterName(value)) return meter(value);
    if (key === "feature" && (value === "batchApi" || value === "promptCaching"))
      return t(`feature.${value}`);
    return value;
  }
}
