import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Model, Provider } from "@/lib/catalog/catalog";
import { modelKey } from "@/lib/catalog/model-path";
import { sayInLanguage } from "@/lib/catalog/texts";
import { type RateCard, toRateCards } from "@/lib/series/rate-card";
import type { ReportTarget } from "@/lib/series/report-text";
import { formatDate } from "@/lib/unit/format";
import { RateTable } from "./rate-table.client";

interface ModelCardsProps {
  model: Model;
  provider: Provider;
  edition: string;
  locale: Locale;
  reportTo: readonly ReportTarget[];
}

/** The card with its own words in the reader's language. */
function inLanguage(card: RateCard, locale: Locale): RateCard {
  const { fineTuning } = card;
  if (fineTuning === null) return card;
  return { ...card, fineTuning: { ...fineTuning, basis: sayInLanguage(fineTuning.basis, locale).text } };
}

/** The rates in force on the edition's day, and those announced for later. */
export function ModelCards({ model, provider, edition, locale, reportTo }: ModelCardsProps) {
  const t = useTranslations("model.card");
  const day = edition.slice(0, 10);
  return (
    <section aria-labelledby="card">
      <h2 id="card" className="mt-6 text-lead font-semibold">
        {t("heading")}
      </h2>
      <p className="mb-2 text-soft">{t("lead", { date: formatDate(day, locale) })}</p>
      {toRateCards(model, provider, day).map((card, index) => (
        <div key={card.price.id} className={index === 0 ? "" : "mt-6"}>
          {(index > 0 || card.from > day) && (
            <h3 className="mb-1 font-semibold">{t("scheduled", { date: formatDate(card.from, locale) })}</h3>
          )}
          <RateTable
            card={inLanguage(card, locale)}
            model={{ key: modelKey(model), name: model.name }}
            edition={edition}
            pricingUrl={provider.pricingUrl ?? null}
            reportTo={reportTo}
          />
        </div>
      ))}
    </section>
  );
}
