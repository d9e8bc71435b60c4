import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { ModelPage } from "@/components/catalog/model-page";
import { NotInEdition } from "@/components/catalog/not-in-edition";
import { findPageModel, modelMetadata } from "@/components/catalog/page-model";
import { findCatalog, newestEdition } from "@/components/scenario/catalogs";
import { routing } from "@/i18n/routing";
import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";

type Params = { locale: string; edition: string; provider: string; model: string[] };
type PageProps = { params: Promise<Params> };

/** Every model of today in every edition but the newest, whose pages stand under `/catalog/`. */
export function generateStaticParams(): Omit<Params, "locale">[] {
  const models = bundledCatalog().models;
  return bundledEditions
    .filter((edition) => edition !== newestEdition)
    .flatMap((edition) => models.map(({ provider, id }) => ({ edition, provider, model: id.split("/") })));
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, edition, provider, model } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  return modelMetadata(locale, findPageModel(provider, model, findCatalog(edition) ?? undefined));
}

/** `/catalog/PROVIDER/MODEL?edition=EDITION`: a model as one edition knew it. */
export default async function EditionModelPage({ params }: PageProps) {
  const { locale, edition, provider, model } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const catalog = findCatalog(edition);
  const newest = findPageModel(provider, model);
  if (catalog === null || newest === null) notFound();
  const found = findPageModel(provider, model, catalog);
  if (found !== null) return <ModelPage locale={locale} {...found} />;
  return <NotInEdition locale={locale} model={newest.model} edition={edition} />;
}
