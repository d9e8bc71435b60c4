import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { SampledField } from "@/components/tokens/kept-samples.client";
import { SampleButtons } from "@/components/tokens/sample-buttons.client";
import type { Assumption, Workload } from "@/lib/scenario/schema";
import { findCatalog, findRouteModel } from "./catalogs";
import { type EditWorkload, useActive } from "./workbench-store.client";

/** The token fields of a workload, filled from samples. */
export function WorkloadSamples({ workload, edit }: { workload: Workload; edit: EditWorkload }) {
  const t = useTranslations("workload");
  const { scenario } = useActive();
  const { shape, routing } = workload;
  const catalog = findCatalog(scenario.edition);
  const models = useMemo(() => {
    const byShare = [...routing.routes].sort((a, b) => b.share - a.share);
    const ids = byShare.map(
      ({ model, provider }) => (catalog && findRouteModel(catalog, model, provider)?.id) ?? model,
    );
    return [...new Set(ids)].slice(0, 6);
  }, [routing, catalog]);
  const fields = useMemo(() => {
    const named = (field: SampledField, value: Assumption) => ({ field, value, label: t(`field.${field}`) });
    return shape.kind === "single"
      ? [named("prompt", shape.prompt), named("completion", shape.completion)]
      : shape.kind === "conversation"
        ? [
            named("prefix", shape.prefix),
            named("user", shape.user),
            named("context", shape.context),
            named("reply", shape.reply),
          ]
        : [];
  }, [shape, t]);
  const onUse = useCallback(
    (field: SampledField, value: Assumption) =>
      edit(`shape.${field}`, { shape: { ...shape, [field]: value } as Workload["shape"] }),
    [edit, shape],
  );
  if (fields.length === 0) return null;
  return (
    <SampleButtons
      workload={workload.id}
      fields={fields}
      models={models}
      onUse={onUse}
      onCaching={(caching) => edit("caching", { caching })}
    />
  );
}
