"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { memo, useMemo, useState } from "react";
import { useBillWords } from "@/components/bill/use-bill-words";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { CandidateRow } from "@/lib/analysis/candidates";
import type { Catalog } from "@/lib/catalog/catalog";
import type { Scenario } from "@/lib/scenario/schema";
import { type CandidateView, toCandidateRows } from "@/lib/series/candidate-rows";
import { formatDate, formatMoney, formatMoneyCompact, formatTimes } from "@/lib/unit/format";
import { roundHalfUp } from "@/lib/unit/round";
import type { PlotRow } from "./candidate-plot.client";
import { ChartFrame } from "./chart-frame.client";

const CandidatePlot = dynamic(() => import("./candidate-plot.client"), { ssr: false });

const rowHeight = 22;
const barsAtFirst = 20;
const all = "";

export interface CandidateChartProps {
  rows: readonly CandidateRow[];
  scenario: Pick<Scenario, "title" | "edition" | "asOf">;
  /** For the providers' names. */
  catalog: Catalog;
}

/** The same scenario on every candidate model, cheapest first. */
export const CandidateChart = memo(function CandidateChart({
  rows: candidates,
  scenario,
  catalog,
}: CandidateChartProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const [provider, setProvider] = useState(all);
  const [areAllShown, setAllShown] = useState(false);
  const view = useMemo(
    () =>
      toCandidateRows(candidates, {
        provider: provider === all ? null : provider,
        most: areAllShown ? Number.POSITIVE_INFINITY : barsAtFirst,
      }),
    [candidates, provider, areAllShown],
  );
  const providerName = (id: string) => catalog.providers.get(id)?.name ?? id;
  const rows = plotRows(view, locale, (count) => t("candidates.gap", { count }));
  const height = rows.length * rowHeight + 8;
  const hasConcessions = view.bars.some(({ without }) => without.length > 0);
  const cheapest = view.priced[0];
  const dearest = view.priced.at(-1);

  return (
    <ChartFrame
      title={t("candidates.title")}
      lead={t("candidates.lead", { date: formatDate(scenario.asOf, locale) })}
      summary={
        cheapest === undefined || dearest === undefined
          ? t("candidates.none")
          : t("candidates.summary", {
              cheapest: cheapest.name,
              low: formatMoney(cheapest.amount, locale),
              dearest: dearest.name,
              high: formatMoney(dearest.amount, locale),
            })
      }
      edition={scenario.edition}
      fileNames={[scenario.title, provider === all ? "models" : `models-${provider}`]}
      controls={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <SelectField
            label={t("candidates.provider")}
            className="w-auto!"
            value={provider}
            onChange={setProvider}
            options={[
              { value: all, label: t("candidates.allProviders") },
              ...view.providers.map((id) => ({ value: id, label: providerName(id) })),
            ]}
          />
          {view.priced.length > barsAtFirst && (
            <Button look="link" onClick={() => setAllShown(!areAllShown)}>
              {areAllShown ? t("candidates.fewer") : t("candidates.all", { count: view.priced.length })}
            </Button>
          )}
        </span>
      }
      legend={null}
      pictureLegend={[]}
      pictureNotes={hasConcessions ? [t("candidates.without.note")] : []}
      chartHeight={height}
      chart={
        cheapest === undefined ? (
          <p className="py-4 text-soft">{t("candidates.none")}</p>
        ) : (
          <CandidatePlot rows={rows} height={height} />
        )
      }
      notes={
        <>
          {hasConcessions && <p className="mt-1 text-small text-soft">{t("candidates.without.note")}</p>}
          <UnpricedCandidates view={view} asOf={scenario.asOf} />
        </>
      }
      table={
        <>
          <CandidateTable view={view} providerName={providerName} />
          <UnpricedCandidates view={view} asOf={scenario.asOf} />
        </>
      }
      textTable={() => ({
        head: [
          "rank",
          "provider",
          "model",
          "name",
          "in_use",
          "amount_usd",
          "times_cheapest",
          "without",
          "error",
        ],
        rows: [
          ...view.priced.map((row) => [
            row.rank,
            row.provider,
            row.model,
            row.name,
            row.inUse ? "yes" : "",
            roundHalfUp(row.amount, 6),
            roundHalfUp(row.timesCheapest, 4),
            row.without.join(" "),
            null,
          ]),
          ...view.unpriced.map((row) => [
            null,
            row.provider,
            row.model,
            row.name,
            row.inUse ? "yes" : "",
            null,
            null,
            null,
            row.error?.message ?? null,
          ]),
        ],
      })}
    />
  );
});

