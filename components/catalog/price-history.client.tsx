"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useBillWords } from "@/components/bill/use-bill-words";
import { Choice } from "@/components/chart/chart-frame.client";
import { StepChart } from "@/components/chart/step-chart.client";
import { Check } from "@/components/ui/check";
import type { HistoryMeter, StepSeries } from "@/lib/series/price-history";
import { formatDate, formatRate } from "@/lib/unit/format";

export type HistoryOf = Readonly<Record<HistoryMeter, StepSeries>>;

interface PriceHistoryProps {
  name: string;
  edition: string;
  until: string;
  /** Whether some hours have rates of their own; the chart has those of the others. */
  hasHours: boolean;
  own: HistoryOf;
  family: readonly HistoryOf[];
  rivals: readonly HistoryOf[];
}

const meters = ["input", "cacheRead", "output"] as const;
const peerKinds = ["rivals", "family", "alone"] as const;

/** The rates of a model through its life, against its family or its rivals. */
export function PriceHistory({ name, edition, until, hasHours, own, family, rivals }: PriceHistoryProps) {
  const t = useTranslations("model.history");
  const { meterName } = useBillWords();
  const locale = useLocale();
  const [meter, setMeter] = useState<HistoryMeter>("input");
  const [peers, setPeers] = useState<(typeof peerKinds)[number]>("rivals");
  const [isLog, setLog] = useState(false);
  const others = peers === "alone" ? [] : peers === "family" ? family : rivals;
  const series = [own, ...others]
    .map((each) => each[meter])
    .filter(({ steps }) => steps.some(({ value }) => value !== null));
  const known = meters.filter((each) => own[each].steps.some(({ value }) => value !== null));
  const first = series.flatMap(({ steps }) => steps.map(({ date }) => date)).sort()[0] ?? until;
  return (
    <StepChart
      title={`${name} · ${meterName(meter)}`}
      lead={hasHours ? `${t("lead")}${t("plainHours")}` : t("lead")}
      summary={t("summary", {
        meter: meterName(meter),
        models: series.map((each) => each.name).join(", "),
        from: formatDate(first, locale),
        to: formatDate(until, locale),
      })}
      edition={edition}
      fileNames={[name, `history-${meter}`]}
      series={series}
      until={until}
      isLog={isLog}
      write={(value) => formatRate(value, "token", 1_000_000, locale)}
      head={t("date")}
      none={t("noPrice")}
      controls={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <fieldset className="flex flex-wrap items-center gap-1">
            <legend className="sr-only">{t("meter")}</legend>
            {known.map((each) => (
              <Choice key={each} isChosen={meter === each} onChoose={() => setMeter(each)}>
                {meterName(each)}
              </Choice>
            ))}
          </fieldset>
          <fieldset className="flex flex-wrap items-center gap-1">
            <legend className="float-left mr-1 text-faint">{t("with")}</legend>
            {peerKinds.map((each) => (
              <Choice key={each} isChosen={peers === each} onChoose={() => setPeers(each)}>
                {t(each)}
              </Choice>
            ))}
          </fieldset>
          <Check isOn={isLog} onChange={setLog}>
            {t("log")}
          </Check>
        </div>
      }
    />
  );
}
