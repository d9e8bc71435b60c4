"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { driftOf, type RateChange } from "@/lib/analysis/drift";
import { meterUnits } from "@/lib/catalog/meter";
import { formatDate, formatMoney, formatMoneyChange, formatRate } from "@/lib/unit/format";
import { isMeter } from "@/lib/words/bill-words";
import { findCatalog, newestEdition } from "./catalogs";
import type { UsedBill } from "./use-bill";
import { useActive, useDispatch, useEdit } from "./workbench-store.client";

/** Over a link's scenario: that it is one, how to keep it, and what the newest edition makes of it. */
export function LinkBanner({ used, today }: { used: UsedBill; today: string | null }) {
  const t = useTranslations("link");
  const { origin } = useActive();
  const dispatch = useDispatch();
  const { shown } = used;
  return (
    <section
      aria-label={t("title")}
      className="border-b border-line bg-tint px-4 py-2.5 lg:px-6"
      data-link-banner=""
    >
      {origin === "link" && (
        <div data-screen-only="" className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1 last:mb-0">
          <p className="min-w-0 flex-1 basis-72">{t("opened")}</p>
          <Button look="accent" onClick={() => dispatch({ type: "keep" })}>
            {t("keep")}
          </Button>
        </div>
      )}
      {shown !== null && <DriftText used={used} today={today} />}
    </section>
  );
}

function DriftText({ used, today }: { used: UsedBill; today: string | null }) {
  const t = useTranslations("link");
  const locale = useLocale();
  const { origin } = useActive();
  const edit = useEdit();
  const { shown } = used;
  const newest = findCatalog(newestEdition);
  const day = today ?? shown?.scenario.asOf;
  const drift = useMemo(
    () => (shown === null || newest === null ? null : driftOf(shown.scenario, shown.catalog, newest, day)),
    [shown, newest, day],
  );
  if (drift === null || shown === null || day === undefined) return null;
  if (drift.changes.length === 0) {
    return (
      <p className="text-small text-soft">
        {t("noDrift", { edition: newestEdition, date: formatDate(day, locale) })}
      </p>
    );
  }
  const by = drift.amount === null || drift.newestAmount === null ? null : drift.newestAmount - drift.amount;
  return (
    <details className="text-small">
      <summary className="rounded text-soft">
        {drift.newestAmount === null || by === null
          ? t("driftUnpriced", { edition: newestEdition, date: formatDate(day, locale) })
          : t("drift", {
              edition: newestEdition,
              date: formatDate(day, locale),
              amount: formatMoney(drift.newestAmount, locale),
              by: formatMoneyChange(by, locale),
            })}{" "}
        <span className="text-accent underline">{t("changes", { count: drift.changes.length })}</span>
      </summary>
      <ul className="mt-1 space-y-0.5">
        {drift.changes.map((change) => (
          <li key={`${change.model}|${change.meter}|${change.serviceTier}|${change.on}`}>
            <ChangeText change={change} />
          </li>
        ))}
      </ul>
      {origin !== "link" && shown.bill.edition !== newestEdition && (
        <Button
          className="mt-1.5"
          onClick={() => edit("edition", (scenario) => ({ ...scenario, edition: newestEdition, asOf: day }))}
        >
          {t("toNewest", { edition: newestEdition })}
        </Button>
      )}
    </details>
  );
}

function ChangeText({ change }: { change: RateChange }) {
  const t = useTranslations("link");
  const meter = useTranslations("bill.meter");
  const locale = useLocale();
  const name = isMeter(change.meter) ? change.meter : null;
  const rate = (usd: number | null) => {
    if (usd === null) return t("noRate");
    if (name === null) return formatMoney(usd, locale);
    return formatRate(usd, meterUnits[name].unit, meterUnits[name].per, locale);
  };
  return t("change", {
    model: change.model,
    meter: name === null ? change.meter : meter(name),
    from: rate(change.from),
    to: rate(change.to),
    on: change.on === null ? "" : formatDate(change.on, locale),
    dated: change.on === null ? "no" : "yes",
  });
}
