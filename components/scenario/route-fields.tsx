import { useLocale, useTranslations } from "next-intl";
import { cascadeCost } from "@/lib/analysis/cascade";
import { routeLoads } from "@/lib/analysis/load";
import { qualityCost } from "@/lib/analysis/quality";
import { limits } from "@/lib/scenario/limits";
import type { Route, Workload } from "@/lib/scenario/schema";
import { formatCount, formatMoney, formatPercent, formatQuantity, formatUnitCost } from "@/lib/unit/format";
import { sentenceGap } from "@/lib/words/sentence-gap";
import {
  AssumptionRow,
  amountRules,
  CheckRow,
  NumberRow,
  oneTokenRules,
  SelectRow,
  shareRules,
  tokenRules,
} from "./field-rows";
import { FormGroup } from "./form-row";
import type { GroupProps } from "./group-props";
import { Note } from "./note";
import { toRouting } from "./routing-change";
import { useWorkedOut } from "./use-worked-out";

/** How the models share the work, and what is different about each. */
export function RouteFields({ workload, edit }: GroupProps) {
  const w = useTranslations("traffic");
  const { routing } = workload;
  return (
    <FormGroup title={w("group.routing")}>
      <SelectRow
        label={w("field.routing")}
        hint={w("hint.routing")}
        value={routing.kind}
        options={(["mix", "cascade"] as const).map((value) => ({ value, label: w(`routing.${value}`) }))}
        onChange={(kind) => edit("routing.kind", { routing: toRouting(routing, kind) })}
      />
      {routing.kind === "cascade" && workload.provisioned === undefined && (
        <CascadeNote workload={workload} />
      )}
      {routing.routes.map((route, at) => (
        <RouteDetails
          // biome-ignore lint/suspicious/noArrayIndexKey: a route has no name of its own, and one model may stand twice
          key={at}
          route={route}
          set={(field, change) =>
            edit(`routing.${at}.${field}`, {
              routing: {
                ...routing,
                routes: routing.routes.map((each, index) => (index === at ? { ...each, ...change } : each)),
              },
            })
          }
        />
      ))}
      <QualityNote workload={workload} />
      <LoadNote workload={workload} />
    </FormGroup>
  );
}

const factors = ["promptFactor", "outputFactor", "tokenizerGrowth"] as const;
const speeds = [
  ["secondsToFirstToken", 86_400],
  ["tokensPerSecond", 1e6],
  ["limitTokensPerMinute", limits.amount],
] as const;

