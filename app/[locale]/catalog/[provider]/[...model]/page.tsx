import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BookPage } from "@/components/catalog/book-page";
import { EditionAge } from "@/components/catalog/edition-age.client";
import { ModelCards } from "@/components/catalog/model-cards";
import { ModelFacts } from "@/components/catalog/model-facts";
import { ModelPrices } from "@/components/catalog/model-prices";
import { PriceHistory } from "@/components/catalog/price-history.client";
import { RetirementNote } from "@/components/catalog/retirement.client";
import { WorkloadHistoryWhenNear } from "@/components/catalog/when-near.client";
import { links } from "@/components/scenario/catalogs";
import { Link } from "@/i18n/navigation";
import { routing } from "@/i18n/routing";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Model } from "@/lib/catalog/catalog";
import { findModelByPath, modelKey } from "@/lib/catalog/model-path";
import { encodeScenario } from "@/lib/scenario/link-code";
import { oneModelScenario } from "@/lib/scenario/one-model";
import { findPeers, type HistoryMeter, toRateSteps } from "@/lib/series/price-history";
import packageFile from "@/package.json";

type PageProps = { params: Promise<{ locale: string; provider: string; model: string[] }> };

/** All of them: a page made ahead can be cached anywhere, and its scripts are known. */
export function generateStaticParams(): { provider: string; model: string[] }[] {
  return [...bundledCatalog().providers.values()].flatMap((provider) =>
    provider.models.map((model) => ({ provider: provider.id, model: model.id.split("/") })),
  );
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, provider: providerId, model: segments } = await params;
  const catalog = bundledCatalog();
  const model = findModelByPath(catalog, providerId, segments);
  if (!hasLocale(routing.locales, locale) || model === undefined) return {};
  const t = await getTranslations({ locale, namespace: "model" });
  const provider = catalog.providers.get(model.provider)?.name ?? model.provider;
  return {
    title: t("title", { model: model.name }),
    description: t("description", { model: model.name, provider }),
  };
}

export default async function ModelPage({ params }: PageProps) {
  const { locale, provider: providerId, model: segments } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const catalog = bundledCatalog();
  const model = findModelByPath(catalog, providerId, segments);
  const provider = catalog.providers.get(model?.provider ?? "");
  if (model === undefined || provider === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "model" });
  const template = await getTranslations({ locale, namespace: "template" });
  const { edition } = catalog;
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
        <Link href="/catalog" prefetch={false} className="hover:text-ink hover:underline">
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
      {model.retirement !== undefined && <RetirementNote retirement={model.retirement} />}
      <ModelFacts model={model} provider={provider} locale={locale} />
      <ModelCards
        model={model}
        provider={provider}
        edition={edition}
        locale={locale}
        repository={repositoryOf(packageFile)}
      />
      <section aria-labelledby="history">
        <h2 id="history" className="mt-8 text-lead font-semibold">
          {t("history.heading")}
        </h2>
        <PriceHistory
          name={model.name}
          edition={edition}
          until={until}
          own={historyOf(model, until)}
          family={peers.family.map((each) => historyOf(each, until))}
          rivals={peers.rivals.map((each) => historyOf(each, until))}
        />
        <WorkloadHistoryWhenNear model={modelKey(model)} name={model.name} edition={edition} until={until} />
      </section>
      <ModelPrices model={model} edition={edition} locale={locale} />
      <EditionAge edition={edition} className="mt-8" />
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

function repositoryOf(file: object): string | null {
  const repository = (file as { repository?: unknown }).repository;
  if (typeof repository === "string") return repository;
  const url = (repository as { url?: unknown } | undefined)?.url;
  return typeof url === "string" ? url : null;
}
