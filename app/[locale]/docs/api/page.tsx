import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ApiErrors } from "@/components/api/api-errors";
import { type ExampleLanguage, exampleLanguages } from "@/components/api/api-example-languages";
import { ApiLimits } from "@/components/api/api-limits";
import { ApiOperation, type ApiOperationName, operations } from "@/components/api/api-operation";
import { PageHeader } from "@/components/shell/page-header.client";
import { apiMessagesOf } from "@/i18n/messages";
import { routing } from "@/i18n/routing";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "api" });
  return { title: t("title"), description: t("description") };
}

const basics = ["one", "ok", "missing", "pinned", "content"] as const;
const sections = ["basics", "operations", "errors", "limits"] as const;
const schemas = ["scenario", "bill", "diff"] as const;
const link = "text-accent underline underline-offset-2";

export default async function ApiPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "api" });
  const section = (id: (typeof sections)[number], content: ReactNode) => (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-1 scroll-mt-4 text-lead font-semibold">
        {t(`section.${id}`)}
      </h2>
      {content}
    </section>
  );
  return (
    <NextIntlClientProvider messages={apiMessagesOf(locale)}>
      <PageHeader current="/docs/api" />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-4xl px-4 pt-4 pb-12 outline-none">
        <h1 className="text-figure font-semibold">{t("heading")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <p className="mt-1 flex flex-wrap gap-x-4">
          <a href="/api/v1/openapi.json" className={link}>
            {t("openapi")}
          </a>
          <span>
            {t("schemas")}{" "}
            {schemas.map((name, index) => (
              <span key={name}>
                {index > 0 && ", "}
                <a href={`/${name}-v1.schema.json`} className={link}>
                  {name}
                </a>
              </span>
            ))}
          </span>
        </p>
        <nav aria-label={t("contents")} className="mt-3" data-screen-only="">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {[
              ...sections.map((id) => [id, t(`section.${id}`)] as const),
              ...operations.map(({ name }) => [name, t(`operation.${name}.name`)] as const),
            ].map(([id, name]) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="inline-block py-0.5 text-accent underline-offset-2 hover:underline"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {section(
          "basics",
          <ul className="max-w-prose list-disc space-y-1 pl-5">
            {basics.map((basic) => (
              <li key={basic}>{t(`basics.${basic}`)}</li>
            ))}
          </ul>,
        )}
        {section(
          "operations",
          operations.map((operation) => (
            <ApiOperation key={operation.name} operation={operation} sources={sourcesOf(operation.name)} />
          )),
        )}
        {section("errors", <ApiErrors />)}
        {section("limits", <ApiLimits />)}
      </main>
    </NextIntlClientProvider>
  );
}

/** The very files that the tests run. */
function sourcesOf(name: ApiOperationName): Record<ExampleLanguage, string> {
  const read = (ending: ExampleLanguage) =>
    readFileSync(join(process.cwd(), "docs/api-examples", `${name}.${ending}`), "utf8").trimEnd();
  return Object.fromEntries(exampleLanguages.map(({ id }) => [id, read(id)])) as Record<
    ExampleLanguage,
    string
  >;
}
