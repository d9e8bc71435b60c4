"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { formatMoney, formatMoneyChange, formatPercentChange } from "@/lib/unit/format";
import { useActive } from "./workbench-store.client";

interface Shown {
  id: string;
  field: string;
  amount: number | null;
  currency: string;
}

const flashMs = 5_000;

/**
 * What the last edit changed, for a few seconds. Keys typed into one field are one edit, so the difference is against the
 * amount before the first of them.
 */
function useDelta(amount: number | null, currency: string): { by: number; share: number | null } | null {
  const { id, lastEdit } = useActive();
  const field = lastEdit?.field ?? "";
  const [base, setBase] = useState<Shown>({ id, field, amount, currency });
  const [seen, setSeen] = useState<Shown>({ id, field, amount, currency });
  const [over, setOver] = useState(false);

  if (seen.id !== id || seen.field !== field || seen.amount !== amount || seen.currency !== currency) {
    // Euros and dollars have no difference.
    if (seen.id !== id || seen.currency !== currency) setBase({ id, field, amount, currency });
    else if (seen.field !== field || over) setBase(seen);
    if (seen.amount !== amount) setOver(false);
    setSeen({ id, field, amount, currency });
  }

  useEffect(() => {
    if (amount === base.amount) return;
    const timer = setTimeout(() => setOver(true), flashMs);
    return () => clearTimeout(timer);
  }, [amount, base.amount]);

  if (over || base.id !== id || amount === null || base.amount === null || amount === base.amount)
    return null;
  const by = amount - base.amount;
  return { by, share: base.amount === 0 ? null : by / base.amount };
}

export function Total({
  total,
  stale,
}: {
  total: { amount: number; currency: string } | null;
  stale: boolean;
}) {
  const t = useTranslations("total");
  const locale = useLocale();
  const amount = total?.amount ?? null;
  const currency = total?.currency ?? "USD";
  const delta = useDelta(amount, currency);
  const text = amount === null ? t("none") : formatMoney(amount, locale, { currency });
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <p
        data-figures=""
        data-total=""
        className={`flex items-baseline gap-x-2 ${stale ? "text-faint" : ""} ${amount === null ? "text-figure" : "text-hero"} font-semibold tracking-tight`}
      >
        <span>{text}</span>
        {amount !== null && (
          <span className="text-lead font-normal tracking-normal text-soft">{t("aMonth")}</span>
        )}
      </p>
      <p role="status" className="text-lead">
        {delta !== null && !stale && (
          <span className="rounded bg-tint px-1.5 py-0.5" data-delta="">
            {formatMoneyChange(delta.by, locale, { currency })}
            {delta.share !== null && `, ${formatPercentChange(delta.share, locale)}`}
          </span>
        )}
      </p>
      {stale && <p className="text-small font-semibold text-wrong">{t("stale")}</p>}
    </div>
  );
}
