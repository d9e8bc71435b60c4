import type { Workload } from "../scenario/schema";
import { Kept } from "../unit/kept";
import { likely } from "./assumption";

/** Units of work through one day with traffic, in slots of five minutes. */
export interface Arrivals {
  unitsPerDay: number;
  /** For each unit of the day, 288 rates per hour; absent: even through the day. The same days share one array. */
  slots?: DaySlots;
}

export type DaySlots = readonly number[];

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
    return { unitsPerDay, slots: days.get(profile.hours.join(), () => byWeight(profile.hours)) };
  }
  const { hoursPerDay } = volume;
  if (volume.per !== "hour" || hoursPerDay >= 24 || hoursPerDay === 0) return { unitsPerDay };
  return { unitsPerDay, slots: days.get(`first ${hoursPerDay}`, () => firstHours(hoursPerDay)) };
}

const days = new Kept<DaySlots>(200);

function byWeight(hours: readonly number[]): DaySlots {
  const total = hours.reduce((sum, weight) => sum + weight, 0);
  return Array.from(
    { length: slotsPerDay },
    (_, slot) => (hours[Math.floor(slot / slotsPerHour)] ?? 0) / total,
  );
}

/** An even rate through the first hours of the day; the last slot takes what is left of it. */
function firstHours(hours: number): DaySlots {
  return Array.from(
    { length: slotsPerDay },
    (_, slot) => Math.min(1, Math.max(0, hours * slotsPerHour - slot)) / hours,
  );
}

/** Units per hour in the busiest slot. */
export function busiestPerHour({ unitsPerDay, slots }: Arrivals): number {
  return unitsPerDay * Math.max(...(slots ?? [1 / 24]));
}
