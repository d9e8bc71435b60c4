import { getTranslations } from "next-intl/server";
import { links, newestEdition } from "@/components/scenario/catalogs";
import { Link } from "@/i18n/navigation";
import type { Locale } from "@/i18n/routing";
import type { Catalog, Model, Provider } from "@/lib/catalog/catalog";
import { modelKey } from "@/lib/catalog/model-path";
import { sayInLanguage } from "@/lib/catalog/texts";
import { encodeScenario } from "@/lib/scenario/link-code";
import { oneModelScenario } from "@/lib/scenario/one-model";
import { findPeers, type HistoryMeter, hasHours, toRateSteps } from "@/lib/series/price-history";
import { reportTargets } from "@/lib/series/report-text";
import { BookPage } from "./book-page";
import { EditionAge } from "./edition-age.client";
import { EditionSwitch } from "./edition-switch";
import { ModelCards } from "./model-cards";
import { ModelFacts } from "./model-facts";
import { ModelPrices } from "./model-prices";
import { PriceHistory } from "./price-history.client";
import { RetirementNote } from "./retirement.client";
import { WorkloadHistoryWhenNear } from "./when-near.client";

interface ModelPageProps {
  locale: Locale;
  catalog: Catalog;
  model: Model;
  provider: Provider;
}

/** Everything one edition knows of a model. */
export async function ModelPage({ locale, catalog, model, provider }: ModelPageProps) {
  const t = await getTranslations({ locale, namespace: "model" });
  const template = await getTranslations({ locale, namespace: "template" });
  const { edition } = catalog;
  const isNewest = edition === newestEdition;
  const day = edition.slice(0, 10);
  const peers = findPeers(catalog, model, day);
  const until = lastDay(model, day);
  const pinned = { edition, asOf: (model.prices[0]?.from ?? day) > day ? until : day };
  const code = encodeScenario(
    oneModelScenario(model, pinned, (word) => template(word)),
    links,
  );
  const compared = [model, ...peers.rivals].slice(0, 5).map(modelKey).join(",");
  return (
    <BookPage locale={locale} current="/catalog">
      <nav aria-label={t("crumbs")} className="text-soft" data-screen-only="">
        <Link
          href={isNewest ? "/catalog" : `/catalog?edition=${edition}`}
          prefetch={false}
          className="hover:text-ink hover:underline"
        >
          {t("catalog")}
        </Link>{" "}
        /{" "}
        <Link href={`/catalog?p=${provider.id}`} prefetch={false} className="hover:text-ink hover:underline">
          {provider.name}
        </Link>
      </nav>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-2">
        <h1 className="text-figure font-semibold">{model.name}</h1>
        {model.name !== model.id && <span className="break-all text-soft">{model.id}</span>}
        <span className="flex flex-wrap gap-2 sm:ml-auto" data-screen-only="">
          <a
            href={`${locale === "zh" ? "/zh" : "/"}#s=${code}`}
            className="inline-flex min-h-7 items-center rounded border border-accent bg-accent px-2.5 text-on-accent hover:opacity-90"
          >
            {t("use")}
          </a>
          <Link
            href={`/compare?m=${compared}`}
            prefetch={false}
            className="inline-flex min-h-7 items-center rounded border border-edge px-2.5 hover:bg-hover"
          >
            {t("compare")}
          </Link>
        </span>
      </div>
      <EditionSwitch model={model} edition={edition} />
      {model.retirement !== undefined && (
        <RetirementNote
          retirement={{
            on: model.retirement.on,
            status: sayInLanguage(model.retirement.status, locale).text,
          }}
          basis={[model.retirement.basis, model.retirement.note]
            .filter((text) => text !== undefined)
            .map((text) => sayInLanguage(text, locale).text)
            .join(locale === "zh" ? "；" : "; ")}
        />
      )}
      <ModelFacts model={model} provider={provider} locale={locale} />
      <ModelCards
        model={model}
        provider={provider}
        edition={edition}
        locale={locale}
        reportTo={reportTargets(process.env)}
      />
      <section aria-labelledby="history">
        <h2 id="history" className="mt-8 text-lead font-semibold">
          {t("history.heading")}
        </h2>
        <PriceHistory
          name={model.name}
          edition={edition}
          until={until}
          hasHours={[model, ...peers.family, ...peers.rivals].some(hasHours)}
          own={historyOf(model, until)}
          family={peers.family.map((each) => historyOf(each, until))}
          rivals={peers.rivals.map((each) => historyOf(each, until))}
        />
        <WorkloadHistoryWhenNear model={modelKey(model)} name={model.name} edition={edition} until={until} />
      </section>
      <ModelPrices model={model} edition={edition} locale={locale} />
      <EditionAge edition={newestEdition} className="mt-8" />
    </BookPage>
  );
}

/** As far as anything is known: a price announced for later counts. */
function lastDay(model: Model, day: string): string {
  const last = model.prices[model.prices.length - 1]?.from ?? day;
  const retired = model.retirement?.on ?? day;
  return [day, last, retired].reduce((a, b) => (a > b ? a : b));
}

function historyOf(model: Model, until: string) {
  const steps = (meter: HistoryMeter) => toRateSteps(model, meter, until);
  return { input: steps("input"), cacheRead: steps("cacheRead"), output: steps("output") };
}
