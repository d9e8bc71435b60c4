import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field.client";
import { writeFigure } from "@/components/ui/number-text";
import { runawayCost } from "@/lib/analysis/runaway";
import { limits } from "@/lib/scenario/limits";
import type { Shape, Workload } from "@/lib/scenario/schema";
import type { Spread } from "@/lib/scenario/schema-figures";
import { addsUp } from "@/lib/state/draft";
import { formatPercent, formatTimes, formatUnitCost } from "@/lib/unit/format";
import { likely } from "@/lib/usage/assumption";
import {
  AssumptionRow,
  amountRules,
  NumberRow,
  oneShareRules,
  oneTokenRules,
  SelectRow,
  tokenRules,
  wholeTokenRules,
} from "./field-rows";
import { FormGroup } from "./form-row";
import type { GroupProps } from "./group-props";
import { Note } from "./note";
import { toShape } from "./shape-change";
import { useWorkedOut } from "./use-worked-out";
import { WorkloadSamples } from "./workload-samples";

const shapeKinds = ["single", "conversation", "agent", "embedding", "fine-tune"] as const;

type ShapeOf<Kind extends Shape["kind"]> = Extract<Shape, { kind: Kind }>;
type PartProps<Kind extends Shape["kind"]> = {
  shape: ShapeOf<Kind>;
  set: (field: string, change: Partial<ShapeOf<Kind>>) => void;
};

const stepRules = { range: true, whole: true, max: limits.turns };
const turnRules = { ...stepRules, min: 1 };

/** What one unit of work says, in tokens. */
export function ShapeFields({ workload, edit }: GroupProps) {
  const t = useTranslations("workload");
  const { shape } = workload;
  const setter =
    <Kind extends Shape["kind"]>(of: ShapeOf<Kind>) =>
    (field: string, change: Partial<ShapeOf<Kind>>) =>
      edit(`shape.${field}`, { shape: { ...of, ...change } as Shape });
  return (
    <FormGroup title={t("group.text")}>
      <SelectRow
        label={t("field.kind")}
        value={shape.kind}
        options={shapeKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => kind !== shape.kind && edit("shape.kind", toShape(workload, kind))}
      />
      <WorkloadSamples workload={workload} edit={edit} />
      {shape.kind === "single" && <SingleFields shape={shape} set={setter(shape)} />}
      {shape.kind === "conversation" && <ConversationFields shape={shape} set={setter(shape)} />}
      {shape.kind === "agent" && <AgentFields shape={shape} set={setter(shape)} />}
      {shape.kind === "agent" && shape.runaway !== undefined && <RunawayNote workload={workload} />}
      {shape.kind === "embedding" && <EmbeddingFields shape={shape} set={setter(shape)} />}
      {shape.kind === "fine-tune" && <FineTuneFields shape={shape} set={setter(shape)} />}
    </FormGroup>
  );
}

const singleParts = [
  "completion",
  "reasoning",
  "imageInput",
  "audioInput",
  "videoInput",
  "imageOutput",
  "audioOutput",
] as const;

function SingleFields({ shape, set }: PartProps<"single">) {
  const t = useTranslations("workload");
  const w = useTranslations("traffic");
  return (
    <>
      <LengthFields
        label={t("field.prompt")}
        hint={t("hint.prompt")}
        fixed={
          <AssumptionRow
            label={t("field.prompt")}
            hint={t("hint.prompt")}
            value={shape.prompt}
            rules={tokenRules}
            onChange={(prompt) => set("prompt", { prompt })}
          />
        }
        lengths={shape.promptLengths}
        middle={likely(shape.prompt)}
        onChange={(promptLengths) => set("promptLengths", { promptLengths })}
      />
      <AssumptionRow
        label={w("field.sharedPrefix")}
        hint={w("hint.sharedPrefix")}
        value={shape.sharedPrefix ?? 0}
        rules={tokenRules}
        onChange={(tokens) => set("sharedPrefix", { sharedPrefix: tokens === 0 ? undefined : tokens })}
      />
      {singleParts.map((name) => (
        <AssumptionRow
          key={name}
          label={t(`field.${name}`)}
          hint={t(`hint.${name}`)}
          value={shape[name]}
          rules={tokenRules}
          onChange={(tokens) => set(name, { [name]: tokens })}
        />
      ))}
    </>
  );
}

