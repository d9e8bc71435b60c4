import { useLocale, useTranslations } from "next-intl";
import type { Catalog } from "@/lib/catalog/catalog";
import { findEffortLevels } from "@/lib/catalog/effort-levels";
import { type EffortLevel, effortLevels } from "@/lib/catalog/meter";
import type { Scenario, Workload } from "@/lib/scenario/schema";
import { formatCount, formatQuantity } from "@/lib/unit/format";
import { likely } from "@/lib/usage/assumption";
import { lognormalCappedMean, lognormalMean } from "@/lib/usage/lognormal";
import { findRouteModel } from "./catalogs";
import { EffortMarks, EffortTicks } from "./effort-mark-list";
import { effortMarks, fromStep, sliderSteps, toStep } from "./effort-marks";
import { CheckRow, NumberRow, oneTokenRules, SelectRow } from "./field-rows";
import { FormGroup, FormRow } from "./form-row";
import type { GroupProps } from "./group-props";
import { Note } from "./note";
import { useWorkedOut } from "./use-worked-out";

type Budget = NonNullable<Workload["reasoningBudget"]>;

/** Where no model says how much it can put out. */
const usualMost = 32_000;

/** What one call may think, and what it does on average: billed as output. */
export function ReasoningFields({ workload, edit }: GroupProps) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const most = useWorkedOut(workload, mostOutput) ?? usualMost;
  const stated = useWorkedOut(workload, statedLevels) ?? [];
  const { shape } = workload;
  if (shape.kind === "embedding" || shape.kind === "fine-tune") return null;
  const budget = workload.reasoningBudget ?? {};
  const { effort, expected, cap } = budget;
  const offered = effortLevels.filter(
    (level) => stated.length === 0 || stated.includes(level) || level === effort,
  );
  const marks = effortMarks(stated, most);
  const ofShape = likely(shape.reasoning);
  const set = (field: string, change: Partial<Budget>) => {
    const next = { ...budget, ...change };
    const isEmpty = next.effort === undefined && next.expected === undefined && next.cap === undefined;
    edit(`reasoningBudget.${field}`, { reasoningBudget: isEmpty ? undefined : next });
  };
  return (
    <FormGroup title={w("group.reasoning")}>
      <SelectRow
        label={w("reasoning.effort")}
        hint={w("reasoningHint.effort")}
        value={effort ?? ""}
        options={[
          { value: "" as const, label: w("reasoning.unstated") },
          ...offered.map((level) => ({ value: level, label: w(`effort.${level}`) })),
        ]}
        onChange={(level) => set("effort", { effort: level === "" ? undefined : level })}
      />
      {effort !== "none" && (
        <>
          <FormRow label={w("reasoning.cap")} hint={w("reasoningHint.cap")}>
            {(id) => (
              <span className="block">
                <input
                  id={id}
                  type="range"
                  min={0}
                  max={sliderSteps}
                  step={1}
                  value={toStep(cap ?? most, most)}
                  aria-valuetext={
                    cap === undefined
                      ? w("reasoning.noCap")
                      : w("tokens", { count: formatCount(cap, locale) })
                  }
                  className="block w-full accent-(--accent)"
                  onChange={(event) => {
                    const step = Number(event.target.value);
                    set("cap", { cap: step >= sliderSteps ? undefined : fromStep(step, most) });
                  }}
                />
                <EffortTicks marks={marks} />
              </span>
            )}
          </FormRow>
          <p className="flex justify-between pl-[calc(100%-10.5rem)] text-small text-faint tabular-nums">
            <span>0</span>
            <span>{cap === undefined ? w("reasoning.noCap") : formatQuantity(cap, locale)}</span>
            <span>{formatQuantity(most, locale)}</span>
          </p>
          <EffortMarks
            marks={marks}
            onChoose={({ level, cap: at }) => set("mark", { effort: level, ...(at !== null && { cap: at }) })}
          />
          <CheckRow
            label={w("reasoning.spread")}
            hint={w("reasoningHint.spread")}
            value={expected !== undefined}
            onChange={(on) => {
              const middle = Math.max(100, ofShape);
              set("expected", { expected: on ? { p50: middle, p95: middle * 5 } : undefined });
            }}
          />
          {expected !== undefined && (
            <>
              <NumberRow
                label={w("reasoning.p50")}
                value={expected.p50}
                rules={{ min: 1, max: expected.p95 }}
                onChange={(p50) => set("expected.p50", { expected: { ...expected, p50 } })}
              />
              <NumberRow
                label={w("reasoning.p95")}
                value={expected.p95}
                rules={{ ...oneTokenRules, min: expected.p50 }}
                onChange={(p95) => set("expected.p95", { expected: { ...expected, p95 } })}
              />
              <Note>
                {w("reasoning.mean", {
                  tokens: formatCount(
                    Math.round(
                      cap === undefined ? lognormalMean(expected) : lognormalCappedMean(expected, cap),
                    ),
                    locale,
                  ),
                })}
              </Note>
            </>
          )}
        </>
      )}
    </FormGroup>
  );
}

/** The levels that sources state of the workload's models. */
function statedLevels(catalog: Catalog, _: Scenario, { routing }: Workload): EffortLevel[] {
  const stated = routing.routes.flatMap(({ model, provider }) => {
    const found = findRouteModel(catalog, model, provider);
    return found === undefined ? [] : (findEffortLevels(found)?.levels ?? []);
  });
  return effortLevels.filter((level) => stated.includes(level));
}

/** The largest answer any model of the workload can give. */
function mostOutput(catalog: Catalog, _: Scenario, { routing }: Workload): number {
  const most = routing.routes.map(
    ({ model, provider }) => findRouteModel(catalog, model, provider)?.maxOutput ?? 0,
  );
  return Math.max(...most) || usualMost;
}
