import type { Catalog } from "../catalog/catalog";
import type { Route, Scenario, Workload } from "../scenario/schema";
import { RatebookError } from "../unit/failure";
import { Kept } from "../unit/kept";
import type { WindowShares } from "../usage/call-classes";
import { resolveInForce } from "./in-force";
import { type HourWeights, windowShareOfWeek } from "./time-window";

const oneShare: WindowShares = [{ window: undefined, share: 1 }];

/**
 * How a route's calls divide over peak and off-peak hours on a date.
 *
 * The user's own peak share goes first, then the workload's hours; default: calls come evenly through the week.
 */
export function windowSharesAt(
  catalog: Catalog,
  scenario: Scenario,
  route: Route,
  workload: Workload,
  on: string,
): WindowShares {
  if (scenario.models.some((model) => model.id === route.model)) return oneShare;
  const at = `${on}T23:59:59Z`;
  try {
    const { price } = resolveInForce(catalog, { model: route.model, provider: route.provider, at });
    if (price?.windows === undefined) return oneShare;
    const share =
      workload.peakShare ?? windowShareOfWeek(price, "peak", Date.parse(at), hourWeightsOf(workload, on));
    return [
      { window: "peak", share },
      { window: "offPeak", share: 1 - share },
    ];
  } catch (error) {
    // The call class itself will say what is wrong with the model.
    if (error instanceof RatebookError) return oneShare;
    throw error;
  }
}

/** How much traffic an instant of the week has; undefined where every hour has the same. Five days a week or fewer are working days. */
function hourWeightsOf({ profile, volume }: Workload, on: string): HourWeights | undefined {
  if (profile === undefined) return undefined;
  const { hours } = profile;
  const offsetMs = zoneOffsetMs(profile.zone, Date.parse(`${on}T12:00:00Z`));
  const worksWeekdays = volume.per !== "month" && volume.daysPerWeek <= 5;
  const weightAt = (instantMs: number): number => {
    const local = new Date(instantMs + offsetMs);
    const weekday = local.getUTCDay();
    if (worksWeekdays && (weekday === 0 || weekday === 6)) return 0;
    return hours[local.getUTCHours()] ?? 0;
  };
  return { weightAt, key: `${offsetMs}|${worksWeekdays}|${hours.join()}` };
}

/** How far a zone's clock is ahead of UTC on the day asked for. */
function zoneOffsetMs(zone: string, instantMs: number): number {
  const parts = zoneClocks.get(zone, () => zoneClock(zone)).formatToParts(instantMs);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === "-" ? -ahead : ahead;
}

const zoneClocks = new Kept<Intl.DateTimeFormat>(50);

function zoneClock(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
}
