import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { ModelPage } from "@/components/catalog/model-page";
import { findPageModel, modelMetadata } from "@/components/catalog/page-model";
import { routing } from "@/i18n/routing";
import { bundledCatalog } from "@/lib/catalog/bundled";

type PageProps = { params: Promise<{ locale: string; provider: string; model: string[] }> };

/** All of them: a page made ahead can be cached anywhere, and its scripts are known. */
export function generateStaticParams(): { provider: string; model: string[] }[] {
  return [...bundledCatalog().providers.values()].flatMap((provider) =>
    provider.models.map((model) => ({ provider: provider.id, model: model.id.split("/") })),
  );
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, provider, model } = await params;
  return hasLocale(routing.locales, locale) ? modelMetadata(locale, findPageModel(provider, model)) : {};
}

/** A model in the newest edition. */
export default async function NewestModelPage({ params }: PageProps) {
  const { locale, provider, model } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const found = findPageModel(provider, model);
  if (found === null) notFound();
  return <ModelPage locale={locale} {...found} />;
}
