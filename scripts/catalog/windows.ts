import type { WindowRow } from "@/lib/catalog/schema";
import { fromDiscount, toRates } from "./rates";
import type { SourceWindow } from "./source";
import { wordingOf } from "./wording";

const weekendsFrom = "2026-08-22T16:00:00Z";
const holidaysFrom = "2026-09-17T16:00:00Z";

type When = Pick<WindowRow, "days" | "zone" | "fromAt" | "toAt">;

/** Each `days` text of the source as calendar rules with their instants. */
const calendars = new Map<string, { when: When }[]>([
  ["all", [{ when: { days: "all", zone: "UTC" } }]],
  [
    "all until 2026-08-22T16:00Z, then Mon-Fri",
    [
      { when: { days: "all", zone: "UTC", toAt: weekendsFrom } },
      { when: { days: "weekdays", zone: "Asia/Shanghai", fromAt: weekendsFrom, toAt: holidaysFrom } },
      { when: { days: "workdays", zone: "Asia/Shanghai", fromAt: holidaysFrom } },
    ],
  ],
  [
    "Mon-Fri, not Chinese public holidays",
    [
      { when: { days: "weekdays", zone: "Asia/Shanghai", toAt: holidaysFrom } },
      { when: { days: "workdays", zone: "Asia/Shanghai", fromAt: holidaysFrom } },
    ],
  ],
]);

/**
 * One source window becomes one row per calendar in force while its price holds.
 *
 * @param endsAt  when the price ends; a calendar that starts later never applies to it
 */
export function toWindows(window: SourceWindow, endsAt: string | undefined): WindowRow[] {
  const calendar = calendars.get(window.days);
  if (calendar === undefined) throw new Error(`no calendar for the days "${window.days}"`);
  const factor = window.discount === undefined ? window.multiplier : fromDiscount(window.discount);
  return calendar
    .filter(({ when }) => endsAt === undefined || when.fromAt === undefined || when.fromAt < endsAt)
    .map(({ when }) => {
      const toAt =
        endsAt !== undefined && when.toAt !== undefined && when.toAt > endsAt ? undefined : when.toAt;
      return {
        window: window.kind === "peak" ? ("peak" as const) : ("offPeak" as const),
        utc: window.utc,
        days: when.days,
        zone: when.zone,
        ...(when.fromAt !== undefined && { fromAt: when.fromAt }),
        ...(toAt !== undefined && { toAt }),
        rates: toRates(window),
        ...(factor !== undefined && { factor }),
        ...(window.rule !== undefined && { decidedBy: "completion" as const }),
        basis: basisOf(window.basis, when),
      };
    });
}

function basisOf(basis: string, when: When): string {
  const words = wordingOf(basis);
  if (when.days === "weekdays" && when.fromAt === weekendsFrom) {
    return `${words}; weekends off-peak since a page change seen 2026-08-22/23`;
  }
  if (when.days === "workdays") {
    return `${words}; Chinese public holidays off-peak since a page change seen between 2026-09-17 and 2026-09-19`;
  }
  return words;
}