function plotRows(view: CandidateView, locale: string, gapText: (count: number) => string): PlotRow[] {
  const gap = (count: number, key: string): PlotRow[] =>
    count === 0 ? [] : [{ key, name: gapText(count), amount: 0, label: "", inUse: false, isGap: true }];
  return [
    ...view.bars.flatMap((bar): PlotRow[] => [
      ...gap(bar.gapBefore, `gap ${bar.rank}`),
      {
        key: `${bar.provider}/${bar.model}`,
        name: bar.inUse ? `▸ ${bar.name}` : bar.name,
        amount: bar.amount,
        label: `${formatMoneyCompact(bar.amount, locale)}\u00a0·\u00a0${formatTimes(bar.timesCheapest, locale)}${bar.without.length > 0 ? "\u00a0†" : ""}`,
        inUse: bar.inUse,
        isGap: false,
      },
    ]),
    ...gap(view.gapAfter, "gap after"),
  ];
}

function CandidateTable(props: { view: CandidateView; providerName: (id: string) => string }) {
  const { view, providerName } = props;
  const t = useTranslations("chart");
  const locale = useLocale();
  return (
    <table className="w-full border-collapse tabular-nums">
      <thead>
        <tr className="border-b border-line text-faint">
          <th scope="col" className="py-1.5 pr-3 text-right font-normal">
            {t("candidates.rank")}
          </th>
          <th scope="col" className="py-1.5 text-left font-normal">
            {t("candidates.model")}
          </th>
          <th scope="col" className="py-1.5 pl-4 text-right font-normal">
            {t("candidates.amount")}
          </th>
          <th scope="col" className="py-1.5 pl-4 text-right font-normal">
            {t("candidates.times")}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.priced.map((row) => (
          <tr
            key={`${row.provider}/${row.model}`}
            className={`border-b border-line align-baseline ${row.inUse ? "font-semibold" : ""}`}
          >
            <td className="py-1 pr-3 text-right text-faint">{row.rank}</td>
            <th scope="row" className={`py-1 text-left ${row.inUse ? "font-semibold" : "font-normal"}`}>
              {row.name} <span className="font-normal text-faint">{providerName(row.provider)}</span>
              {row.inUse && <span className="font-normal text-accent"> · {t("candidates.own")}</span>}
              {row.without.length > 0 && (
                <span className="font-normal text-soft">
                  {" "}
                  · {row.without.map((what) => t(`candidates.without.${what}`)).join(" · ")}
                </span>
              )}
            </th>
            <td className="py-1 pl-4 text-right whitespace-nowrap">{formatMoney(row.amount, locale)}</td>
            <td className="py-1 pl-4 text-right">{formatTimes(row.timesCheapest, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UnpricedCandidates({ view, asOf }: { view: CandidateView; asOf: string }) {
  const t = useTranslations("chart");
  const words = useBillWords();
  if (view.unpriced.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="text-accent underline-offset-2 hover:underline">
        {t("candidates.unpriced", { count: view.unpriced.length })}
      </summary>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
        {view.unpriced.map((row) => (
          <div key={`${row.provider}/${row.model}`} className="contents">
            <dt className={row.inUse ? "font-semibold" : ""}>{row.name}</dt>
            <dd className="text-soft">
              {row.error === null ? "" : words.failureText({ model: row.model, error: row.error }, asOf)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
