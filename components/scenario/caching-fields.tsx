import { useLocale, useTranslations } from "next-intl";
import { cachingBreakEven } from "@/lib/analysis/caching-break-even";
import { workloadUnits } from "@/lib/analysis/per-workload";
import { billScenario } from "@/lib/billing/bill-scenario";
import { routeTermsAt } from "@/lib/billing/route-terms-at";
import type { Catalog } from "@/lib/catalog/catalog";
import { type CacheLifetime, cacheLifetimes } from "@/lib/catalog/meter";
import type { Caching, Scenario, Workload } from "@/lib/scenario/schema";
import { cachedShare } from "@/lib/series/cached-share";
import { formatCount, formatMoney, formatPercent } from "@/lib/unit/format";
import { arrivalsOf } from "@/lib/usage/arrivals";
import { billedShare } from "@/lib/usage/losses";
import { daysOfMonth } from "@/lib/usage/volume";
import { sentenceGap } from "@/lib/words/sentence-gap";
import { AssumptionRow, CheckRow, NumberRow, SelectRow, shareRules } from "./field-rows";
import { FormGroup } from "./form-row";
import type { GroupProps } from "./group-props";
import { Note } from "./note";
import { PrefixShares } from "./prefix-shares";
import { useWorkedOut } from "./use-worked-out";

type TrafficCaching = Extract<Caching, { kind: "traffic" }>;

const startingAs: Record<Caching["kind"], Caching> = {
  off: { kind: "off" },
  share: { kind: "share", read: 0.5, write: 0, ttl: "5m" },
  traffic: { kind: "traffic", prefixes: 1, gap: { p50: 60, p95: 600 }, parallelFirst: 1, upTo: "newest" },
};

export function CachingFields({ workload, edit }: GroupProps) {
  const t = useTranslations("workload");
  const { caching } = workload;
  return (
    <FormGroup title={t("group.caching")}>
      <SelectRow
        label={t("field.caching")}
        value={caching.kind}
        options={(["off", "share", "traffic"] as const).map((kind) => ({
          value: kind,
          label: t(`caching.${kind}`),
        }))}
        onChange={(kind) => edit("caching.kind", { caching: startingAs[kind] })}
      />
      {caching.kind === "share" && (
        <>
          {(["read", "write"] as const).map((name) => (
            <AssumptionRow
              key={name}
              label={t(`field.${name}`)}
              hint={t(`hint.${name}`)}
              value={caching[name]}
              rules={shareRules}
              onChange={(share) => edit(`caching.${name}`, { caching: { ...caching, [name]: share } })}
            />
          ))}
          <SelectRow
            label={t("field.ttl")}
            value={caching.ttl}
            options={(["5m", "1h"] as const).map((ttl) => ({ value: ttl, label: t(`ttl.${ttl}`) }))}
            onChange={(ttl) => edit("caching.ttl", { caching: { ...caching, ttl } })}
          />
        </>
      )}
      {caching.kind === "traffic" && <FromTraffic workload={workload} edit={edit} caching={caching} />}
      {caching.kind !== "off" && <CachingResult workload={workload} />}
    </FormGroup>
  );
}

