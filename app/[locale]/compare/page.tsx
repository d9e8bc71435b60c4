import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BookPage } from "@/components/catalog/book-page";
import { Compare } from "@/components/catalog/compare.client";
import { EditionAge } from "@/components/catalog/edition-age.client";
import { routing } from "@/i18n/routing";
import { bundledCatalog } from "@/lib/catalog/bundled";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "compare" });
  return { title: t("title"), description: t("description") };
}

export default async function ComparePage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "compare" });
  return (
    <BookPage locale={locale} current="/catalog">
      <h1 className="text-figure font-semibold">{t("heading")}</h1>
      <Compare />
      <EditionAge edition={bundledCatalog().edition} className="mt-8" />
    </BookPage>
  );
}
