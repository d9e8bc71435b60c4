import type { Scenario } from "../scenario/schema";
import type { BillLine } from "./bill-types";

/** Free units that a provider's rule states, in units of the line's meter. */
export interface Allowance {
  quantity: number;
  per: "day" | "month";
}

const counted = ["hours", "requests", "prompts", "grounded prompts"] as const;
const pattern = new RegExp(
  `^([\\d,]+) (${counted.join("|")})(?: per organisation)? (?:a|and|per) (day|month)\\b`,
);

/**
 * An allowance as a rule words it; null where its wording states no quantity that could be deducted.
 *
 * @example "1,500 grounded prompts a day" -> 1,500 a day; "1,550 hours per organisation and month" -> 93,000 minutes a month
 */
export function parseAllowance(text: string, unit: string): Allowance | null {
  const read = readAllowance(text);
  if (read === null) return null;
  const { stated, what, per } = read;
  const isTime = what === "hours";
  if (isTime !== (unit === "minute" || unit === "hour")) return null;
  return { quantity: isTime && unit === "minute" ? stated * 60 : stated, per };
}

/** The figure of an allowance's wording and what it counts, in the wording's own unit; null where it states none. */
export function readAllowance(
  text: string,
): { stated: number; what: (typeof counted)[number]; per: Allowance["per"] } | null {
  const [, digits, name, per] = pattern.exec(text) ?? [];
  const what = counted.find((each) => each === name);
  if (digits === undefined || what === undefined) return null;
  return { stated: Number(digits.replaceAll(",", "")), what, per: per === "day" ? "day" : "month" };
}

/** Days with traffic, and the part of a month they are. */
interface Span {
  days: number;
  monthShare?: number;
}

/**
 * What providers give for free, taken off the lines it covers: a visible part of each. One allowance is the organisation's,
 * whichever workload uses it; one a day is lost on days without traffic.
 *
 * @param texts  lines with an allowance, and how its rule words it
 */
export function takeAllowances(
  scenario: Scenario,
  lines: readonly BillLine[],
  texts: ReadonlyMap<BillLine, string>,
  span: Span,
): BillLine[] {
  const left = new Map<string, number>();
  return lines.map((line) => {
    const text = texts.get(line);
    const allowance = text === undefined ? null : parseAllowance(text, line.unit);
    if (text === undefined || allowance === null || line.quantity === 0) return line;
    const key = [line.provider, line.meter, text].join("|");
    const remaining = left.get(key) ?? quantityOver(allowance, span.days, span);
    const atMost = quantityOver(allowance, trafficDays(scenario, line.workload, span.days), span);
    const free = Math.min(line.quantity, remaining, atMost);
    left.set(key, remaining - free);
    return free > 0 ? lessFree(line, free, text) : line;
  });
}

function quantityOver({ quantity, per }: Allowance, days: number, { monthShare = 1 }: Span): number {
  return per === "day" ? quantity * days : quantity * monthShare;
}

function trafficDays({ workloads }: Scenario, id: string, days: number): number {
  const volume = workloads.find((workload) => workload.id === id)?.volume;
  return volume === undefined || volume.per === "month" ? days : (days * volume.daysPerWeek) / 7;
}

function lessFree(line: BillLine, free: number, name: string): BillLine {
  const x = (line.quantity - free) / line.quantity;
  return {
    ...line,
    adjustments: [{ what: "allowance", x, name }, ...line.adjustments],
    amountUsd: line.amountUsd * x,
  };
}
