import type { Meter } from "../catalog/meter";
import { fail } from "../unit/failure";

/**
 * The quantities of ONE API request.
 *
 * `prompt` and `completion` are wholes: all input tokens (new, cached and written) and all output tokens (visible and
 * reasoning). The other token fields are parts of them. An absent quantity is none of it.
 */
export interface Usage {
  prompt?: number;
  cacheRead?: number;
  cacheWrite5m?: number;
  cacheWrite1h?: number;
  audioInput?: number;
  imageInput?: number;
  videoInput?: number;
  /** Part of both `cacheRead` and `audioInput`. */
  audioCacheRead?: number;
  /** Part of both `cacheRead` and `imageInput`. */
  imageCacheRead?: number;
  completion?: number;
  reasoning?: number;
  audioOutput?: number;
  imageOutput?: number;
  videoOutput?: number;
  webSearches?: number;
  groundedPrompts?: number;
  fileSearches?: number;
  containerMinutes?: number;
  sessionHours?: number;
  cacheStorageTokenHours?: number;
  trainingTokens?: number;
}

export type UsageField = keyof Usage;

/** Hours, minutes and token-hours may be fractions; everything else is counted in whole units. */
export const fractionalFields: ReadonlySet<string> = new Set<UsageField>([
  "containerMinutes",
  "sessionHours",
  "cacheStorageTokenHours",
]);

export const usageFields: readonly UsageField[] = [
  "prompt",
  "cacheRead",
  "cacheWrite5m",
  "cacheWrite1h",
  "audioInput",
  "imageInput",
  "videoInput",
  "audioCacheRead",
  "imageCacheRead",
  "completion",
  "reasoning",
  "audioOutput",
  "imageOutput",
  "videoOutput",
  "webSearches",
  "groundedPrompts",
  "fileSearches",
  "containerMinutes",
  "sessionHours",
  "cacheStorageTokenHours",
  "trainingTokens",
];

/** The fields, and whether each is counted in whole units. */
const isWhole: ReadonlyMap<string, boolean> = new Map(
  usageFields.map((field) => [field, !fractionalFields.has(field)]),
);

/** Quantities are finite, not negative and below this. */
export const quantityLimit = 1e15;

function isQuantity(value: unknown, whole: boolean): value is number {
  return (
    typeof value === "number" && value >= 0 && value < quantityLimit && (!whole || Number.isInteger(value))
  );
}

/** Refuse anything that is not a quantity, naming field, value and what is allowed. */
export function checkQuantity(field: string, value: unknown, whole: boolean): number {
  const allowed = whole ? "a whole number from 0 to 1e15" : "a number from 0 to 1e15";
  if (typeof value !== "number" || Number.isNaN(value)) {
    fail("not-a-number", field, value, `${field} is not a number`, allowed);
  }
  if (value < 0) fail("negative", field, value, `${field} is negative`, allowed);
  if (value >= quantityLimit) fail("too-large", field, value, `${field} is too large`, allowed);
  if (whole && !Number.isInteger(value)) {
    fail("not-a-number", field, value, `${field} counts whole units and ${value} is a fraction`, allowed);
  }
  return value;
}

/** Read a usage object from outside. Unknown fields are refused: a misspelt part would be billed as ordinary input. */
export function parseUsage(raw: unknown, path = "usage"): Usage {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    fail("not-a-number", path, raw, `${path} is not an object of quantities`, usageFields);
  }
  for (const key of Object.keys(raw)) {
    const whole = isWhole.get(key);
    if (whole === undefined) {
      return fail("unknown-field", `${path}.${key}`, key, `${path} has no field "${key}"`, usageFields);
    }
    const value = (raw as Record<string, unknown>)[key];
    // The name of a good quantity's field is never read, and putting it together takes longer than the check.
    if (!isQuantity(value, whole)) checkQuantity(`${path}.${key}`, value, whole);
  }
  // Every key is known and every value a quantity: the object is one of usage, and a copy would cost as much again.
  return raw as Usage;
}

