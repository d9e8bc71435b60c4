"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBillWords } from "@/components/bill/use-bill-words";
import { CopyShownTable } from "@/components/ui/copy-shown-table.client";
import type { MeterRate } from "@/lib/billing/rate-row";
import type { Meter } from "@/lib/catalog/meter";
import { regionName } from "@/lib/catalog/region-name";
import { tunedMeters } from "@/lib/series/fine-tuning-card";
import type { RateCard, RateCardRow } from "@/lib/series/rate-card";
import type { ReportTarget } from "@/lib/series/report-text";
import { formatCount, formatDate, formatFactor, formatRate } from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";
import { type OpenedRate, RateDialog } from "./rate-dialog.client";

export interface RateTableProps {
  card: RateCard;
  model: { key: string; name: string };
  edition: string;
  pricingUrl: string | null;
  reportTo: readonly ReportTarget[];
}

/** Every rate of one price, by tier, prompt length and hours. Each opens to its source and to a report. */
export function RateTable({ card, model, edition, pricingUrl, reportTo }: RateTableProps) {
  const words = useBillWords();
  const t = useTranslations("model.card");
  const [opened, setOpened] = useState<OpenedRate | null>(null);

  const cell = (meter: string, where: string, place: string, rate: MeterRate | undefined) =>
    rate === undefined ? (
      <span className="text-faint">—</span>
    ) : (
      <RateButton
        meter={meter}
        rate={rate}
        words={words}
        onOpen={() => setOpened({ meter, where, place, rate })}
      />
    );
  const fineTuning = card.fineTuning;
  const openTuned = (meter: Meter, where: string, place: string, rate: MeterRate) =>
    setOpened({
      meter,
      place: ["fine-tuning", place].filter(Boolean).join(", "),
      where: [t("fineTuning"), where].filter(Boolean).join(", "),
      rate,
      basis: fineTuning?.basis,
    });
  return (
    <>
      <div className="relative overflow-x-auto">
        <table className="w-full border-collapse tabular-nums">
          <thead>
            <tr className="border-b border-line align-bottom text-faint">
              <th scope="col" className="py-1.5 pr-4 text-left font-normal">
                {t("tier")}
              </th>
              {card.meters.map((meter) => (
                <th key={meter} scope="col" className="py-1.5 pl-4 text-right font-normal">
                  {words.meterName(meter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {card.rows.map((row) => {
              const name = rowName(row, card, words, t);
              return (
                <tr key={name} className="border-b border-line align-baseline">
                  <th scope="row" className="min-w-32 py-1 pr-4 text-left font-normal">
                    <span className={row.tier === "standard" && row.above === null ? "font-medium" : ""}>
                      {name}
                    </span>
                    {row.window !== null && (
                      <span className="block text-small text-faint">{t(`days.${row.window.days}`)}</span>
                    )}
                    {tierDate(card, row) !== null && (
                      <span className="block text-small text-faint">
                        {t("seenLater", { date: formatDate(tierDate(card, row) ?? "", words.locale) })}
                      </span>
                    )}
                  </th>
                  {card.meters.map((meter) => (
                    <td key={meter} className="py-1 pl-4 text-right">
                      {cell(meter, name, placeOf(row), row.rates[meter])}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        <CopyShownTable />
      </div>
      {card.ranges.map(({ tier, from, to, basis }) => (
        <p key={tier} className="mt-1 text-soft" title={basis}>
          {t("range", {
            tier: words.t(`tier.${tier}`),
            from: formatFactor(from, words.locale),
            to: formatFactor(to, words.locale),
          })}
        </p>
      ))}
      <dl className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3 [&_dt]:mb-0.5 [&_dt]:text-faint">
        {card.fees.length > 0 && (
          <div>
            <dt>{t("tools")}</dt>
            {card.fees.map(({ meter, rate }) => (
              <dd key={meter} className="flex items-baseline justify-between gap-4">
                <span>{words.meterName(meter)}</span>
                <span className="tabular-nums">
                  <RateButton
                    meter={meter}
                    rate={rate}
                    words={words}
                    withUnit
                    onOpen={() => setOpened({ meter, where: "", place: "", rate })}
                  />
                </span>
              </dd>
            ))}
          </div>
        )}
        {fineTuning !== null && (
          <div>
            <dt>{t("fineTuning")}</dt>
            {fineTuning.training !== null && (
              <TunedLine
                name={t("training")}
                where=""
                place=""
                rates={[["training", fineTuning.training]]}
                onOpen={openTuned}
              />
            )}
            {fineTuning.trainingPerHour !== null && (
              <TunedLine
                name={t("trainingHour")}
                where={t("trainingHour")}
                place="by the hour"
                rates={[["training", fineTuning.trainingPerHour]]}
                onOpen={openTuned}
              />
            )}
            {fineTuning.rows.map(({ kind, rates }) => (
              <TunedLine
                key={kind}
                name={t(`tuned.${kind}`)}
                where={t(`tuned.${kind}`)}
                place={kind}
                rates={tunedMeters.flatMap((meter) => {
                  const rate = rates[meter];
                  return rate === undefined ? [] : [[meter, rate] as const];
                })}
                onOpen={openTuned}
              />
            ))}
          </div>
        )}
        {card.regions.length > 0 && (
          <div>
            <dt>{t("regions")}</dt>
            <dd>
              {groupRegions(card).map(([factor, regions]) => (
                <span key={factor} className="block">
                  {t("regionFactor", { region: regions.join(", "), x: formatFactor(factor, words.locale) })}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {opened !== null && (
        <RateDialog
          opened={opened}
          card={card}
          model={model}
          edition={edition}
          pricingUrl={pricingUrl}
          reportTo={reportTo}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface TunedLineProps {
  name: string;
  /** As the opened rate and its report name the line. */
  where: string;
  place: string;
  rates: readonly (readonly [meter: Meter, rate: MeterRate])[];
  onOpen: (meter: Meter, where: string, place: string, rate: MeterRate) => void;
}

/** Input, cached and output of a tuned model as one line; each opens. */
function TunedLine({ name, where, place, rates, onOpen }: TunedLineProps) {
  const words = useBillWords();
  return (
    <dd className="flex items-baseline justify-between gap-4">
      <span>{name}</span>
      <span className="tabular-nums">
        {rates.map(([meter, rate], index) => (
          <span key={meter}>
            {index > 0 && " / "}
            <RateButton
              meter={meter}
              rate={rate}
              words={words}
              withUnit={rate.unit === "hour"}
              where={where}
              onOpen={() => onOpen(meter, where, place, rate)}
            />
          </span>
        ))}
      </span>
    </dd>
  );
}

function groupRegions({ regions }: RateCard): [factor: number, regions: string[]][] {
  const groups = new Map<number, string[]>();
  for (const { region, factor } of regions) {
    groups.set(factor, [...(groups.get(factor) ?? []), regionName(region)]);
  }
  return [...groups];
}

function RateButton(props: {
  meter: string;
  rate: MeterRate;
  words: Words;
  withUnit?: boolean;
  /** Said beside the meter to those who do not see the line. */
  where?: string;
  onOpen: () => void;
}) {
  const { meter, rate, words, withUnit = false, where = "", onOpen } = props;
  const t = useTranslations("model.card");
  const name = where === "" ? words.meterName(meter) : `${words.meterName(meter)} (${where})`;
  const full = formatRate(rate.rateUsd, rate.unit, rate.per, words.locale);
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t("open", { meter: name, rate: full })}
      className="min-h-6 rounded underline decoration-(--edge) decoration-dotted underline-offset-3 hover:text-accent"
    >
      {withUnit ? full : full.replace(/\u00a0.*$/, "")}
    </button>
  );
}

function tierDate({ price }: RateCard, { tier, above, window }: RateCardRow): string | null {
  if (tier === "standard" || above !== null || window !== null) return null;
  return price.tiers?.[tier]?.asOf ?? null;
}

/** Where a rate stands, for a report: those who keep the catalog read English. */
function placeOf({ tier, above, window }: RateCardRow): string {
  const length = above === null ? "" : `prompts above ${above}`;
  const hours = window === null ? "" : `${window.window} hours ${window.utc.join(", ")} UTC`;
  return [tier === "standard" ? "" : tier, length, hours].filter(Boolean).join(", ");
}

type Translate = ReturnType<typeof useTranslations<"model.card">>;

function rowName({ tier, above, window }: RateCardRow, card: RateCard, words: Words, t: Translate): string {
  const parts = [words.t(`tier.${tier}`)];
  const base = card.rows.find((row) => row.window !== null)?.window?.window;
  if (window === null && above === null && base !== undefined) {
    parts.push(words.t(base === "peak" ? "window.offPeak" : "window.peak"));
  }
  if (above !== null) parts.push(t("above", { tokens: formatCount(above, words.locale) }));
  if (window !== null) parts.push(t(window.window, { hours: window.utc.join(", ") }));
  return parts.join(" · ");
}
