import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { BookPage } from "@/components/catalog/book-page";
import { EditionAge } from "@/components/catalog/edition-age.client";
import { MethodBills } from "@/components/catalog/method-bills";
import { MethodClaims } from "@/components/catalog/method-claims";
import { MethodEvidence } from "@/components/catalog/method-evidence";
import { MethodExamples } from "@/components/catalog/method-examples";
import { MethodRules } from "@/components/catalog/method-rules";
import { links } from "@/components/scenario/catalogs";
import { routing } from "@/i18n/routing";
import { claimScenario } from "@/lib/analysis/claims";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import {
  type Claim,
  type ClaimRequest,
  claimsFile,
  otherExamples,
  workedExamples,
} from "@/lib/catalog/golden";
import { sayInLanguage } from "@/lib/catalog/texts";
import { encodeScenario } from "@/lib/scenario/link-code";
import { parseScenario } from "@/lib/scenario/parse";
import { formatCount } from "@/lib/unit/format";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "method" });
  return { title: t("title"), description: t("description") };
}

const steps = ["read", "period", "agree", "judge", "edition", "pin", "wrong"] as const;
const sections = ["in", "evidence", "editions", "rules", "examples", "claims"] as const;

export default async function MethodPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "method" });
  const template = await getTranslations({ locale, namespace: "template" });
  const catalog = bundledCatalog();
  const { editions } = bundledFiles().editions;

  function linkOf(claim: Claim, request: ClaimRequest): string {
    const title = `${claim.about[locale as "en" | "zh"]} (${claim.id})`;
    const scenario = claimScenario(request, catalog.edition, title, (word) => template(word));
    return linkTo(scenario);
  }

  function linkTo(scenario: unknown): string {
    return `${locale === "zh" ? "/zh" : "/"}#s=${encodeScenario(parseScenario(scenario), links)}`;
  }

  const section = (id: (typeof sections)[number], content: ReactNode) => (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-1 scroll-mt-4 text-lead font-semibold">
        {t(`${id}.heading`)}
      </h2>
      {content}
    </section>
  );

  return (
    <BookPage locale={locale} current="/method">
      <h1 className="text-figure font-semibold">{t("heading")}</h1>
      <EditionAge edition={catalog.edition} className="mt-1" />
      <nav aria-label={t("contents")} className="mt-3" data-screen-only="">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`} className="text-accent underline-offset-2 hover:underline">
                {t(`${id}.heading`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {section(
        "in",
        <ol className="max-w-prose list-decimal space-y-1 pl-5">
          {steps.map((step) => (
            <li key={step}>{t(`in.${step}`)}</li>
          ))}
        </ol>,
      )}
      {section("evidence", <MethodEvidence catalog={catalog} />)}
      {section(
        "editions",
        <ul>
          {editions.toReversed().map(({ edition, models, prices, notes, digest }) => (
            <li key={edition} className="border-b border-line py-1.5">
              <p className="flex flex-wrap gap-x-4 tabular-nums">
                <span className="font-medium">{edition}</span>
                <span>
                  {t("editions.models")} {formatCount(models, locale)}
                </span>
                <span>
                  {t("editions.prices")} {formatCount(prices, locale)}
                </span>
              </p>
              <p className="text-soft">{sayInLanguage(notes, locale).text}</p>
              <p className="text-small break-all text-faint">
                {t("editions.digest")} {digest}
              </p>
            </li>
          ))}
        </ul>,
      )}
      {section(
        "rules",
        <>
          <p className="max-w-prose text-soft">{t("rules.lead")}</p>
          <MethodRules catalog={catalog} />
        </>,
      )}
      {section(
        "examples",
        <>
          <MethodExamples examples={workedExamples} />
          <MethodBills {...otherExamples} locale={locale} linkOf={linkTo} />
        </>,
      )}
      {section("claims", <MethodClaims file={claimsFile} locale={locale} linkOf={linkOf} />)}
    </BookPage>
  );
}