/** A meter and its quantity for one request. */
export type MeterQuantity = readonly [meter: Meter, quantity: number];

/**
 * Split one request's wholes into disjoint quantities by meter, leaving out those that are zero.
 *
 * Input is the prompt less the union of its parts; cached audio counts once although it is part of both `cacheRead`
 * and `audioInput`.
 *
 * @throws parts-exceed-whole where the parts are more than their whole: the usage came from an API that reports cached
 * tokens beside the prompt, and clipping at zero would hide it (billing rule 0.1).
 */
export function splitUsage(usage: Usage): MeterQuantity[] {
  const prompt = usage.prompt ?? 0;
  const cacheRead = usage.cacheRead ?? 0;
  const cacheWrite5m = usage.cacheWrite5m ?? 0;
  const cacheWrite1h = usage.cacheWrite1h ?? 0;
  const audioInput = usage.audioInput ?? 0;
  const imageInput = usage.imageInput ?? 0;
  const videoInput = usage.videoInput ?? 0;
  const audioCacheRead = usage.audioCacheRead ?? 0;
  const imageCacheRead = usage.imageCacheRead ?? 0;
  if (audioCacheRead > 0 || imageCacheRead > 0) {
    checkParts("audioCacheRead", audioCacheRead, "audioInput", audioInput);
    checkParts("imageCacheRead", imageCacheRead, "imageInput", imageInput);
    checkParts("audioCacheRead + imageCacheRead", audioCacheRead + imageCacheRead, "cacheRead", cacheRead);
  }
  const parts =
    cacheRead +
    cacheWrite5m +
    cacheWrite1h +
    audioInput +
    imageInput +
    videoInput -
    audioCacheRead -
    imageCacheRead;
  if (parts > prompt) checkParts("the parts of prompt", parts, "prompt", prompt);

  const completion = usage.completion ?? 0;
  const reasoning = usage.reasoning ?? 0;
  const audioOutput = usage.audioOutput ?? 0;
  const imageOutput = usage.imageOutput ?? 0;
  const videoOutput = usage.videoOutput ?? 0;
  const outputParts = reasoning + audioOutput + imageOutput + videoOutput;
  if (outputParts > completion) checkParts("the parts of completion", outputParts, "completion", completion);

  const split: MeterQuantity[] = [];
  put(split, "input", prompt - parts);
  put(split, "cacheRead", cacheRead - audioCacheRead - imageCacheRead);
  put(split, "cacheWrite5m", cacheWrite5m);
  put(split, "cacheWrite1h", cacheWrite1h);
  put(split, "audioInput", audioInput - audioCacheRead);
  put(split, "audioCacheRead", audioCacheRead);
  put(split, "imageInput", imageInput - imageCacheRead);
  put(split, "imageCacheRead", imageCacheRead);
  put(split, "videoInput", videoInput);
  put(split, "output", completion - outputParts);
  put(split, "reasoning", reasoning);
  put(split, "audioOutput", audioOutput);
  put(split, "imageOutput", imageOutput);
  put(split, "videoOutput", videoOutput);
  put(split, "webSearch", usage.webSearches);
  put(split, "grounding", usage.groundedPrompts);
  put(split, "fileSearch", usage.fileSearches);
  put(split, "containerMinutes", usage.containerMinutes);
  put(split, "sessionHours", usage.sessionHours);
  put(split, "cacheStorage", usage.cacheStorageTokenHours);
  put(split, "training", usage.trainingTokens);
  return split;
}

function put(split: MeterQuantity[], meter: Meter, quantity: number | undefined): void {
  if (quantity !== undefined && quantity > 0) split.push([meter, quantity]);
}

function checkParts(partName: string, part: number, wholeName: string, whole: number): void {
  if (part <= whole) return;
  fail(
    "parts-exceed-whole",
    `usage.${wholeName}`,
    whole,
    `${partName} (${part}) cannot exceed ${wholeName} (${whole})`,
    `${wholeName} is the whole: at least ${part}`,
  );
}
