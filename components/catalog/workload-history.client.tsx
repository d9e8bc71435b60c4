"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { StepChart } from "@/components/chart/step-chart.client";
import { NumberField } from "@/components/ui/number-field.client";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { findModelByKey } from "@/lib/catalog/model-path";
import { limits } from "@/lib/scenario/limits";
import type { Mix } from "@/lib/series/catalog-rows";
import { hasHours, toWorkloadSteps } from "@/lib/series/price-history";
import { formatDate, formatMoney } from "@/lib/unit/format";

interface WorkloadHistoryProps {
  model: string;
  name: string;
  edition: string;
  until: string;
}

/** What the reader's requests would have cost a month at each price the model has had. Loaded with the catalog. */
export default function WorkloadHistory({ model: key, name, edition, until }: WorkloadHistoryProps) {
  const t = useTranslations("model.workload");
  const history = useTranslations("model.history");
  const locale = useLocale();
  const [requests, setRequests] = useState(100_000);
  const [mix, setMix] = useState<Mix>({ prompt: 3_000, cached: 0, completion: 500 });
  const catalog = bundledCatalog(edition);
  const model = findModelByKey(catalog, key);
  if (model === undefined) return null;
  const series = toWorkloadSteps(catalog, model, mix, requests, until);
  const first = series.steps[0]?.date ?? until;

  const field = (part: keyof Mix, label: string, max: number) => (
    <NumberField
      inline
      label={label}
      value={mix[part]}
      rules={{ whole: true, max }}
      onChange={(value) => {
        const next = { ...mix, [part]: typeof value === "number" ? value : value.likely };
        setMix({ ...next, cached: Math.min(next.cached, next.prompt) });
      }}
    />
  );
  return (
    <StepChart
      title={t("heading")}
      lead={hasHours(model) ? `${t("lead")}${history("plainHours")}` : t("lead")}
      summary={t("summary", { from: formatDate(first, locale), to: formatDate(until, locale) })}
      edition={edition}
      fileNames={[name, "workload"]}
      series={[series]}
      until={until}
      write={(value) => formatMoney(value, locale)}
      head={history("date")}
      none={history("noPrice")}
      controls={
        <p className="leading-7">
          {t.rich("sentence", {
            requests: () => (
              <NumberField
                inline
                label={t("requests")}
                value={requests}
                rules={{ whole: true, max: limits.amount }}
                onChange={(value) => setRequests(typeof value === "number" ? value : value.likely)}
              />
            ),
            prompt: () => field("prompt", t("prompt"), limits.tokens),
            cached: () => field("cached", t("cached"), mix.prompt),
            completion: () => field("completion", t("completion"), limits.tokens),
          })}
        </p>
      }
    />
  );
}
