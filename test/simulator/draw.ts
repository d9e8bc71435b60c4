import type { Seeded } from "../differential/seeded";
import type { Sketch } from "./workload";

/** Random moments, gaps, lengths and turns of a sketch. */

function exponential(random: Seeded): number {
  return -Math.log(1 - random.next());
}

/** A value whose median and 95th percentile are given, after Box and Muller. */
export function lognormal({ p50, p95 }: { p50: number; p95: number }, random: Seeded): number {
  const normal = Math.sqrt(2 * exponential(random)) * Math.cos(2 * Math.PI * random.next());
  return p50 * Math.exp((Math.log(p95 / p50) / 1.6448536269514722) * normal);
}

export function gapOf(sketch: Sketch, random: Seeded): number {
  return "seconds" in sketch.gap ? sketch.gap.seconds : lognormal(sketch.gap, random);
}

/** Calls of the unit itself. */
export function turnsOf(sketch: Sketch, random: Seeded): number {
  if (sketch.runaway !== null && random.chance(sketch.runaway.share)) return sketch.runaway.steps + 1;
  if (!sketch.geometric) return sketch.turns;
  let turns = 1;
  while (random.chance(1 - 1 / sketch.turns)) turns++;
  return turns;
}

/** Seconds at which units start, over so many days: each hour has its own rate. */
export function arrivals(sketch: Sketch, days: number, random: Seeded): number[] {
  const weights = sketch.hours ?? Array.from({ length: 24 }, () => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moments: number[] = [];
  for (let hour = 0; hour < days * 24; hour++) {
    const perHour = (sketch.perDay / sketch.parallel) * ((weights[hour % 24] ?? 0) / total);
    if (perHour === 0) continue;
    for (let at = exponential(random) / perHour; at < 1; at += exponential(random) / perHour) {
      moments.push((hour + at) * 3600);
    }
  }
  return moments;
}