function FromTraffic({ workload, edit, caching }: GroupProps & { caching: TrafficCaching }) {
  const t = useTranslations("workload");
  const w = useTranslations("traffic");
  const offered = useWorkedOut(workload, offeredLifetimes) ?? [];
  const set = (field: string, change: Partial<TrafficCaching>) =>
    edit(`caching.${field}`, { caching: { ...caching, ...change } });
  const { gap, stored, prefixShares } = caching;
  const hasTurns = workload.shape.kind === "conversation" || workload.shape.kind === "agent";
  const lifetimes = cacheLifetimes.filter((ttl) => offered.includes(ttl) || ttl === caching.ttl);
  return (
    <>
      <SelectRow
        label={w("cache.prefixTraffic")}
        hint={w("cacheHint.prefixTraffic")}
        value={prefixShares === undefined ? "even" : "uneven"}
        options={(["even", "uneven"] as const).map((value) => ({
          value,
          label: w(`prefixTraffic.${value}`),
        }))}
        onChange={(kind) =>
          set("prefixShares", { prefixShares: kind === "even" ? undefined : [0.5, 0.3, 0.2] })
        }
      />
      {prefixShares !== undefined && (
        <PrefixShares
          shares={prefixShares}
          onChange={(field, shares) => set(`prefixShares.${field}`, { prefixShares: [...shares] })}
        />
      )}
      {prefixShares === undefined && (
        <NumberRow
          label={w("cache.prefixes")}
          hint={w("cacheHint.prefixes")}
          value={caching.prefixes}
          rules={{ min: 1, max: 1e9 }}
          onChange={(prefixes) => set("prefixes", { prefixes })}
        />
      )}
      <SelectRow
        label={w("cache.stored")}
        hint={w("cacheHint.stored")}
        value={stored === undefined ? "no" : "yes"}
        options={(["no", "yes"] as const).map((value) => ({ value, label: w(`storedBy.${value}`) }))}
        onChange={(value) =>
          set("stored", { stored: value === "no" ? undefined : { hoursPerDay: 24, creationBilled: true } })
        }
      />
      {stored !== undefined ? (
        <>
          <NumberRow
            label={w("cache.hoursPerDay")}
            value={stored.hoursPerDay}
            rules={{ max: 24 }}
            onChange={(hoursPerDay) => set("stored.hours", { stored: { ...stored, hoursPerDay } })}
          />
          <CheckRow
            label={w("cache.creationBilled")}
            value={stored.creationBilled}
            onChange={(creationBilled) => set("stored.billed", { stored: { ...stored, creationBilled } })}
          />
        </>
      ) : (
        <>
          <SelectRow
            label={t("field.ttl")}
            hint={w("cacheHint.ttl")}
            value={caching.ttl ?? ""}
            options={[
              { value: "" as const, label: w("cache.ownTtl") },
              ...lifetimes.map((ttl) => ({ value: ttl, label: w(`ttl.${ttl}`) })),
            ]}
            onChange={(ttl) => set("ttl", { ttl: ttl === "" ? undefined : ttl })}
          />
          {hasTurns && "p50" in gap && (
            <>
              <NumberRow
                label={w("cache.gapP50")}
                hint={w("cacheHint.gap")}
                value={gap.p50}
                rules={{ min: 0.001, max: gap.p95 }}
                onChange={(p50) => set("gap.p50", { gap: { ...gap, p50 } })}
              />
              <NumberRow
                label={w("cache.gapP95")}
                hint={w("cacheHint.gap")}
                value={gap.p95}
                rules={{ min: gap.p50, max: 2_678_400 }}
                onChange={(p95) => set("gap.p95", { gap: { ...gap, p95 } })}
              />
            </>
          )}
          {hasTurns && "seconds" in gap && (
            <NumberRow
              label={w("cache.gapSeconds")}
              hint={w("cacheHint.gap")}
              value={gap.seconds}
              rules={{ max: 2_678_400 }}
              onChange={(seconds) => set("gap.seconds", { gap: { seconds } })}
            />
          )}
          {hasTurns && (
            <SelectRow
              label={w("cache.upTo")}
              hint={w("cacheHint.upTo")}
              value={caching.upTo}
              options={(["newest", "prefix"] as const).map((value) => ({
                value,
                label: w(`upTo.${value}`),
              }))}
              onChange={(upTo) => set("upTo", { upTo })}
            />
          )}
          <NumberRow
            label={w("cache.parallelFirst")}
            hint={w("cacheHint.parallelFirst")}
            value={caching.parallelFirst}
            rules={{ whole: true, min: 1, max: 10_000 }}
            onChange={(parallelFirst) => set("parallelFirst", { parallelFirst })}
          />
        </>
      )}
    </>
  );
}

/** What came of it, and at what traffic it would turn. */
function CachingResult({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const result = useWorkedOut(workload, cachingOutcome);
  if (result === null || result.hits === null) return null;
  const { hits, startsPerHour, breakEven } = result;
  const units = breakEven?.unitsPerMonth ?? null;
  const gap = sentenceGap(locale);
  return (
    <Note tone={breakEven?.costsMore === true ? "money" : "plain"}>
      {workload.caching.kind === "traffic" && startsPerHour !== null && startsPerHour > 0 && (
        <>
          {w("cache.startsPerHour", { count: formatCount(startsPerHour, locale) })}
          {gap}
        </>
      )}
      {w("cache.hits", { share: formatPercent(hits, locale) })}
      {gap}
      {breakEven !== null &&
        breakEven.savesUsd !== 0 &&
        w(breakEven.costsMore ? "cache.costs" : "cache.saves", {
          amount: formatMoney(Math.abs(breakEven.savesUsd), locale),
        })}
      {units !== null && gap + w("cache.breakEven", { count: formatCount(Math.ceil(units), locale) })}
      {units === null && breakEven?.costsMore === true && gap + w("cache.never")}
    </Note>
  );
}

function cachingOutcome(catalog: Catalog, scenario: Scenario, workload: Workload) {
  const { lines } = billScenario(catalog, { ...scenario, workloads: [workload], fixed: [] });
  const days = daysOfMonth(scenario.monthDays, scenario.startMonth);
  const { caching } = workload;
  const prefixes = caching.kind === "traffic" && caching.prefixShares === undefined ? caching.prefixes : null;
  const isUsed = workloadUnits(scenario, workload) > 0;
  return {
    hits: cachedShare(lines, workload.id),
    startsPerHour:
      prefixes === null || !isUsed
        ? null
        : arrivalsOf(workload, billedShare(workload), days).unitsPerDay / 24 / prefixes,
    breakEven: cachingBreakEven(catalog, scenario, workload),
  };
}

/** Of all the models of the workload. */
function offeredLifetimes(catalog: Catalog, scenario: Scenario, workload: Workload): CacheLifetime[] {
  return workload.routing.routes.flatMap(
    (route) =>
      routeTermsAt(catalog, scenario, route, scenario.asOf).cache?.lifetimes.map(({ ttl }) => ttl) ?? [],
  );
}
