import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import { limits } from "@/lib/scenario/limits";
import type { Workload } from "@/lib/scenario/schema";
import { formatPercent } from "@/lib/unit/format";
import { type EditWorkload, useEditWorkload } from "./workbench-store.client";

/** Most workloads are requests or conversations: the sentences of the rest come when there is one. */
const OtherSentence = dynamic(() => import("./other-sentence").then((module) => module.OtherSentence));

/** "120,000 conversations a month, 6 turns each": the figures are fields. */
export function WorkloadSentence({ workload, cached }: { workload: Workload; cached: number | null }) {
  const edit = useEditWorkload(workload.id);
  return (
    <div className="space-y-1 leading-6">
      <VolumeSentence workload={workload} edit={edit} />
      <TextSentence workload={workload} edit={edit} />
      <CachingSentence workload={workload} edit={edit} cached={cached} />
    </div>
  );
}

interface PartProps {
  workload: Workload;
  edit: EditWorkload;
}

const tokenRules = { range: true, max: limits.tokens };

function VolumeSentence({ workload, edit }: PartProps) {
  const t = useTranslations("workload");
  const { volume, shape } = workload;
  return (
    <p>
      {t.rich(`${shape.kind}Volume`, {
        amount: () => (
          <NumberField
            inline
            label={t("field.amount")}
            value={volume.amount}
            rules={{ range: true, max: limits.amount }}
            onChange={(amount) => edit("volume.amount", { volume: { ...volume, amount } })}
          />
        ),
        per: () => <PerField workload={workload} edit={edit} />,
        turns: () =>
          shape.kind === "conversation" ? (
            <NumberField
              inline
              label={t("field.turns")}
              value={shape.turns}
              rules={{ range: true, whole: true, min: 1, max: 1000 }}
              onChange={(turns) => edit("shape.turns", { shape: { ...shape, turns } })}
            />
          ) : null,
      })}
      {volume.per === "hour" &&
        volume.hoursPerDay !== 24 &&
        t.rich("hoursSentence", {
          hours: () => <ActiveField workload={workload} edit={edit} what="hoursPerDay" />,
        })}
      {volume.per !== "month" &&
        volume.daysPerWeek !== 7 &&
        t.rich("daysSentence", {
          days: () => <ActiveField workload={workload} edit={edit} what="daysPerWeek" />,
        })}
    </p>
  );
}

function ActiveField({ workload, edit, what }: PartProps & { what: "hoursPerDay" | "daysPerWeek" }) {
  const t = useTranslations("workload");
  const { volume } = workload;
  return (
    <NumberField
      inline
      label={t(`field.${what}`)}
      value={volume[what]}
      rules={{ max: what === "hoursPerDay" ? 24 : 7 }}
      onChange={(value) => edit(`volume.${what}`, { volume: { ...volume, [what]: value } })}
    />
  );
}

function PerField({ workload, edit }: PartProps) {
  const t = useTranslations("workload");
  const { volume } = workload;
  return (
    <SelectField
      inline
      label={t("field.per")}
      value={volume.per}
      options={(["hour", "day", "month"] as const).map((per) => ({ value: per, label: t(`per.${per}`) }))}
      onChange={(per) => edit("volume.per", { volume: { ...volume, per } })}
    />
  );
}

function TextSentence({ workload, edit }: PartProps) {
  const t = useTranslations("workload");
  const { shape } = workload;
  if (shape.kind === "single") {
    const field = (name: "prompt" | "completion") => (
      <NumberField
        inline
        label={t(`field.${name}`)}
        value={shape[name]}
        rules={tokenRules}
        onChange={(tokens) => edit(`shape.${name}`, { shape: { ...shape, [name]: tokens } })}
      />
    );
    return (
      <p>{t.rich("singleText", { prompt: () => field("prompt"), completion: () => field("completion") })}</p>
    );
  }
  if (shape.kind !== "conversation") return <OtherSentence workload={workload} edit={edit} />;
  const field = (name: "prefix" | "user" | "context" | "reply") => (
    <NumberField
      inline
      label={t(`field.${name}`)}
      value={shape[name]}
      rules={tokenRules}
      onChange={(tokens) => edit(`shape.${name}`, { shape: { ...shape, [name]: tokens } })}
    />
  );
  return (
    <p>
      {t.rich("conversationText", {
        prefix: () => field("prefix"),
        user: () => field("user"),
        context: () => field("context"),
        reply: () => field("reply"),
      })}
    </p>
  );
}

/** Only what is in use; the rest stands in the full form. */
function CachingSentence({ workload, edit, cached }: PartProps & { cached: number | null }) {
  const t = useTranslations("workload");
  const locale = useLocale();
  const { caching, tiers } = workload;
  const batch = tiers.batch ?? 0;
  if (caching.kind === "off" && batch === 0) return null;
  return (
    <p>
      {caching.kind === "share" &&
        t.rich("cachedSentence", {
          read: () => (
            <NumberField
              inline
              label={t("field.read")}
              value={caching.read}
              rules={{ share: true, range: true, max: 1 }}
              onChange={(read) => edit("caching.read", { caching: { ...caching, read } })}
            />
          ),
        })}
      {caching.kind === "traffic" &&
        cached !== null &&
        t("trafficSentence", { share: formatPercent(cached, locale) })}
      {caching.kind !== "off" && batch > 0 && t("joiner")}
      {batch > 0 &&
        t.rich("batchSentence", {
          batch: () => (
            <NumberField
              inline
              label={t("field.batch")}
              value={batch}
              rules={{ share: true, max: 1 }}
              onChange={(share) =>
                typeof share === "number" && edit("tiers.batch", { tiers: { ...tiers, batch: share } })
              }
            />
          ),
        })}
    </p>
  );
}
