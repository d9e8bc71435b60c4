import { getSeriesStyle } from "@/lib/series/palette";

/** Beside its colour a line has a dash of its own, so that it can be told apart in grey. */
const dashes = ["", "6 3", "2 3", "9 3 2 3", "1 4", "12 4", "4 2 1 2", "3 6"] as const;

export function stepStyle(index: number): { colour: string; dash: string } {
  return { colour: getSeriesStyle(index).colour, dash: dashes[index % dashes.length] ?? "" };
}
