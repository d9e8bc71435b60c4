import { type MeterRate, RateRow, type RowKey } from "../billing/rate-row";
import type { Provider } from "../catalog/catalog";
import { type Meter, meterUnits } from "../catalog/meter";
import type { Rates } from "../catalog/schema";

/** One way in which a tuned model is billed. */
export interface TunedRow {
  kind: "standard" | "batch" | "withDataSharing";
  rates: Readonly<Partial<Record<(typeof tunedMeters)[number], MeterRate>>>;
}

export interface FineTuningCard {
  training: MeterRate | null;
  trainingPerHour: MeterRate | null;
  rows: readonly TunedRow[];
  /** Who says so: fine-tuning is stated apart from the base model's rates. */
  basis: string;
}

export const tunedMeters = ["input", "cacheRead", "output"] as const;

/** What tuning a model costs, and the tuned model's own rates; null where the price states none. */
export function toFineTuning(rules: RowKey["rules"], { pricingUrl }: Provider): FineTuningCard | null {
  const fineTuning = rules.price?.fineTuning;
  if (fineTuning === undefined) return null;
  const row = (tier: "standard" | "batch") =>
    new RateRow({
      rules,
      pricingUrl,
      fineTuned: true,
      tier,
      band: null,
      window: null,
      region: null,
      given: null,
    });
  const standard = row("standard");
  const source =
    standard.find("input")?.source ?? standard.find("output")?.source ?? standard.find("training")?.source;
  const stated = (rates: Rates | undefined, find: (meter: Meter) => MeterRate | null): TunedRow["rates"] =>
    Object.fromEntries(
      tunedMeters.flatMap((meter) => {
        const rate = rates?.[meter] === undefined ? null : find(meter);
        return rate === null ? [] : [[meter, rate]];
      }),
    );
  const printed = (rate: number, unit: string, per: number): MeterRate | null =>
    source === undefined
      ? null
      : { unit, per, rateUsd: rate, listRateUsd: rate, factors: [], inherits: null, source };
  const batch = row("batch");
  const shared = fineTuning.withDataSharing;
  const rows: TunedRow[] = [
    { kind: "standard", rates: stated(fineTuning.rates, (meter) => standard.find(meter)) },
    { kind: "batch", rates: stated(fineTuning.batch, (meter) => batch.find(meter)) },
    {
      kind: "withDataSharing",
      rates: stated(shared, (meter) => {
        const { unit, per } = meterUnits[meter];
        return printed(shared?.[meter as "input"] ?? 0, unit, per);
      }),
    },
  ];
  const hourly = fineTuning.trainingPerHour;
  return {
    training: standard.find("training"),
    trainingPerHour: hourly === undefined ? null : printed(hourly, "hour", 1),
    rows: rows.filter(({ rates }) => Object.keys(rates).length > 0),
    basis: fineTuning.basis,
  };
}
