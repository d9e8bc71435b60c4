import { daysBetween } from "../unit/time";

/** Prices move every few weeks; after this many days a reader should look elsewhere as well. */
const editionStaleDays = 45;

export interface EditionAge {
  days: number;
  isStale: boolean;
}

/** @example 2026-09-23 on 2026-11-07 -> 45 days; a day later it is stale */
export function ageOfEdition(edition: string, today: string): EditionAge {
  const days = Math.max(0, daysBetween(edition.slice(0, 10), today));
  return { days, isStale: days > editionStaleDays };
}
