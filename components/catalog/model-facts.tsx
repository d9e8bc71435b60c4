import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";
import type { Model, Provider } from "@/lib/catalog/catalog";
import { sayInLanguage } from "@/lib/catalog/texts";
import { findWeights } from "@/lib/catalog/weights";
import { formatDate, formatExact, formatMonth } from "@/lib/unit/format";
import { StatedSource } from "./stated-source";
import { WeightsText } from "./weights-text";

/** What is known of a model apart from its rates. */
export function ModelFacts({
  model,
  provider,
  locale,
}: {
  model: Model;
  provider: Provider;
  locale: Locale;
}) {
  const t = useTranslations("model.fact");
  const catalog = useTranslations("catalog");
  const seen = model.prices
    .flatMap((price) => price.seen?.last ?? [])
    .sort()
    .at(-1);
  const tokens = (count: number | undefined) =>
    count === undefined ? null : t("tokens", { count: formatExact(count, locale) });
  const released = model.released?.on;
  const page = provider.pricingUrl;
  const weights = findWeights(model);
  const facts: { name: string; value: ReactNode }[] = [
    { name: t("context"), value: tokens(model.contextWindow) },
    { name: t("maxOutput"), value: tokens(model.maxOutput) },
    { name: t("takes"), value: model.modalities.map((each) => catalog(`modalities.${each}`)).join(", ") },
    { name: t("reasoning"), value: catalog(model.reasoning ? "yes" : "no") },
    {
      name: t("weights"),
      value: weights && (
        <>
          <WeightsText fact={weights} /> <StatedSource source={weights.source} />
        </>
      ),
    },
    {
      name: t("released"),
      value: released && (
        <span title={sayInLanguage(model.released?.basis ?? "", locale).text}>
          {writeDay(released, locale)}
        </span>
      ),
    },
    { name: t("lastSeen"), value: seen && formatDate(seen, locale) },
    { name: t("family"), value: model.family },
    {
      name: t("tokenizer"),
      value: model.tokenizer && <span title={t("tokenizerNote")}>{model.tokenizer}</span>,
    },
    { name: t("aliases"), value: <span className="break-all">{model.aliases.join(", ")}</span> },
    {
      name: t("page"),
      value: page && (
        <a href={page} rel="noreferrer" className="break-all text-accent underline underline-offset-2">
          {new URL(page).hostname}
        </a>
      ),
    },
  ];
  const known = facts.filter(({ name }) => name !== t("aliases") || model.aliases.length > 0);
  return (
    <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-2 border-y border-line py-3 sm:grid-cols-3 lg:grid-cols-5 [&_dt]:text-small [&_dt]:text-faint">
      {known.map(({ name, value }) => (
        <div key={name} className="min-w-0">
          <dt>{name}</dt>
          <dd>{value || <span className="text-faint">{t("none")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function writeDay(date: string, locale: string): string {
  return date.length === 7 ? formatMonth(date, locale) : formatDate(date, locale);
}
