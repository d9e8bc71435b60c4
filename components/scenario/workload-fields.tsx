import { useLocale, useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import { serviceTiers } from "@/lib/catalog/meter";
import { limits } from "@/lib/scenario/limits";
import type { Shape, Workload } from "@/lib/scenario/schema";
import { tieredShare } from "@/lib/state/draft";
import { formatPercent } from "@/lib/unit/format";
import type { NumberRules } from "@/lib/unit/parse-number";
import { findCatalog } from "./catalogs";
import { FormGroup, FormRow } from "./form-row";
import { toConversation, toSingle } from "./shape-change";
import { type EditWorkload, useActive, useEditWorkload } from "./workbench-store.client";
import { WorkloadSamples } from "./workload-samples";

/** The full form of a workload, one step behind its sentence. */
export function WorkloadFields({ workload }: { workload: Workload }) {
  const edit = useEditWorkload(workload.id);
  return (
    <div className="space-y-3 pt-2">
      <VolumeFields workload={workload} edit={edit} />
      <TextFields workload={workload} edit={edit} />
      <CachingFields workload={workload} edit={edit} />
      <TierFields workload={workload} edit={edit} />
      <ExtraFields workload={workload} edit={edit} />
    </div>
  );
}

interface GroupProps {
  workload: Workload;
  edit: EditWorkload;
}

const tokenRules: NumberRules = { range: true, max: limits.tokens };
const shareRules: NumberRules = { share: true, range: true, max: 1 };
const amountRules: NumberRules = { range: true, max: limits.amount };

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

const singleFields = [
  "prompt",
  "completion",
  "reasoning",
  "imageInput",
  "audioInput",
  "videoInput",
  "imageOutput",
  "audioOutput",
] as const;
const conversationFields = ["prefix", "user", "context", "reply", "reasoning"] as const;

function TextFields({ workload, edit }: GroupProps) {
  const t = useTranslations("workload");
  const { shape } = workload;
  function setKind(kind: Shape["kind"]) {
    if (kind === shape.kind) return;
    edit("shape.kind", kind === "single" ? toSingle(workload) : toConversation(workload));
  }
  return (
    <FormGroup title={t("group.text")}>
      <FormRow label={t("field.kind")}>
        {(id) => (
          <SelectField
            id={id}
            label={t("field.kind")}
            value={shape.kind}
            options={(["single", "conversation"] as const).map((kind) => ({
              value: kind,
              label: t(`kind.${kind}`),
            }))}
            onChange={setKind}
          />
        )}
      </FormRow>
      <WorkloadSamples workload={workload} edit={edit} />
      {shape.kind === "conversation" && (
        <FormRow label={t("field.turns")}>
          {(id) => (
            <NumberField
              id={id}
              label={t("field.turns")}
              value={shape.turns}
              rules={{ range: true, whole: true, min: 1, max: 1000 }}
              onChange={(turns) => edit("shape.turns", { shape: { ...shape, turns } })}
            />
          )}
        </FormRow>
      )}
      {shape.kind === "single"
        ? singleFields.map((name) => (
            <FormRow key={name} label={t(`field.${name}`)} hint={t(`hint.${name}`)}>
              {(id) => (
                <NumberField
                  id={id}
                  label={t(`field.${name}`)}
                  value={shape[name]}
                  rules={tokenRules}
                  onChange={(tokens) => edit(`shape.${name}`, { shape: { ...shape, [name]: tokens } })}
                />
              )}
            </FormRow>
          ))
        : conversationFields.map((name) => (
            <FormRow
              key={name}
              label={t(`field.${name === "reasoning" ? "replyReasoning" : name}`)}
              hint={t(`hint.${name}`)}
            >
              {(id) => (
                <NumberField
                  id={id}
                  label={t(`field.${name === "reasoning" ? "replyReasoning" : name}`)}
                  value={shape[name]}
                  rules={tokenRules}
                  onChange={(tokens) => edit(`shape.${name}`, { shape: { ...shape, [name]: tokens } })}
                />
              )}
            </FormRow>
          ))}
      {shape.kind === "conversation" && (
        <FormRow label={t("field.contextKept")}>
          {(id) => (
            <SelectField
              id={id}
              label={t("field.contextKept")}
              value={shape.contextKept ? "yes" : "no"}
              options={(["yes", "no"] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(value) =>
                edit("shape.contextKept", { shape: { ...shape, contextKept: value === "yes" } })
              }
            />
          )}
        </FormRow>
      )}
    </FormGroup>
  );
}

function CachingFields({ workload, edit }: GroupProps) {
  const t = useTranslations("workload");
  const { caching } = workload;
  return (
    <FormGroup title={t("group.caching")}>
      <FormRow label={t("field.caching")}>
        {(id) => (
          <SelectField
            id={id}
            label={t("field.caching")}
            value={caching.kind}
            options={(["off", "share"] as const).map((kind) => ({
              value: kind,
              label: t(`caching.${kind}`),
            }))}
            onChange={(kind) =>
              edit("caching.kind", {
                caching: kind === "off" ? { kind } : { kind, read: 0.5, write: 0, ttl: "5m" },
              })
            }
          />
        )}
      </FormRow>
      {caching.kind === "share" && (
        <>
          {(["read", "write"] as const).map((name) => (
            <FormRow key={name} label={t(`field.${name}`)} hint={t(`hint.${name}`)}>
              {(id) => (
                <NumberField
                  id={id}
                  label={t(`field.${name}`)}
                  value={caching[name]}
                  rules={shareRules}
                  onChange={(share) => edit(`caching.${name}`, { caching: { ...caching, [name]: share } })}
                />
              )}
            </FormRow>
          ))}
          <FormRow label={t("field.ttl")}>
            {(id) => (
              <SelectField
                id={id}
                label={t("field.ttl")}
                value={caching.ttl}
                options={(["5m", "1h"] as const).map((ttl) => ({ value: ttl, label: t(`ttl.${ttl}`) }))}
                onChange={(ttl) => edit("caching.ttl", { caching: { ...caching, ttl } })}
              />
            )}
          </FormRow>
        </>
      )}
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
  const { tools, peakShare } = workload;
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
      <FormRow label={t("field.peak")} hint={t("hint.peak")}>
        {(id) => (
          <SelectField
            id={id}
            label={t("field.peak")}
            value={peakShare === undefined ? "even" : "stated"}
            options={(["even", "stated"] as const).map((kind) => ({ value: kind, label: t(`peak.${kind}`) }))}
            onChange={(kind) => edit("peak", { peakShare: kind === "even" ? undefined : 0.5 })}
          />
        )}
      </FormRow>
      {peakShare !== undefined && (
        <FormRow label={t("field.peakShare")} hint={t("hint.peak")}>
          {(id) => (
            <NumberField
              id={id}
              label={t("field.peakShare")}
              value={peakShare}
              rules={{ share: true, max: 1 }}
              onChange={(share) => typeof share === "number" && edit("peakShare", { peakShare: share })}
            />
          )}
        </FormRow>
      )}
    </FormGroup>
  );
}