/** A length that is one figure or a range, or that varies from call to call. */
function LengthFields(props: {
  label: string;
  hint: string;
  fixed: ReactNode;
  lengths: Spread | undefined;
  middle: number;
  onChange: (lengths: Spread | undefined) => void;
}) {
  const { label, hint, fixed, lengths, middle, onChange } = props;
  const w = useTranslations("traffic");
  const start = Math.max(1, middle);
  return (
    <>
      <SelectRow
        label={w("lengthOf", { what: label })}
        hint={w("hint.lengths")}
        value={lengths === undefined ? "same" : "spread"}
        options={(["same", "spread"] as const).map((value) => ({ value, label: w(`length.${value}`) }))}
        onChange={(kind) => onChange(kind === "same" ? undefined : { p50: start, p95: start * 4 })}
      />
      {lengths === undefined ? (
        fixed
      ) : (
        <>
          <NumberRow
            label={w("field.p50", { what: label })}
            hint={hint}
            value={lengths.p50}
            rules={{ ...oneTokenRules, min: 1, max: lengths.p95 }}
            onChange={(p50) => onChange({ ...lengths, p50 })}
          />
          <NumberRow
            label={w("field.p95", { what: label })}
            hint={hint}
            value={lengths.p95}
            rules={{ ...oneTokenRules, min: lengths.p50 }}
            onChange={(p95) => onChange({ ...lengths, p95 })}
          />
        </>
      )}
    </>
  );
}

