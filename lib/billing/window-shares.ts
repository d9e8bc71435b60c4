import type { Catalog } from "../catalog/catalog";
import type { Route, Scenario } from "../scenario/schema";
import { RatebookError } from "../unit/failure";
import type { WindowShares } from "../usage/call-classes";
import { resolveInForce } from "./in-force";
import { windowShareOfWeek } from "./time-window";

const oneShare: WindowShares = [{ window: undefined, share: 1 }];

/**
 * How a route's calls divide over peak and off-peak hours on a date.
 *
 * @param peakShare  the user's own figure; default: calls come evenly through the week
 */
export function windowSharesAt(
  catalog: Catalog,
  scenario: Scenario,
  route: Route,
  peakShare: number | undefined,
  on: string,
): WindowShares {
  if (scenario.models.some((model) => model.id === route.model)) return oneShare;
  const at = `${on}T23:59:59Z`;
  try {
    const { price } = resolveInForce(catalog, { model: route.model, provider: route.provider, at });
    if (price?.windows === undefined) return oneShare;
    const share = peakShare ?? windowShareOfWeek(price, "peak", Date.parse(at));
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
