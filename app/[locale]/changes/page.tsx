import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BookPage } from "@/components/catalog/book-page";
import { ChangesList } from "@/components/catalog/changes-list.client";
import { EditionAge } from "@/components/catalog/edition-age.client";
import { routing } from "@/i18n/routing";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { listChanges } from "@/lib/catalog/changes";
import { sayInLanguage } from "@/lib/catalog/texts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: { types: { "application/atom+xml": "/changes.atom" } },
  };
}

export default async function ChangesPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "changes" });
  const catalog = bundledCatalog();
  const changes = listChanges(bundledFiles()).map((change) =>
    change.kind === "edition" ? { ...change, notes: sayInLanguage(change.notes, locale).text } : change,
  );
  const providers = [...catalog.providers.values()].map(({ id, name }) => ({ id, name }));
  return (
    <BookPage locale={locale} current="/changes">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-figure font-semibold">{t("heading")}</h1>
        <span className="flex gap-x-3 sm:ml-auto" data-screen-only="">
          <a href="/changes.atom" className="text-accent underline underline-offset-2">
            {t("feed")}
          </a>
          <a href="/changes.json" className="text-accent underline underline-offset-2">
            {t("json")}
          </a>
        </span>
      </div>
      <p className="text-soft">{t("lead")}</p>
      <ChangesList changes={changes} providers={providers} newest={catalog.edition} />
      <EditionAge edition={catalog.edition} className="mt-8" />
    </BookPage>
  );
}
