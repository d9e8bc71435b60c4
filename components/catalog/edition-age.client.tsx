"use client";

import { useLocale, useTranslations } from "next-intl";
import { useToday } from "@/components/ui/use-today.client";
import { ageOfEdition } from "@/lib/catalog/edition-age";
import { formatDate } from "@/lib/unit/format";

/** How old the newest edition is; a warning once its prices may well have moved. */
export function EditionAge({ edition, className = "" }: { edition: string; className?: string }) {
  const t = useTranslations("catalog.age");
  const locale = useLocale();
  const today = useToday();
  const date = formatDate(edition.slice(0, 10), locale);
  if (today === null) return <p className={`text-faint ${className}`}>{t("undated", { date })}</p>;
  const { days, isStale } = ageOfEdition(edition, today);
  return (
    <p
      data-edition-age={isStale ? "stale" : "fresh"}
      className={`${isStale ? "border-l-2 border-money pl-2 text-money" : "text-faint"} ${className}`}
    >
      {t(isStale ? "stale" : "fresh", { date, days })}
    </p>
  );
}
