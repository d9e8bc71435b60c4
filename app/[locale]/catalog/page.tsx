import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BookPage } from "@/components/catalog/book-page";
import { CatalogBrowser } from "@/components/catalog/catalog-browser.client";
import { EditionAge } from "@/components/catalog/edition-age.client";
import { routing } from "@/i18n/routing";
import { bundledCatalog } from "@/lib/catalog/bundled";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "catalog" });
  return { title: t("title"), description: t("description") };
}

export default async function CatalogPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "catalog" });
  return (
    <BookPage locale={locale} current="/catalog" wide>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-figure font-semibold">{t("heading")}</h1>
        <p className="text-soft">{t("lead")}</p>
        <EditionAge edition={bundledCatalog().edition} className="xl:ml-auto" />
      </div>
      <CatalogBrowser />
    </BookPage>
  );
}
