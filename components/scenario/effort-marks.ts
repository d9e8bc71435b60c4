import { effortShares } from "@/lib/catalog/effort-levels";
import type { EffortLevel } from "@/lib/catalog/meter";

/** The slider of a reasoning cap, from none to the most a model can put out. */
export const sliderSteps = 60;
const smallestCap = 128;

/** Even steps of the slider are even factors: from 128 tokens to the most; the first step is none. */
export function fromStep(step: number, most: number): number {
  if (step === 0) return 0;
  const exact = smallestCap * (most / smallestCap) ** ((step - 1) / (sliderSteps - 1));
  return Math.round(exact / 64) * 64;
}

export function toStep(cap: number, most: number): number {
  if (cap < smallestCap) return 0;
  const share = Math.log(cap / smallestCap) / Math.log(most / smallestCap);
  return Math.min(sliderSteps, Math.round(1 + share * (sliderSteps - 1)));
}

/** A level on the slider. Where no source states a share, it stands between its neighbours, by its order alone. */
export interface EffortMark {
  level: EffortLevel;
  step: number;
  /** Tokens of one call; null where no source states a figure. */
  cap: number | null;
}

/**
 * @param most  tokens of the longest answer
 * @example none, low, high at 32,000: steps 0, 43 and 58, caps 0, 6,400 and 25,600
 */
export function effortMarks(levels: readonly EffortLevel[], most: number): EffortMark[] {
  const caps = levels.map((level) => capOf(level, most));
  return levels.map((level, at) => {
    const cap = caps[at] ?? null;
    if (cap !== null) return { level, step: toStep(cap, most), cap };
    const before = caps.findLastIndex((each, index) => index < at && each !== null);
    const after = caps.findIndex((each, index) => index > at && each !== null);
    const start = before === -1 ? 0 : toStep(caps[before] ?? 0, most);
    const end = after === -1 ? sliderSteps : toStep(caps[after] ?? most, most);
    const places = (after === -1 ? levels.length - 1 : after) - before;
    return { level, step: Math.round(start + ((end - start) * (at - before)) / Math.max(1, places)), cap };
  });
}

function capOf(level: EffortLevel, most: number): number | null {
  if (level === "none") return 0;
  const share = effortShares.of[level];
  return share === undefined ? null : Math.round(share * most);
}
