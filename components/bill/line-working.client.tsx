"use client";

import type { ReactNode } from "react";
import type { RateSource } from "@/lib/billing/rate-row";
import type { Catalog } from "@/lib/catalog/catalog";
import type { BillRow } from "@/lib/series/bill-rows";
import { toBillWorking } from "@/lib/series/bill-working";
import { verdictText } from "@/lib/series/evidence-text";
import { findLineFacts, type LineFacts } from "@/lib/series/line-facts";
import { formatDate, formatExact, formatFactor, formatMoney, formatRate } from "@/lib/unit/format";
import { countDecimals, roundSignificant } from "@/lib/unit/round";
import { sayAllowance } from "@/lib/words/allowance-words";
import type { Words } from "@/lib/words/bill-words";
import { sentenceGap } from "@/lib/words/sentence-gap";
import { RateEvidence, SourceName } from "./rate-evidence.client";
import { useBillWords } from "./use-bill-words";

interface LineWorkingProps {
  row: BillRow;
  digits: number;
  catalog: Catalog;
  asOf: string;
}

/** The third depth: every step from traffic to amount, and who says that the rate is right. */
export function LineWorking({ row, digits, catalog, asOf }: LineWorkingProps) {
  const words = useBillWords();
  const { t, locale } = words;
  const { line, shown } = row;
  const working = toBillWorking(line, shown, digits);
  const facts = findLineFacts(catalog, line, asOf);
  const unit = words.unitName(line.unit);
  const exact = (quantity: number) => formatExact(roundSignificant(quantity, 12), locale);
  const rate = (usd: number) => formatRate(usd, line.unit, line.per, locale);
  const shownText = formatMoney(shown, locale, { digits });
  const exactText = words.exactMoney(line.amountUsd);

  return (
    <>
      <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[5.5rem_1fr] [&_dt]:text-faint">
        {working.quantity !== null && (
          <Step name={t("working.quantity")}>
            {t("working.quantityText", {
              count: working.quantity.calls,
              calls: exact(working.quantity.calls),
              perCall: formatExact(roundSignificant(working.quantity.perCall, 7), locale),
              perCallUnit: words.unitName(line.unit, working.quantity.perCall),
              unit,
              quantity: exact(working.quantity.quantity),
            })}
          </Step>
        )}
        {line.kind === "usage" && (
          <Step name={t("working.rate")}>
            {working.rate.factors.length === 0 ? (
              rate(line.rateUsd)
            ) : (
              <>
                {t("working.asListed", { rate: rate(working.rate.list) })}{" "}
                {working.rate.factors
                  .map(({ what, x }) =>
                    t("working.factor", { x: formatFactor(x, locale), what: words.factorName(what) }),
                  )
                  .join(" ")}{" "}
                = {rate(line.rateUsd)}
              </>
            )}
            {line.inherits !== null && (
              <span className="block">
                {t("working.inherits", {
                  meter: words.meterName(line.meter),
                  as: words.meterName(line.inherits),
                })}
              </span>
            )}
          </Step>
        )}
        <Step name={t("working.amount")}>
          {line.kind === "fixed" ? (
            exactText
          ) : (
            <>
              {t(line.per === 1 ? "working.amountPlain" : "working.amountText", {
                quantity: exact(line.quantity),
                per: exact(line.per),
                rate: plainRate(line.rateUsd, locale),
                amount: words.exactMoney(working.listAmount),
              })}
              {working.adjustments.length > 0 && (
                <span className="block">
                  {words.exactMoney(working.listAmount)}{" "}
                  {working.adjustments
                    .map(({ what, x, name = "" }) =>
                      t(`working.${what}`, {
                        x: formatFactor(x, locale),
                        name: what === "allowance" ? sayAllowance(t, locale, name) : name,
                      }),
                    )
                    .join(" ")}{" "}
                  = {exactText}
                </span>
              )}
            </>
          )}
          {exactText !== shownText && (
            <span className="block text-faint">
              {t(working.isMoved ? "working.moved" : "working.shown", { shown: shownText })}
            </span>
          )}
        </Step>
        {line.source !== null && line.period?.from != null && (
          <Step name={t("working.valid")}>
            <Validity row={row} facts={facts} words={words} />
          </Step>
        )}
        <Step name={t("working.source")}>
          <SourceOf source={line.source} facts={facts} words={words} />
        </Step>
        {facts !== null && facts.rules.length > 0 && (
          <Step name={t("working.rule")}>
            {facts.rules.map((rule) => (
              <span key={rule.id} className="block">
                <SourceName
                  source={t("working.ruleSeen", {
                    name: rule.source.name,
                    date: formatDate(rule.source.seen, locale),
                  })}
                  url={rule.source.url ?? null}
                />
                <span className="text-faint"> {t(`working.ruleSure.${rule.confidence}`)}</span>
              </span>
            ))}
          </Step>
        )}
      </dl>
      {line.source !== null && "price" in line.source && line.provider !== null && (
        <div className="mt-1.5 sm:pl-[6.5rem]">
          <RateEvidence
            provider={line.provider}
            price={line.source.price}
            edition={catalog.edition}
            line={line}
          />
        </div>
      )}
    </>
  );
}

function Step({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}

function Validity({ row, facts, words }: { row: BillRow; facts: LineFacts | null; words: Words }) {
  const { t, locale } = words;
  const { period, retired, model } = row.line;
  const from = formatDate(period?.from ?? "", locale);
  const price = facts?.price ?? null;
  const label = price === null ? null : labelKey(price.label);
  return (
    <>
      {period?.to == null
        ? t("working.from", { from })
        : t("working.fromTo", { from, to: formatDate(period.to, locale) })}
      {price !== null && <span className="text-faint"> ({t(`start.${price.fromBasis}`)})</span>}
      {label !== null && <span className="block">{t(`label.${label}`)}</span>}
      {retired !== null && (
        <span className="block text-money">
          {t("working.after", { model: model ?? "", date: formatDate(retired, locale) })}
        </span>
      )}
    </>
  );
}

function SourceOf(props: { source: RateSource | null; facts: LineFacts | null; words: Words }) {
  const { source, facts, words } = props;
  const { t, locale } = words;
  if (source === null) return t("working.fixed");
  if ("given" in source) return t("working.given");
  if ("rule" in source) {
    return (
      <>
        <SourceName
          source={t("working.ruleSeen", { name: source.name, date: formatDate(source.seen, locale) })}
          url={source.url}
        />
        <span className="text-faint"> {t(`working.ruleSure.${source.confidence}`)}</span>
      </>
    );
  }
  const url = facts?.pricingUrl ?? source.url;
  return (
    <>
      {verdictText(source.evidence, t)}
      {source.against > 0 && `${sentenceGap(locale)}${t("verdict.against", { count: source.against })}`}
      {sentenceGap(locale)}
      {source.seen !== null && (
        <span className="text-faint">
          {t("working.lastSeen", { date: formatDate(source.seen, locale) })} ·{" "}
          {t("working.priceId", { id: source.price })}
        </span>
      )}
      {url !== null && facts !== null && (
        <span className="block">
          <SourceName source={t("working.page", { provider: facts.providerName })} url={url} />
        </span>
      )}
    </>
  );
}

function labelKey(label: string) {
  switch (label) {
    case "promotional":
    case "introductory":
    case "preview":
    case "scheduled":
      return label;
    case "introductory, made permanent":
      return "permanent" as const;
    default:
      return null;
  }
}

function plainRate(rateUsd: number, locale: string): string {
  const rate = roundSignificant(rateUsd, 6);
  return formatMoney(rate, locale, { digits: Math.max(2, countDecimals(rate)) });
}