/** Closed until asked for: most routes differ in nothing. */
function RouteDetails({
  route,
  set,
}: {
  route: Route;
  set: (field: string, change: Partial<Route>) => void;
}) {
  const w = useTranslations("traffic");
  return (
    <details className="group/route">
      <summary className="inline-flex min-h-7 items-center gap-1 rounded text-soft hover:text-ink">
        <span
          aria-hidden="true"
          className="inline-block w-3 text-center transition-transform group-open/route:rotate-90"
        >
          ›
        </span>
        {w("routeDetails", { model: route.model })}
      </summary>
      <div className="space-y-1 pb-1 pl-3">
        {factors.map((name) => (
          <NumberRow
            key={name}
            label={w(`route.${name}`)}
            hint={w(`routeHint.${name}`)}
            value={route[name] ?? 1}
            rules={{ max: 100 }}
            onChange={(factor) => set(name, { [name]: factor === 1 ? undefined : factor })}
          />
        ))}
        <CheckRow
          label={w("route.ownReasoning")}
          value={route.reasoning !== undefined}
          onChange={(own) => set("reasoning", { reasoning: own ? 1_000 : undefined })}
        />
        {route.reasoning !== undefined && (
          <AssumptionRow
            label={w("route.reasoning")}
            value={route.reasoning}
            rules={tokenRules}
            onChange={(reasoning) => set("reasoning.tokens", { reasoning })}
          />
        )}
        <CheckRow
          label={w("route.ownCap")}
          value={route.reasoningCap !== undefined}
          onChange={(own) => set("reasoningCap", { reasoningCap: own ? 8_000 : undefined })}
        />
        {route.reasoningCap !== undefined && (
          <NumberRow
            label={w("route.reasoningCap")}
            hint={w("routeHint.reasoningCap")}
            value={route.reasoningCap}
            rules={oneTokenRules}
            onChange={(reasoningCap) => set("reasoningCap.tokens", { reasoningCap })}
          />
        )}
        <AssumptionRow
          label={w("route.errorRate")}
          hint={w("routeHint.errorRate")}
          value={route.errorRate ?? 0}
          rules={shareRules}
          onChange={(errorRate) => set("errorRate", { errorRate: errorRate === 0 ? undefined : errorRate })}
        />
        {route.errorRate !== undefined && (
          <AssumptionRow
            label={w("route.usdPerError")}
            value={route.usdPerError ?? 0}
            rules={amountRules}
            onChange={(usdPerError) => set("usdPerError", { usdPerError })}
          />
        )}
        {speeds.map(([name, max]) => (
          <NumberRow
            key={name}
            label={w(`route.${name}`)}
            hint={w(`routeHint.${name}`)}
            value={route[name] ?? 0}
            rules={{ max }}
            onChange={(value) => set(name, { [name]: value === 0 ? undefined : value })}
          />
        ))}
      </div>
    </details>
  );
}

function CascadeNote({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const cost = useWorkedOut(workload, cascadeCost);
  if (cost === null || cost.steps.length < 2) return null;
  const [, second] = cost.steps;
  const isDearer = cost.expectedUsd > cost.lastOnlyUsd;
  return (
    <Note tone={isDearer ? "money" : "plain"}>
      {w("cascade.cost", {
        expected: formatUnitCost(cost.expectedUsd, locale),
        last: formatUnitCost(cost.lastOnlyUsd, locale),
        model: cost.steps.at(-1)?.model ?? "",
      })}
      {sentenceGap(locale)}
      {w("cascade.breakEven", {
        share: formatPercent(Math.min(1, cost.breakEvenEscalation), locale),
        now: formatPercent(second?.reached ?? 0, locale),
      })}
    </Note>
  );
}

function QualityNote({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const quality = useWorkedOut(workload, qualityCost);
  if (quality === null) return null;
  return (
    <Note>
      {w("quality", {
        errors: formatPercent(quality.errorRate, locale),
        errorsUsd: formatMoney(quality.errorsUsd, locale),
        ownership: formatMoney(quality.ownershipUsd, locale),
      })}
      {quality.perSuccessUsd !== null &&
        sentenceGap(locale) + w("perSuccess", { amount: formatUnitCost(quality.perSuccessUsd, locale) })}
    </Note>
  );
}

function LoadNote({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const loads = useWorkedOut(workload, routeLoads) ?? [];
  return loads
    .filter(({ secondsPerCall, limitUse }) => secondsPerCall !== null || limitUse !== null)
    .map(({ model, secondsPerUnit, concurrency, peakTokensPerMinute, limitUse }, at) => (
      <Note
        // biome-ignore lint/suspicious/noArrayIndexKey: one model may stand twice
        key={at}
        tone={limitUse !== null && limitUse > 1 ? "money" : "plain"}
      >
        {model}:{" "}
        {secondsPerUnit !== null &&
          concurrency !== null &&
          w("load.time", {
            seconds: formatCount(secondsPerUnit, locale),
            concurrency: formatCount(concurrency, locale),
          })}{" "}
        {limitUse === null
          ? w("load.tokens", { tokens: formatQuantity(peakTokensPerMinute, locale) })
          : w("load.limit", {
              tokens: formatQuantity(peakTokensPerMinute, locale),
              share: formatPercent(limitUse, locale),
            })}
      </Note>
    ));
}
