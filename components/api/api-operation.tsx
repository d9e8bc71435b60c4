import { useMessages, useTranslations } from "next-intl";
import { fieldsOf } from "./api-document";
import type { ExampleLanguage } from "./api-example-languages";
import { ApiExamples } from "./api-examples.client";
import { ApiFieldTable } from "./api-field-table";

export const operations = [
  { name: "price", method: "POST", request: "PriceRequest", answer: "PriceResult" },
  { name: "tokens", method: "POST", request: "TokenRequest", answer: "TokenResult" },
  { name: "bill", method: "POST", request: "Scenario", answer: "Bill" },
  { name: "diff", method: "POST", request: "DiffRequest", answer: "Diff" },
  { name: "models", method: "GET", request: null, answer: "ModelList" },
  { name: "editions", method: "GET", request: null, answer: "EditionList" },
] as const;

export type ApiOperationName = (typeof operations)[number]["name"];

interface ApiOperationProps {
  operation: (typeof operations)[number];
  sources: Readonly<Record<ExampleLanguage, string>>;
}

/** One operation: its address, an example that can be copied, what it is asked and what it answers. */
export function ApiOperation({ operation: { name, method, request, answer }, sources }: ApiOperationProps) {
  const t = useTranslations("api");
  const { field } = useMessages().api;
  return (
    <section aria-labelledby={name} className="mt-6 border-t border-line pt-4">
      <h3 id={name} className="flex scroll-mt-4 flex-wrap items-baseline gap-x-3 font-semibold">
        {t(`operation.${name}.name`)}
        <code className="text-small font-normal break-all text-soft">
          {method} /api/v1/{name}
        </code>
      </h3>
      <p className="mt-1 max-w-prose text-soft">{t(`operation.${name}.text`)}</p>
      <ApiExamples operation={t(`operation.${name}.name`)} sources={sources} />
      {request !== null && (
        <ApiFieldTable
          caption={t("fields")}
          fields={fieldsOf(request).filter((each) => each.name in field[name])}
          meanings={field[name]}
        />
      )}
      {name === "models" && (
        <ApiFieldTable
          caption={t("query")}
          fields={Object.keys(field.models).map((each) => ({
            name: each,
            types: ["text"],
            words: [],
            required: false,
          }))}
          meanings={field.models}
        />
      )}
      <details className="mt-2">
        <summary className="py-1.5 font-medium hover:text-accent">{t("answer")}</summary>
        <ApiFieldTable
          caption={t("answer")}
          captionHidden
          fields={fieldsOf(answer)}
          meanings={field[`${name}Answer`]}
        />
      </details>
    </section>
  );
}