function ConversationFields({ shape, set }: PartProps<"conversation">) {
  const t = useTranslations("workload");
  const w = useTranslations("traffic");
  return (
    <>
      <TurnFields shape={shape} set={set} />
      <LengthFields
        label={t("field.prefix")}
        hint={t("hint.prefix")}
        fixed={
          <AssumptionRow
            label={t("field.prefix")}
            hint={t("hint.prefix")}
            value={shape.prefix}
            rules={tokenRules}
            onChange={(prefix) => set("prefix", { prefix })}
          />
        }
        lengths={shape.prefixLengths}
        middle={likely(shape.prefix)}
        onChange={(prefixLengths) => set("prefixLengths", { prefixLengths })}
      />
      {(["user", "context"] as const).map((name) => (
        <AssumptionRow
          key={name}
          label={t(`field.${name}`)}
          hint={t(`hint.${name}`)}
          value={shape[name]}
          rules={tokenRules}
          onChange={(tokens) => set(name, { [name]: tokens })}
        />
      ))}
      <SelectRow
        label={t("field.contextKept")}
        value={shape.contextKept ? "yes" : "no"}
        options={(["yes", "no"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => set("contextKept", { contextKept: value === "yes" })}
      />
      <AssumptionRow
        label={t("field.reply")}
        hint={t("hint.reply")}
        value={shape.reply}
        rules={tokenRules}
        onChange={(reply) => set("reply", { reply })}
      />
      <AssumptionRow
        label={t("field.replyReasoning")}
        hint={t("hint.reasoning")}
        value={shape.reasoning}
        rules={tokenRules}
        onChange={(reasoning) => set("reasoning", { reasoning })}
      />
      <SelectRow
        label={w("field.reasoningKept")}
        hint={w("hint.reasoningKept")}
        value={shape.reasoningKept ?? "dropped"}
        options={reasoningKinds.map((value) => ({ value, label: w(`kept.${value}`) }))}
        onChange={(reasoningKept) => set("reasoningKept", { reasoningKept })}
      />
      <HistoryFields shape={shape} set={set} />
    </>
  );
}

const reasoningKinds = ["provider", "kept", "dropped"] as const;

function TurnFields({ shape, set }: PartProps<"conversation">) {
  const t = useTranslations("workload");
  const w = useTranslations("traffic");
  const spread = shape.turnsSpread;
  const kind = spread?.kind ?? "same";
  return (
    <>
      <SelectRow
        label={w("field.turnsSpread")}
        hint={w("hint.turnsSpread")}
        value={kind}
        options={(["same", "geometric", "shares"] as const).map((value) => ({
          value,
          label: w(`turns.${value}`),
        }))}
        onChange={(chosen) => set("turnsSpread", { turnsSpread: spreadOf(chosen, likely(shape.turns)) })}
      />
      {spread?.kind !== "shares" && (
        <AssumptionRow
          label={kind === "geometric" ? w("field.meanTurns") : t("field.turns")}
          value={shape.turns}
          rules={turnRules}
          onChange={(turns) => set("turns", { turns })}
        />
      )}
      {spread?.kind === "shares" && (
        <TurnShares
          shares={spread.shares}
          onChange={(field, shares) =>
            set(`turnsSpread.${field}`, { turnsSpread: { ...spread, shares: [...shares] } })
          }
        />
      )}
    </>
  );
}

function spreadOf(
  kind: "same" | "geometric" | "shares",
  turns: number,
): ShapeOf<"conversation">["turnsSpread"] {
  if (kind === "same") return undefined;
  if (kind === "geometric") return { kind };
  const short = Math.max(1, Math.round(turns / 2));
  return {
    kind,
    shares: [
      { turns: short, share: 0.5 },
      { turns: Math.max(short + 1, Math.round(turns * 1.5)), share: 0.5 },
    ],
  };
}

type TurnShare = { turns: number; share: number };

function TurnShares(props: {
  shares: readonly TurnShare[];
  onChange: (field: string, shares: readonly TurnShare[]) => void;
}) {
  const { shares, onChange } = props;
  const w = useTranslations("traffic");
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const patch = (at: number, field: string, change: Partial<TurnShare>) =>
    onChange(
      `${at}.${field}`,
      shares.map((each, index) => (index === at ? { ...each, ...change } : each)),
    );
  return (
    <div className="pl-3">
      <ul className="space-y-1">
        {shares.map(({ turns, share }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name, and two may be alike while they are typed
          <li key={at} className="flex items-center gap-2">
            <span className="w-20">
              <NumberField
                label={w("field.turnsOf", { number: at + 1 })}
                value={turns}
                rules={{ whole: true, min: 1, max: limits.turns }}
                onChange={(value) => typeof value === "number" && patch(at, "turns", { turns: value })}
              />
            </span>
            <span className="text-soft">{w("turnsIn")}</span>
            <span className="ml-auto w-20">
              <NumberField
                label={w("field.shareOf", { number: at + 1 })}
                value={share}
                rules={oneShareRules}
                onChange={(value) => typeof value === "number" && patch(at, "share", { share: value })}
              />
            </span>
            <Button
              look="quiet"
              className="min-h-6 px-1.5!"
              aria-label={w("removeRow", { number: at + 1 })}
              disabled={shares.length === 1}
              onClick={() =>
                onChange(
                  "rows",
                  shares.filter((_, index) => index !== at),
                )
              }
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Button
        look="link"
        disabled={shares.length >= limits.routes}
        onClick={() =>
          onChange("rows", [
            ...shares,
            { turns: (shares.at(-1)?.turns ?? 0) + 1, share: Math.max(0, Number((1 - sum).toFixed(6))) },
          ])
        }
      >
        {w("addTurns")}
      </Button>
      {!addsUp(sum) && (
        <p role="alert" className="text-small text-wrong">
          {w("turnsOff", { sum: writeFigure(Number(sum.toFixed(6)), { share: true }) })}
        </p>
      )}
    </div>
  );
}

function HistoryFields({ shape, set }: PartProps<"conversation">) {
  const w = useTranslations("traffic");
  const history = shape.history ?? { kind: "full" };
  return (
    <>
      <SelectRow
        label={w("field.history")}
        hint={w("hint.history")}
        value={history.kind}
        options={(["full", "window", "summary"] as const).map((value) => ({
          value,
          label: w(`history.${value}`),
        }))}
        onChange={(kind) =>
          set("history", {
            history:
              kind === "full"
                ? undefined
                : kind === "window"
                  ? { kind, turns: 3 }
                  : { kind, tokens: 300, every: 3, instructions: 100 },
          })
        }
      />
      {history.kind === "window" && (
        <NumberRow
          label={w("field.window")}
          hint={w("hint.window")}
          value={history.turns}
          rules={{ whole: true, max: limits.turns }}
          onChange={(turns) => set("history.turns", { history: { ...history, turns } })}
        />
      )}
      {history.kind === "summary" && (
        <>
          <NumberRow
            label={w("field.summaryEvery")}
            value={history.every}
            rules={{ whole: true, min: 1, max: limits.turns }}
            onChange={(every) => set("history.every", { history: { ...history, every } })}
          />
          <AssumptionRow
            label={w("field.summaryTokens")}
            hint={w("hint.summaryTokens")}
            value={history.tokens}
            rules={tokenRules}
            onChange={(tokens) => set("history.tokens", { history: { ...history, tokens } })}
          />
          <AssumptionRow
            label={w("field.summaryInstructions")}
            value={history.instructions}
            rules={tokenRules}
            onChange={(instructions) =>
              set("history.instructions", { history: { ...history, instructions } })
            }
          />
        </>
      )}
    </>
  );
}

const agentBefore = ["prefix", "toolDefinitions", "task", "arguments", "result"] as const;
const agentAfter = ["reply", "reasoning"] as const;

function AgentFields({ shape, set }: PartProps<"agent">) {
  const w = useTranslations("traffic");
  const row = (name: (typeof agentBefore)[number] | (typeof agentAfter)[number]) => (
    <AssumptionRow
      key={name}
      label={w(`agent.${name}`)}
      hint={w(`agentHint.${name}`)}
      value={shape[name]}
      rules={tokenRules}
      onChange={(tokens) => set(name, { [name]: tokens })}
    />
  );
  return (
    <>
      <AssumptionRow
        label={w("agent.steps")}
        hint={w("agentHint.steps")}
        value={shape.steps}
        rules={stepRules}
        onChange={(steps) => set("steps", { steps })}
      />
      {agentBefore.map(row)}
      <SelectRow
        label={w("agent.toolPrompt")}
        hint={w("agentHint.toolPrompt")}
        value={shape.toolSystemPrompt === undefined ? "rule" : "hand"}
        options={(["rule", "hand"] as const).map((value) => ({ value, label: w(`byRule.${value}`) }))}
        onChange={(kind) => set("toolSystemPrompt", { toolSystemPrompt: kind === "rule" ? undefined : 300 })}
      />
      {shape.toolSystemPrompt !== undefined && (
        <AssumptionRow
          label={w("agent.toolSystemPrompt")}
          value={shape.toolSystemPrompt}
          rules={tokenRules}
          onChange={(toolSystemPrompt) => set("toolSystemPrompt.tokens", { toolSystemPrompt })}
        />
      )}
      <NumberRow
        label={w("agent.parallelCalls")}
        hint={w("agentHint.parallelCalls")}
        value={shape.parallelCalls}
        rules={{ whole: true, min: 1, max: limits.turns }}
        onChange={(parallelCalls) => set("parallelCalls", { parallelCalls })}
      />
      {agentAfter.map(row)}
      <SelectRow
        label={w("field.reasoningKept")}
        hint={w("hint.reasoningKept")}
        value={shape.reasoningKept}
        options={reasoningKinds.map((value) => ({ value, label: w(`kept.${value}`) }))}
        onChange={(reasoningKept) => set("reasoningKept", { reasoningKept })}
      />
      <AssumptionRow
        label={w("agent.subAgents")}
        hint={w("agentHint.subAgents")}
        value={shape.subAgents}
        rules={amountRules}
        onChange={(subAgents) => set("subAgents", { subAgents })}
      />
      <NumberRow
        label={w("agent.runawayShare")}
        hint={w("agentHint.runawayShare")}
        value={shape.runaway?.share ?? 0}
        rules={oneShareRules}
        onChange={(share) =>
          set("runaway.share", {
            runaway:
              share === 0
                ? undefined
                : { ...shape.runaway, steps: shape.runaway?.steps ?? likely(shape.steps) * 6, share },
          })
        }
      />
      {shape.runaway !== undefined && (
        <NumberRow
          label={w("agent.runawaySteps")}
          value={shape.runaway.steps}
          rules={{ whole: true, max: limits.turns * 10 }}
          onChange={(steps) => set("runaway.steps", { runaway: { share: 0.02, ...shape.runaway, steps } })}
        />
      )}
    </>
  );
}

/** The typical run and the one that doesn't stop, side by side. */
function RunawayNote({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const cost = useWorkedOut(workload, runawayCost);
  if (cost === null) return null;
  return (
    <Note tone={cost.shareOfBill > 0.1 ? "money" : "plain"}>
      {w("runaway", {
        typical: formatUnitCost(cost.typicalUsd, locale),
        runaway: formatUnitCost(cost.runawayUsd, locale),
        times: formatTimes(cost.times, locale),
        share: formatPercent(cost.shareOfBill, locale),
      })}
    </Note>
  );
}

function EmbeddingFields({ shape, set }: PartProps<"embedding">) {
  const w = useTranslations("traffic");
  return (
    <>
      <AssumptionRow
        label={w("embedding.documents")}
        value={shape.documents}
        rules={amountRules}
        onChange={(documents) => set("documents", { documents })}
      />
      <AssumptionRow
        label={w("embedding.tokensPerDocument")}
        value={shape.tokensPerDocument}
        rules={tokenRules}
        onChange={(tokensPerDocument) => set("tokensPerDocument", { tokensPerDocument })}
      />
      <NumberRow
        label={w("embedding.chunk")}
        hint={w("embeddingHint.chunk")}
        value={shape.chunk ?? 0}
        rules={{ ...wholeTokenRules, min: shape.overlap === 0 ? 0 : shape.overlap + 1 }}
        onChange={(chunk) => set("chunk", { chunk: chunk === 0 ? undefined : chunk })}
      />
      {shape.chunk !== undefined && (
        <NumberRow
          label={w("embedding.overlap")}
          hint={w("embeddingHint.overlap")}
          value={shape.overlap}
          rules={{ whole: true, max: shape.chunk - 1 }}
          onChange={(overlap) => set("overlap", { overlap })}
        />
      )}
      <AssumptionRow
        label={w("embedding.indexingsPerMonth")}
        hint={w("embeddingHint.indexingsPerMonth")}
        value={shape.indexingsPerMonth}
        rules={amountRules}
        onChange={(indexingsPerMonth) => set("indexingsPerMonth", { indexingsPerMonth })}
      />
    </>
  );
}

function FineTuneFields({ shape, set }: PartProps<"fine-tune">) {
  const w = useTranslations("traffic");
  return (
    <>
      <AssumptionRow
        label={w("fineTune.fileTokens")}
        value={shape.fileTokens}
        rules={tokenRules}
        onChange={(fileTokens) => set("fileTokens", { fileTokens })}
      />
      <AssumptionRow
        label={w("fineTune.epochs")}
        hint={w("fineTuneHint.epochs")}
        value={shape.epochs}
        rules={{ range: true, whole: true, min: 1, max: 1000 }}
        onChange={(epochs) => set("epochs", { epochs })}
      />
      <AssumptionRow
        label={w("fineTune.runsPerMonth")}
        hint={w("fineTuneHint.runsPerMonth")}
        value={shape.runsPerMonth}
        rules={amountRules}
        onChange={(runsPerMonth) => set("runsPerMonth", { runsPerMonth })}
      />
    </>
  );
}
