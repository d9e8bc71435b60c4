"use client";

import { useLocale, useTranslations } from "next-intl";
import { useToday } from "@/components/ui/use-today.client";
import type { Model } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/unit/format";

interface RetirementNoteProps {
  retirement: Pick<NonNullable<Model["retirement"]>, "on" | "status">;
  /** How it is known, in the reader's language. */
  basis: string;
}

/** Whether a model is gone depends on the reader's day. */
export function RetirementNote({ retirement, basis }: RetirementNoteProps) {
  const t = useTranslations("model.retired");
  const locale = useLocale();
  const today = useToday();
  const { on, status } = retirement;
  const text =
    on === undefined
      ? t("undated", { status })
      : t(today !== null && on <= today ? "on" : "soon", { date: formatDate(on, locale) });
  return (
    <p className="mt-3 border-l-2 border-money pl-2" suppressHydrationWarning>
      <span className="font-medium text-money">{text}</span>{" "}
      <span className="text-soft">{t("basis", { basis })}</span>
    </p>
  );
}
