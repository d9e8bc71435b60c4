import type { Seeded } from "../differential/seeded";
import type { ModelName } from "./providers";

/** A workload in the referee's own words, and the same as a scenario for the engine. */

export type Policy = "full" | "window" | "summary";
export type ShapeName = "single" | "conversation" | "agent";

export interface Sketch {
  shape: ShapeName;
  policy: Policy;
  ttl: "5m" | "30m" | "1h" | "24h";
  sliding: boolean;
  upTo: "prefix" | "newest";
  /** Units of work a day. */
  perDay: number;
  /** Weight of each hour; even where absent. */
  hours?: number[];
  prefixes: number;
  parallel: number;
  gap: { seconds: number } | { p50: number; p95: number };
  /** Turns or calls: a number, or geometric with a mean. */
  turns: number;
  geometric: boolean;
  head: number;
  user: number;
  context: number;
  contextKept: boolean;
  reply: number;
  reasoning: number;
  window: number;
  every: number;
  summary: number;
  /** Of agents. */
  put: number;
  taken: number;
  runaway: { steps: number; share: number } | null;
  /** Length of a single prompt or of a conversation's prefix, where it varies. */
  lengths: { p50: number; p95: number } | null;
}

/** A random workload of a shape and a way of keeping its history. */
export function sketch(random: Seeded, shape: ShapeName, policy: Policy): Sketch {
  const lengths =
    shape !== "agent" && random.chance(0.3)
      ? { p50: random.whole(15_000, 60_000), p95: random.whole(90_000, 300_000) }
      : null;
  return {
    shape,
    policy,
    ttl: random.oneOf(["5m", "30m", "1h", "24h"]),
    sliding: !(shape === "single" && random.chance(0.4)),
    upTo: shape !== "single" && random.chance(0.25) ? "prefix" : "newest",
    perDay: random.whole(20, 150),
    ...(random.chance(0.4) && {
      hours: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 6 : 1) + random.whole(0, 3)),
    }),
    // A prefix that varies from conversation to conversation is nobody else's.
    prefixes: lengths !== null && shape === "conversation" ? 1e9 : random.oneOf([1, 1, 2, 5]),
    parallel: random.oneOf([1, 1, 1, 3]),
    gap: random.chance(0.4)
      ? { seconds: random.whole(2, 1200) }
      : { p50: random.whole(5, 200), p95: random.whole(250, 4000) },
    turns: shape === "single" ? 1 : random.whole(1, 8),
    geometric: shape === "conversation" && random.chance(0.3),
    head: random.whole(0, 6000),
    user: random.whole(10, 400),
    context: random.chance(0.5) ? random.whole(100, 2000) : 0,
    contextKept: random.chance(0.5),
    reply: random.whole(20, 800),
    reasoning: random.chance(0.3) ? random.whole(50, 900) : 0,
    window: random.whole(0, 3),
    every: random.whole(1, 3),
    summary: random.whole(50, 300),
    put: random.whole(20, 200),
    taken: random.whole(50, 3000),
    runaway: shape === "agent" && random.chance(0.3) ? { steps: random.whole(10, 20), share: 0.1 } : null,
    lengths,
  };
}

export function toScenario(sketch: Sketch, model: ModelName): unknown {
  return {
    version: 1,
    title: "referee",
    edition: "2026-09-23",
    asOf: "2026-09-23",
    startMonth: "2026-09",
    monthDays: "thirty",
    workloads: [
      {
        id: "w1",
        name: "referee",
        volume: { amount: sketch.perDay, per: "day" },
        shape: toShape(sketch),
        routing: { kind: "mix", routes: [{ model: model.id, provider: model.provider, share: 1 }] },
        caching: {
          kind: "traffic",
          prefixes: sketch.prefixes,
          ttl: sketch.ttl,
          sliding: sketch.sliding,
          gap: sketch.gap,
          parallelFirst: sketch.parallel,
          upTo: sketch.upTo,
        },
        peakShare: 0,
        ...(sketch.hours && { profile: { zone: "UTC", hours: sketch.hours } }),
      },
    ],
  };
}

function toShape(sketch: Sketch): unknown {
  const { head, user, context, contextKept, reply, reasoning, turns, lengths } = sketch;
  if (sketch.shape === "single") {
    return {
      kind: "single",
      prompt: head + user + context,
      completion: reply + reasoning,
      reasoning,
      sharedPrefix: head,
      ...(lengths && { promptLengths: lengths }),
    };
  }
  if (sketch.shape === "agent") {
    return {
      kind: "agent",
      steps: turns - 1,
      prefix: head,
      task: user,
      arguments: sketch.put,
      result: sketch.taken,
      reply,
      reasoning,
      reasoningKept: "dropped",
      ...(sketch.runaway && { runaway: sketch.runaway }),
    };
  }
  return {
    kind: "conversation",
    turns,
    prefix: head,
    user,
    context,
    contextKept,
    reply,
    reasoning,
    history:
      sketch.policy === "full"
        ? { kind: "full" }
        : sketch.policy === "window"
          ? { kind: "window", turns: sketch.window }
          : { kind: "summary", tokens: sketch.summary, every: sketch.every },
    ...(sketch.geometric && { turnsSpread: { kind: "geometric" } }),
    ...(lengths && { prefixLengths: lengths }),
  };
}
