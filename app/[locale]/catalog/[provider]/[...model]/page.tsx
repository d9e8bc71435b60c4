import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { ModelPage } from "@/components/catalog/model-page";
import { findPageModel, modelMetadata } from "@/components/catalog/page-model";
import { routing } from "@/i18n/routing";

type PageProps = { params: Promise<{ locale: string; provider: string; model: string[] }> };

/** Made when first asked for and kept from then on: making all of them ahead would only lengthen the build. */
export function generateStaticParams(): { provider: string; model: string[] }[] {
  return [];
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
