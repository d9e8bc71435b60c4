import { useLocale, useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import { serviceTiers } from "@/lib/catalog/meter";
import type { Workload } from "@/lib/scenario/schema";
import { tieredShare } from "@/lib/state/draft";
import { formatPercent } from "@/lib/unit/format";
import { CapacityFields, SaleFields } from "./business-fields";
import { CachingFields } from "./caching-fields";
import { findCatalog } from "./catalogs";
import { DayFields } from "./day-fields";
import { amountRules } from "./field-rows";
import { FormGroup, FormRow } from "./form-row";
import type { GroupProps } from "./group-props";
import { LossFields } from "./loss-fields";
import { MediaFields } from "./media-fields";
import { ReasoningFields } from "./reasoning-fields";
import { RouteFields } from "./route-fields";
import { ShapeFields } from "./shape-fields";
import { useActive, useEditWorkload } from "./workbench-store.client";

/** The full form of a workload, one step behind its sentence. */
export function WorkloadFields({ workload }: { workload: Workload }) {
  const edit = useEditWorkload(workload.id);
  const answers = workload.shape.kind !== "embedding" && workload.shape.kind !== "fine-tune";
  return (
    <div className="space-y-3 pt-2">
      <VolumeFields workload={workload} edit={edit} />
      <ShapeFields workload={workload} edit={edit} />
      <MediaFields workload={workload} edit={edit} />
      <ReasoningFields workload={workload} edit={edit} />
      {answers && <CachingFields workload={workload} edit={edit} />}
      <RouteFields workload={workload} edit={edit} />
      <TierFields workload={workload} edit={edit} />
      <DayFields workload={workload} edit={edit} />
      <LossFields workload={workload} edit={edit} />
      <ExtraFields workload={workload} edit={edit} />
      <CapacityFields workload={workload} edit={edit} />
      <SaleFields workload={workload} edit={edit} />
    </div>
  );
}

function VolumeFields({ workload, edit }: GroupProps) {
  const t = useTranslations("workload");
  const { volume } = workload;
  const set = (field: keyof typeof volume) => (value: unknown) =>
    edit(`volume.${field}`, { volume: { ...volume, [field]: value } });
  return (
    <FormGroup title={t("group.volume")}>
      <FormRow label={t("field.amount")}>
        {(id) => (
          <NumberField
            id={id}
            label={t("field.amount")}
            value={volume.amount}
            rules={amountRules}
            onChange={set("amount")}
          />
        )}
      </FormRow>
      <FormRow label={t("field.per")}>
        {(id) => (
          <SelectField
            id={id}
            label={t("field.per")}
            value={volume.per}
            options={(["hour", "day", "month"] as const).map((per) => ({
              value: per,
              label: t(`perLong.${per}`),
            }))}
            onChange={set("per")}
          />
        )}
      </FormRow>
      {volume.per === "hour" && (
        <FormRow label={t("field.hoursPerDay")}>
          {(id) => (
            <NumberField
              id={id}
              label={t("field.hoursPerDay")}
              value={volume.hoursPerDay}
              rules={{ max: 24 }}
              onChange={set("hoursPerDay")}
            />
          )}
        </FormRow>
      )}
      {volume.per !== "month" && (
        <FormRow label={t("field.daysPerWeek")}>
          {(id) => (
            <NumberField
              id={id}
              label={t("field.daysPerWeek")}
              value={volume.daysPerWeek}
              rules={{ max: 7 }}
              onChange={set("daysPerWeek")}
            />
          )}
        </FormRow>
      )}
      <FormRow label={t("field.growthPerMonth")}>
        {(id) => (
          <NumberField
            id={id}
            label={t("field.growthPerMonth")}
            value={volume.growthPerMonth}
            rules={{ share: true, range: true, min: -1, max: 10 }}
            onChange={set("growthPerMonth")}
          />
        )}
      </FormRow>
    </FormGroup>
  );
}

const otherTiers = serviceTiers.filter((tier) => tier !== "standard");

function TierFields({ workload, edit }: GroupProps) {
  const t = useTranslations("workload");
  const locale = useLocale();
  const { tiers } = workload;
  const sum = tieredShare(workload);
  return (
    <FormGroup title={t("group.tiers")}>
      {otherTiers.map((tier) => (
        <FormRow key={tier} label={t(`tier.${tier}`)} hint={t(`hint.${tier}`)}>
          {(id) => (
            <NumberField
              id={id}
              label={t(`tier.${tier}`)}
              value={tiers[tier] ?? 0}
              rules={{ share: true, max: 1 }}
              onChange={(share) => {
                if (typeof share !== "number") return;
                const { [tier]: _, ...rest } = tiers;
                edit(`tiers.${tier}`, { tiers: share === 0 ? rest : { ...rest, [tier]: share } });
              }}
            />
          )}
        </FormRow>
      ))}
      {sum > 1 + 1e-6 ? (
        <p role="alert" className="text-small text-wrong">
          {t("tiersOff", { sum: formatPercent(sum, locale) })}
        </p>
      ) : (
        <p className="text-small text-faint">
          {t("tiersLeft", { rest: formatPercent(Math.max(0, 1 - sum), locale) })}
        </p>
      )}
    </FormGroup>
  );
}

const toolFields = [
  "webSearches",
  "groundedPrompts",
  "fileSearches",
  "containerMinutes",
  "sessionHours",
  "cacheStorageTokenHours",
] as const;

function ExtraFields({ workload, edit }: GroupProps) {
  const t = useTranslations("workload");
  const { scenario } = useActive();
  const catalog = findCatalog(scenario.edition);
  const regions = new Set(
    [...(catalog?.providers.values() ?? [])].flatMap(({ rules }) =>
      rules.flatMap((rule) => (rule.kind === "region" ? [rule.region] : [])),
    ),
  );
  if (workload.region !== undefined) regions.add(workload.region);
  const { tools } = workload;
  return (
    <FormGroup title={t("group.extras")}>
      {toolFields.map((name) => (
        <FormRow key={name} label={t(`field.${name}`)} hint={t("hint.tools")}>
          {(id) => (
            <NumberField
              id={id}
              label={t(`field.${name}`)}
              value={tools[name]}
              rules={amountRules}
              onChange={(quantity) => edit(`tools.${name}`, { tools: { ...tools, [name]: quantity } })}
            />
          )}
        </FormRow>
      ))}
      <FormRow label={t("field.region")} hint={t("hint.region")}>
        {(id) => (
          <SelectField
            id={id}
            label={t("field.region")}
            value={workload.region ?? ""}
            options={["", ...[...regions].sort()].map((region) => ({
              value: region,
              label: region || t("noRegion"),
            }))}
            onChange={(region) => edit("region", { region: region === "" ? undefined : region })}
          />
        )}
      </FormRow>
    </FormGroup>
  );
}
