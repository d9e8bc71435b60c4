import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Model } from "@/lib/catalog/catalog";
import { priceSpans } from "@/lib/catalog/price-at";
import type { Price } from "@/lib/catalog/schema";
import { verdictText } from "@/lib/series/evidence-text";
import { formatDate, formatRate } from "@/lib/unit/format";
import { formatDate as dateOf } from "@/lib/unit/time";
import { PriceSources } from "./price-sources.client";
import { SaidText } from "./said-text";

interface ModelPricesProps {
  model: Model;
  edition: string;
  locale: Locale;
}

/** Every price on record, the latest first: since when, how sure, and who said so. */
export function ModelPrices({ model, edition, locale }: ModelPricesProps) {
  const t = useTranslations("model");
  const bill = useTranslations("bill");
  const rates = (price: Price) =>
    Object.entries(price.rates)
      .map(([meter, rate]) => `${bill(`meter.${meter as "input"}`)} ${write(meter, rate, locale)}`)
      .join(" · ");
  return (
    <section aria-labelledby="prices">
      <h2 id="prices" className="mt-8 text-lead font-semibold">
        {t("prices.heading")}
      </h2>
      <ol>
        {priceSpans(model)
          .toReversed()
          .map(({ price, startMs, endMs }) => {
            const from = formatDate(dateOf(startMs), locale);
            const period = Number.isFinite(endMs)
              ? t("prices.fromTo", { from, to: formatDate(dateOf(endMs), locale) })
              : t("prices.from", { from });
            const { against, verdict } = price.agreement;
            return (
              <li key={price.id} id={price.id} className="border-b border-line py-2.5">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <span className="font-medium">{period}</span>
                  <span className="text-faint">
                    {bill(`start.${price.fromBasis}`)} · {t(`label.${price.label}`)}
                  </span>
                </p>
                <p className="tabular-nums">{rates(price)}</p>
                <p className="text-soft">
                  {verdictText(verdict, bill)}{" "}
                  {against.length > 0 && (
                    <span className="text-money">{bill("verdict.against", { count: against.length })}</span>
                  )}{" "}
                  {price.seen !== undefined && (
                    <span className="text-faint">
                      {t("prices.lastSeen", { date: formatDate(price.seen.last, locale) })} ·{" "}
                    </span>
                  )}
                  <span className="break-words text-faint">{t("prices.id", { id: price.id })}</span>
                </p>
                {price.notes !== undefined && (
                  <p className="text-soft">
                    <SaidText text={price.notes} locale={locale} />
                  </p>
                )}
                <PriceSources provider={model.provider} price={price.id} edition={edition} label={period} />
              </li>
            );
          })}
      </ol>
      {model.notes !== undefined && (
        <p className="mt-3 text-soft">
          {t("notes")}: <SaidText text={model.notes} locale={locale} />
        </p>
      )}
    </section>
  );
}

function write(meter: string, rate: number, locale: string): string {
  const unit = meter === "cacheStorage" ? "token-hour" : "token";
  return formatRate(rate, unit, 1_000_000, locale);
}
