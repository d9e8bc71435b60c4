import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header.client";
import { ThumbTable } from "@/components/tokens/thumb-table";
import { TokenBench } from "@/components/tokens/token-bench.client";
import "@/components/tokens/tokens.css";
import { messagesOf } from "@/i18n/messages";
import { routing } from "@/i18n/routing";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "tokens" });
  return { title: t("title"), description: t("description") };
}

export default async function TokensPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "tokens" });
  return (
    <NextIntlClientProvider messages={messagesOf(locale)}>
      <PageHeader current="/tokens" />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-7xl px-4 py-5">
        <h1 className="text-figure font-semibold">{t("heading")}</h1>
        <p className="mt-1 mb-4 max-w-prose text-soft">{t("lead")}</p>
        <TokenBench />
        <ThumbTable />
      </main>
    </NextIntlClientProvider>
  );
}
