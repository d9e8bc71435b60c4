import type { Workload } from "../scenario/schema";
import type { PlannedCall } from "./planned-call";
import type { Usage } from "./usage";

/** What a cache kept by hand costs beside the calls that read it, for a stretch of days. */
export interface StoredCacheCalls {
  count: number;
  usage: Usage;
}

/**
 * A stored cache is billed by the token-hour for every distinct prefix, and once as input each time it is made: every day
 * where it is given up at night, once a month where it is kept.
 *
 * @example 100,000 tokens for 5 minutes at 4.50 per million token-hours: 0.0375, and 0.125 of input at 1.25 to make it
 */
export function storedCacheCalls(
  { caching }: Workload,
  planned: readonly PlannedCall[],
  { days, months, minimum }: { days: number; months: number; minimum: number },
): StoredCacheCalls[] {
  if (caching.kind !== "traffic" || caching.stored === undefined) return [];
  const tokens = Math.round(planned.find(({ turn }) => turn === 1)?.head ?? 0);
  if (tokens === 0 || tokens < minimum) return [];
  const { hoursPerDay, creationBilled } = caching.stored;
  const prefixes = caching.prefixShares?.length ?? caching.prefixes;
  const makings = hoursPerDay < 24 ? days : months;
  return [
    { count: prefixes, usage: { cacheStorageTokenHours: tokens * hoursPerDay * days } },
    ...(creationBilled ? [{ count: prefixes * makings, usage: { prompt: tokens } }] : []),
  ];
}
