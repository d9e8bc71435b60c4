/**
 * The meters: everything that is counted and priced.
 *
 * `per` is the number of units one rate buys, so an amount is quantity / per x rate. Token meters are multiplied
 * by service tiers and regions; fee meters never are (billing rule 0.2, step 7).
 */

/** The parts of a prompt. */
export const promptMeters = [
  "input",
  "cacheRead",
  "cacheWrite5m",
  "cacheWrite1h",
  "audioInput",
  "audioCacheRead",
  "imageInput",
  "imageCacheRead",
  "videoInput",
] as const;

export const tokenMeters = [
  ...promptMeters,
  "output",
  "reasoning",
  "audioOutput",
  "imageOutput",
  "videoOutput",
] as const;

export const feeMeters = [
  "webSearch",
  "grounding",
  "fileSearch",
  "containerMinutes",
  "sessionHours",
  "cacheStorage",
  "training",
] as const;

export const meters = [...tokenMeters, ...feeMeters] as const;

export type TokenMeter = (typeof tokenMeters)[number];
export type FeeMeter = (typeof feeMeters)[number];
export type Meter = TokenMeter | FeeMeter;

export interface MeterUnit {
  unit: string;
  /** Units that one rate buys: a million tokens, a thousand searches, one hour. */
  per: number;
}

const perMillionTokens: MeterUnit = { unit: "token", per: 1_000_000 };

export const meterUnits: Record<Meter, MeterUnit> = {
  input: perMillionTokens,
  cacheRead: perMillionTokens,
  cacheWrite5m: perMillionTokens,
  cacheWrite1h: perMillionTokens,
  audioInput: perMillionTokens,
  audioCacheRead: perMillionTokens,
  imageInput: perMillionTokens,
  imageCacheRead: perMillionTokens,
  videoInput: perMillionTokens,
  output: perMillionTokens,
  reasoning: perMillionTokens,
  audioOutput: perMillionTokens,
  imageOutput: perMillionTokens,
  videoOutput: perMillionTokens,
  webSearch: { unit: "search", per: 1_000 },
  grounding: { unit: "prompt", per: 1_000 },
  fileSearch: { unit: "search", per: 1_000 },
  containerMinutes: { unit: "minute", per: 1 },
  sessionHours: { unit: "hour", per: 1 },
  cacheStorage: { unit: "token-hour", per: 1_000_000 },
  training: perMillionTokens,
};

const tokenMeterSet: ReadonlySet<string> = new Set(tokenMeters);

export function isTokenMeter(meter: Meter): meter is TokenMeter {
  return tokenMeterSet.has(meter);
}

export const serviceTiers = ["standard", "batch", "flex", "priority", "fast", "ultrafast"] as const;
export type ServiceTier = (typeof serviceTiers)[number];

export const timeWindows = ["peak", "offPeak"] as const;
export type TimeWindow = (typeof timeWindows)[number];

/** How long a cached prefix stays, where a provider lets it be chosen or states it. */
export const cacheLifetimes = ["5m", "30m", "1h", "24h"] as const;
export type CacheLifetime = (typeof cacheLifetimes)[number];

/** How hard a model can be asked to think, from the least to the most. */
export const effortLevels = ["none", "minimal", "low", "medium", "high", "xhigh", "max"] as const;
export type EffortLevel = (typeof effortLevels)[number];
