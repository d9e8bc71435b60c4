"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Tabs } from "@/components/ui/tabs.client";
import { type ExampleLanguage, exampleLanguages } from "./api-example-languages";

interface ApiExamplesProps {
  operation: string;
  sources: Readonly<Record<ExampleLanguage, string>>;
}

/** The same request in three languages, ready to be copied. */
export function ApiExamples({ operation, sources }: ApiExamplesProps) {
  const t = useTranslations("api");
  const locale = useLocale();
  const said = useId();
  const [chosen, setChosen] = useState<ExampleLanguage>("sh");
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  const name = exampleLanguages.find(({ id }) => id === chosen)?.name ?? "";

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(sources[chosen]);
      setOutcome("copied");
    } catch {
      setOutcome("copyFailed");
    }
  }

  return (
    <div className="relative mt-3">
      <Tabs
        label={t("exampleIn", { language: operation })}
        tabs={exampleLanguages}
        chosen={chosen}
        onChoose={(id) => {
          setChosen(id);
          setOutcome(null);
        }}
      >
        <pre
          className="mt-2 rounded border border-line bg-raised p-3 text-small leading-5 wrap-anywhere whitespace-pre-wrap"
          lang="en"
        >
          <code>{sources[chosen]}</code>
        </pre>
      </Tabs>
      <span className="absolute top-0.5 right-0 flex items-center gap-2" data-screen-only="">
        <span id={said} role="status" className="text-small text-soft">
          {outcome === null ? "" : t(outcome)}
        </span>
        <Button
          look="quiet"
          onClick={copy}
          aria-label={`${t("copy")}${locale === "zh" ? "：" : ": "}${operation}, ${name}`}
        >
          {t("copy")}
        </Button>
      </span>
    </div>
  );
}
