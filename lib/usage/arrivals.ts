import type { Workload } from "../scenario/schema";
import { likely } from "./assumption";

/** Units of work per hour through one day with traffic, in slots of five minutes. */
export interface Arrivals {
  unitsPerDay: number;
  /** 288 rates in units per hour; absent: even through the day. */
  slots?: readonly number[];
}

const slotsPerHour = 12;
export const slotsPerDay = 24 * slotsPerHour;

/**
 * How a workload's units arrive on a day with traffic.
 *
 * @param growth  the factor by which the volume has grown
 * @param daysPerMonth  turns a monthly volume into a daily one
 */
export function arrivalsOf(workload: Workload, growth: number, daysPerMonth: number): Arrivals {
  const { volume, profile } = workload;
  const amount = likely(volume.amount) * growth;
  const unitsPerDay =
    volume.per === "hour"
      ? amount * volume.hoursPerDay
      : volume.per === "day"
        ? amount
        : amount / daysPerMonth;
  if (profile !== undefined) {
    const total = profile.hours.reduce((sum, weight) => sum + weight, 0);
    const slots = Array.from(
      { length: slotsPerDay },
      (_, slot) => (unitsPerDay * (profile.hours[Math.floor(slot / slotsPerHour)] ?? 0)) / total,
    );
    return { unitsPerDay, slots };
  }
  if (volume.per !== "hour" || volume.hoursPerDay >= 24) return { unitsPerDay };
  return { unitsPerDay, slots: firstHours(amount, volume.hoursPerDay) };
}

/** An even rate through the first hours of the day; the last slot takes what is left of it. */
function firstHours(perHour: number, hours: number): number[] {
  return Array.from(
    { length: slotsPerDay },
    (_, slot) => perHour * Math.min(1, Math.max(0, hours * slotsPerHour - slot)),
  );
}
