import { RateRow } from "@/lib/billing/rate-row";
import { windowRowNamed } from "@/lib/billing/time-window";
import type { Catalog, Model } from "@/lib/catalog/catalog";
import {
  type Meter,
  meters,
  meterUnits,
  type ServiceTier,
  serviceTiers,
  type TimeWindow,
  timeWindows,
} from "@/lib/catalog/meter";
import type { Price } from "@/lib/catalog/schema";
import { toCard, toFigures } from "./figures";

const pattern = /^(?:long(?:\.(\d+))?\.)?(\w+)$/;

/**
 * What we charge for a field of a source, on a day: the printed figure first, then what a rule makes of it (half of
 * everything in batch, a fee by the search). Undefined where neither says anything.
 */
export function chargedFigures(
  { providers }: Catalog,
  model: Model,
  price: Price,
  date: string,
): (field: string) => number | undefined {
  const printed = toFigures(toCard(price, date));
  const provider = providers.get(model.provider);
  return (field) => {
    const figure = printed[field];
    if (figure !== undefined || provider === undefined) return figure;
    const place = readField(field);
    if (place === undefined) return undefined;
    const band = place.band === 0 ? null : price.bands?.[place.band - 1];
    const window = place.window && windowRowNamed(price, place.window, Date.parse(`${date}T12:00:00Z`));
    if (band === undefined || window === undefined) return undefined;
    const found = new RateRow({
      rules: { rules: provider.rules, model, price, date },
      pricingUrl: provider.pricingUrl,
      fineTuned: false,
      tier: place.tier,
      band,
      window,
      region: null,
      given: null,
    }).find(place.meter);
    if (found === null) return undefined;
    // A rule may state a fee for another number of units than sources do.
    return (found.rateUsd / found.per) * meterUnits[place.meter].per;
  };
}

interface Place {
  tier: ServiceTier;
  /** Null: at any hour. */
  window: TimeWindow | null;
  /** 0: below all bands. */
  band: number;
  meter: Meter;
}

/** `batch.long.2.output` is the second band's output in batch, `peak.input` that of the dear hours; a threshold is no rate. */
function readField(field: string): Place | undefined {
  const window = timeWindows.find((each) => field.startsWith(`${each}.`)) ?? null;
  const tier = serviceTiers.find((each) => field.startsWith(`${each}.`)) ?? "standard";
  const prefix = window ?? (tier === "standard" ? null : tier);
  const rest = prefix === null ? field : field.slice(prefix.length + 1);
  const [, nth, name] = pattern.exec(rest) ?? [];
  const meter = meters.find((each) => each === name);
  if (meter === undefined) return undefined;
  return { tier, window, band: rest.startsWith("long.") ? Number(nth ?? 1) : 0, meter };
}
