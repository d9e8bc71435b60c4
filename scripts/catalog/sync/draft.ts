import type { Price, TierRow } from "@/lib/catalog/schema";
import type { PriceDraft, Testimony } from "../review/schema";
import type { Difference } from "./figures";
import { toWindowRows } from "./hours";
import type { Card, Reading, UpstreamModel } from "./reading";

/** One upstream's statement of a model. */
export type Source = { reading: Reading; theirs: UpstreamModel };

/** Our price with the first source's figures in it, to be completed by whoever accepts it. */
export function draftOf(
  price: Price,
  open: readonly Difference[],
  sources: readonly Source[],
  on: string,
): PriceDraft {
  const first = sources.find(({ reading }) => reading.name === open[0]?.source);
  const { rates = {}, bands = [], tiers = {}, fees = {}, windows } = first?.theirs ?? {};
  const basis = `${open[0]?.source}, seen ${on}`;
  const allTiers = mergeTiers(price.tiers, tiers, basis, on);
  return {
    from: on,
    fromBasis: "observed",
    fromSource: basis,
    label: "list",
    rates: { ...price.rates, ...rates },
    ...(bands.length > 0 ? { bands } : price.bands === undefined ? {} : { bands: price.bands }),
    ...(windows !== undefined
      ? { windows: toWindowRows(windows, price.windows, basis) }
      : price.windows === undefined
        ? {}
        : { windows: price.windows }),
    ...(Object.keys(allTiers).length === 0 ? {} : { tiers: allTiers }),
    ...(Object.keys(fees).length > 0
      ? { tools: { ...price.tools, ...fees, basis: [price.tools?.basis, basis].filter(Boolean).join("; ") } }
      : price.tools === undefined
        ? {}
        : { tools: price.tools }),
    seen: { first: on, last: on },
  };
}

/** A tier the source states is read anew, on its day; the others stay as they were. */
function mergeTiers(ours: Price["tiers"] = {}, theirs: Card["tiers"], basis: string, on: string) {
  const merged: Record<string, TierRow> = { ...ours };
  for (const [tier, { rates, bands }] of Object.entries(theirs)) {
    const before = merged[tier];
    merged[tier] = {
      ...before,
      rates: { ...before?.rates, ...rates },
      ...(bands.length > 0 ? { bands } : {}),
      basis,
      asOf: on,
    };
  }
  return merged as NonNullable<Price["tiers"]>;
}

export function testimonyOf({ reading, theirs }: Source, on: string): Testimony {
  const { rates, bands, tiers, fees, windows } = theirs;
  return {
    source: reading.name,
    key: theirs.id,
    ref: reading.ref,
    seen: on,
    values: {
      ...rates,
      ...fees,
      ...(bands.length > 0 ? { bands } : {}),
      ...(Object.keys(tiers).length > 0 ? { tiers } : {}),
      ...(windows === undefined ? {} : { windows }),
    },
  };
}
