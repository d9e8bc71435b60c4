"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { calibrationsOf, useOwnCounts } from "./kept-calibrations.client";
import {
  findSamples,
  isAsFilled,
  keepSamples,
  type SampledField,
  type SampledWorkload,
  toAssumption,
} from "./kept-samples.client";
import { askWorker } from "./token-worker.client";

const SampleDialog = dynamic(() => import("./sample-dialog.client").then((module) => module.SampleDialog));

/** Fill token fields from sample texts, and count the samples again when another model leads. */
export function SampleButtons(props: SampledWorkload) {
  const t = useTranslations("sample");
  const [open, setOpen] = useState<SampledField | null>(null);
  const recounted = useRecount(props);
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <span className="text-soft">{t("button")}</span>
      {props.fields.map(({ field, label }) => (
        <Button
          key={field}
          look="link"
          aria-label={t("buttonFor", { field: label })}
          onClick={() => setOpen(field)}
        >
          {label}
        </Button>
      ))}
      <span role="status" className="w-full text-small text-faint empty:hidden">
        {recounted !== null && t("recounted", { model: recounted })}
      </span>
      {open !== null && (
        <SampleDialog key={open} {...props} field={open} onField={setOpen} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

/** @returns the model the samples were counted again for, until the next change */
function useRecount({ workload, fields, models, onUse }: SampledWorkload): string | null {
  const own = useOwnCounts();
  const [done, setDone] = useState<string | null>(null);
  const model = models[0];

  useEffect(() => {
    if (model === undefined) return;
    const calledOff: (() => void)[] = [];
    for (const { field, value } of fields) {
      const samples = findSamples(workload, field);
      if (samples?.filled == null || samples.filled.model === model || !isAsFilled(samples, value)) continue;
      const { texts, filled } = samples;
      const ask = { type: "samples", texts, models: [model], calibrations: calibrationsOf(own) } as const;
      const hear = askWorker(ask, (answer) => {
        const counted = answer.type === "sampled" ? answer.samples[0] : undefined;
        if (counted === undefined) return;
        const next = toAssumption(counted.summary, filled.as);
        keepSamples(workload, field, { texts, filled: { value: next, as: filled.as, model } });
        onUse(field, next);
        setDone(model);
      });
      calledOff.push(hear);
    }
    return () => {
      for (const callOff of calledOff) callOff();
    };
  }, [model, workload, fields, own, onUse]);
  return done === model ? done : null;
}
