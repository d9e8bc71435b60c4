import type { Meter } from "../catalog/meter";

/** What a stack by meter is made of, bottom to top; the same order and colours everywhere. */
export const meterGroups = ["input", "cached", "written", "output", "reasoning", "other"] as const;
export type MeterGroup = (typeof meterGroups)[number];

const groupOf: Readonly<Record<Meter | "fixed", MeterGroup>> = {
  input: "input",
  audioInput: "input",
  imageInput: "input",
  videoInput: "input",
  cacheRead: "cached",
  audioCacheRead: "cached",
  imageCacheRead: "cached",
  cacheWrite5m: "written",
  cacheWrite1h: "written",
  cacheStorage: "written",
  output: "output",
  audioOutput: "output",
  imageOutput: "output",
  videoOutput: "output",
  reasoning: "reasoning",
  webSearch: "other",
  grounding: "other",
  fileSearch: "other",
  containerMinutes: "other",
  sessionHours: "other",
  training: "other",
  fixed: "other",
};

/** A meter this version does not know is still money. */
export function getMeterGroup(meter: string): MeterGroup {
  return Object.hasOwn(groupOf, meter) ? groupOf[meter as Meter | "fixed"] : "other";
}

/** Colours of workloads and models. With more of them, the small ones are drawn together. */
export const seriesColours = 8;

/** How a series is drawn beside its colour, so that it can be told apart in grey and on paper. */
export const patterns = ["solid", "rising", "dots", "falling", "level", "grid"] as const;
export type Pattern = (typeof patterns)[number];

export interface SeriesStyle {
  /** A CSS colour: a variable of `components/chart/palette.css`. */
  colour: string;
  pattern: Pattern;
}

export function getMeterStyle(group: MeterGroup): SeriesStyle {
  return { colour: `var(--meter-${group})`, pattern: patterns[meterGroups.indexOf(group)] ?? "solid" };
}

/** @param index  the series' place in its fixed order, from 0 */
export function getSeriesStyle(index: number): SeriesStyle {
  return {
    colour: `var(--series-${(index % seriesColours) + 1})`,
    pattern: patterns[index % patterns.length] ?? "solid",
  };
}
