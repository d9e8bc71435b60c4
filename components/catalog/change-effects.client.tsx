"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatMoneyChange } from "@/lib/unit/format";
import type { ScenarioEffect } from "./use-scenario-effects.client";

/** Under a change: what it does a month to each scenario that uses the model. */
export function Effects({ effects }: { effects: readonly ScenarioEffect[] }) {
  const t = useTranslations("changes.effect");
  const locale = useLocale();
  if (effects.length === 0) return null;
  return (
    <ul aria-label={t("heading")} className="border-l-2 border-accent pl-2 text-small">
      {effects.map(({ scenario, title, before, after }) => (
        <li key={scenario} className="tabular-nums">
          {before === null || after === null
            ? t("open", { title })
            : before === after
              ? t("none", { title })
              : t("title", { title, change: formatMoneyChange(after - before, locale) })}
        </li>
      ))}
    </ul>
  );
}
