"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CandidateRow } from "@/lib/analysis/candidates";
import { findRegionRule, offeredRegions, type RegionRule } from "@/lib/billing/rules";
import type { Catalog, Model } from "@/lib/catalog/catalog";
import type { channelKinds } from "@/lib/catalog/channel-kinds";
import { findChannelFacts } from "@/lib/catalog/channels";
import { regionName } from "@/lib/catalog/region-name";
import { findWeights } from "@/lib/catalog/weights";
import type { CatalogRow } from "@/lib/series/catalog-rows";
import { formatFactor, formatMoney } from "@/lib/unit/format";
import { nothing } from "./columns";
import { StatedSource } from "./stated-source";
import { WeightsText } from "./weights-text";

export function BillCell({ bill, isBest }: { bill: CandidateRow | null; isBest: boolean }) {
  const t = useTranslations("compare");
  const locale = useLocale();
  if (bill === null || bill.amount === null) {
    return (
      <span className="text-faint" title={bill?.error?.message}>
        {t("noBill")}
      </span>
    );
  }
  return (
    <>
      <span className={isBest ? "font-semibold" : ""}>{formatMoney(bill.amount, locale)}</span>
      {bill.without.map((what) => (
        <span key={what} className="block text-small text-faint">
          {t(`without.${what}`)}
        </span>
      ))}
    </>
  );
}

/** Regions the provider prices apart for this model, from the catalog's rules. */
export function RegionsCell({
  catalog,
  model,
  row,
}: {
  catalog: Catalog;
  model: Model;
  row: CatalogRow | null;
}) {
  const locale = useLocale();
  const provider = catalog.providers.get(model.provider);
  if (provider === undefined || row === null) return nothing;
  const rules = { rules: provider.rules, model, price: row.price, date: catalog.edition.slice(0, 10) };
  const priced = offeredRegions(rules)
    .flatMap((region) => findRegionRule(rules, region) ?? [])
    .filter(({ factor }) => factor !== 1);
  if (priced.length === 0) return nothing;
  const factors = [...new Set(priced.map(({ factor }) => factor))];
  return factors.map((factor) => (
    <span key={factor} className="block">
      {priced
        .filter((rule) => rule.factor === factor)
        .map(({ region }) => regionName(region))
        .join(", ")}{" "}
      × {formatFactor(factor, locale)} <RuleSource rules={priced} factor={factor} />
    </span>
  ));
}

export function StatedCell({ model, kind }: { model: Model; kind: (typeof channelKinds)[number] }) {
  const locale = useLocale();
  const facts = findChannelFacts(model).filter(({ channel }) => channel === kind);
  if (facts.length === 0) return nothing;
  return facts.map(({ text, source, retold }) => (
    <span key={text.en} className="block">
      {text[locale]} <StatedSource source={source} isRetold={retold} />
    </span>
  ));
}

export function WeightsCell({ model }: { model: Model }) {
  const fact = findWeights(model);
  if (fact === null) return nothing;
  return (
    <>
      <WeightsText fact={fact} />{" "}
      <span className="block">
        <StatedSource source={fact.source} />
      </span>
    </>
  );
}

/** The page the first rule of that factor was read on. */
function RuleSource({ rules, factor }: { rules: readonly RegionRule[]; factor: number }) {
  const source = rules.find((rule) => rule.factor === factor)?.source;
  return source?.url === undefined ? null : <StatedSource source={{ ...source, url: source.url }} />;
}
