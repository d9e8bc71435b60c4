import { daysBetween } from "../../unit/time";

/** A day as a spreadsheet counts it, from the last but one day of 1899. */
export function dayNumber(date: string): number {
  return daysBetween("1899-12-30", date);
}
