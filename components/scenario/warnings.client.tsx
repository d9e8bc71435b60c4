"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useBillWords } from "@/components/bill/use-bill-words";
import { Button } from "@/components/ui/button";
import { cachingWarningSteps } from "@/lib/analysis/caching-warnings";
import type { Warning } from "@/lib/billing/bill-types";
import { rankWarnings } from "@/lib/billing/bill-warnings";
import { type BillWarning, makeWarningText } from "@/lib/words/warning-words";
import type { Billed } from "./use-bill";
import { useLater } from "./use-later.client";

const cachingWarningsOf = ({ catalog, scenario }: Billed) => cachingWarningSteps(catalog, scenario);

const shownAtFirst = 3;

/** Ranked by the engine: what prevents a total, what costs money, what is worth knowing. */
export function Warnings({ billed }: { billed: Billed }) {
  const { bill } = billed;
  const t = useTranslations("warning");
  const text = useWarningText();
  const { failureText } = useBillWords();
  const [all, setAll] = useState(false);
  const caching = useLater(billed, cachingWarningsOf, "now")?.result ?? [];
  const said = distinct([
    ...bill.unpriced.map((line) => ({ rank: "wrong" as const, words: failureText(line, bill.asOf) })),
    ...rankWarnings([...bill.warnings, ...caching]).map((warning) => ({
      rank: warning.rank,
      words: text(warning),
    })),
  ]);
  if (said.length === 0) return null;
  const shown = all ? said : said.slice(0, shownAtFirst);
  return (
    <section aria-label={t("title")} className="mt-3" data-warnings="">
      <ul className="space-y-1">
        {shown.map(({ rank, words }) => (
          <li key={words} className={`border-l-2 pl-2.5 ${edges[rank]}`}>
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

interface Said {
  rank: Warning["rank"];
  words: string;
}

/** Two workloads on one retired model are one thing to know. */
function distinct(all: readonly Said[]): Said[] {
  return [...new Map(all.map((said) => [said.words, said])).values()];
}

function useWarningText(): (warning: BillWarning) => string {
  return makeWarningText(useTranslations("warning"), useTranslations("bill"), useLocale());
}
