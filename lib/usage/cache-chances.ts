import type { Arrivals } from "./arrivals";
import type { Found } from "./cached-prompt";
import type { PlannedCall } from "./planned-call";
import type { RouteWarmth } from "./route-warmth";

/** The chances that a call finds something, by what decides them. */
const chanceNames = [
  "certain",
  "firstPrefix",
  "firstNothing",
  "own",
  "notOwnPrefix",
  "notOwnNothing",
  "laterPrefix",
  "laterNothing",
] as const;
export type Chance = (typeof chanceNames)[number];
export type Chances = Readonly<Record<Chance, number>>;

/** Less is nobody's call. */
export const leastChance = 1e-12;

/** What a call may find, each with the name of its chance; what can't be at any volume is left out. */
export function foundBy(call: PlannedCall, warmth: RouteWarmth | null): { found: Found; chance: Chance }[] {
  if (warmth === null || call.turn === 0) return [{ found: "nothing", chance: "certain" }];
  if (call.turn === 1) return either("firstPrefix", "firstNothing");
  const usesOwn = warmth.ownKeepsPrefix || (call.repeated > 0 && warmth.newest);
  if (!usesOwn || warmth.own <= leastChance) return either("laterPrefix", "laterNothing");
  const own = [{ found: "own" as const, chance: "own" as const }];
  return 1 - warmth.own <= leastChance ? own : [...own, ...either("notOwnPrefix", "notOwnNothing")];
}

function either(prefix: Chance, nothing: Chance): { found: Found; chance: Chance }[] {
  return [
    { found: "prefix", chance: prefix },
    { found: "nothing", chance: nothing },
  ];
}

/** The chances at a volume of traffic. */
export function chancesAt(warmth: RouteWarmth | null, arrivals: Arrivals): Chances {
  const { first, later } = warmth?.prefixAt(arrivals) ?? { first: 0, later: 0 };
  const own = warmth?.own ?? 0;
  return {
    certain: 1,
    firstPrefix: first,
    firstNothing: 1 - first,
    own,
    notOwnPrefix: (1 - own) * later,
    notOwnNothing: (1 - own) * (1 - later),
    laterPrefix: later,
    laterNothing: 1 - later,
  };
}
