import { between, type Spread } from "@/lib/token/request/parts";

/** What an estimate is multiplied by after the user's own counts; low and high hold every one of them. */
export interface Calibration {
  factor: number;
  low: number;
  high: number;
  samples: number;
}

/** One sample says nothing of how samples differ: within this, at least, another may fall. */
const LEAST_SPREAD = 0.03;

/** What a provider's API counted, beside what was estimated before any correction. The text itself is not needed. */
export interface CountedEstimate {
  tokens: number;
  estimated: number;
}

/**
 * Factor from the user's own counts: all of their tokens over all that was estimated, so that long samples weigh more,
 * as they do on the bill. Samples of no tokens are left out; without any there is no correction.
 *
 * @example estimates 100 and 300, counted 120 and 330 -> 450 / 400 = 1.125, low 1.09 (1.125 - 3 %), high 1.2
 */
export function calibrate(samples: readonly CountedEstimate[]): Calibration | null {
  const used = samples.filter(({ tokens, estimated }) => tokens > 0 && estimated > 0);
  if (used.length === 0) return null;
  const sum = (of: "tokens" | "estimated"): number => used.reduce((total, sample) => total + sample[of], 0);
  const factor = sum("tokens") / sum("estimated");
  const ratios = used.map(({ tokens, estimated }) => tokens / estimated);
  return {
    factor,
    low: Math.min(factor * (1 - LEAST_SPREAD), ...ratios),
    high: Math.max(factor * (1 + LEAST_SPREAD), ...ratios),
    samples: used.length,
  };
}

export function applyCalibration({ tokens }: Spread, { factor, low, high }: Calibration): Spread {
  return between(tokens * low, tokens * factor, tokens * high);
}
