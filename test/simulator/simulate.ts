import { priceRequest } from "@/lib/billing/price-request";
import type { Catalog } from "@/lib/catalog/catalog";
import type { Usage } from "@/lib/usage/usage";
import { Seeded } from "../differential/seeded";
import { Cache, type CacheRules, type Found, leave, look } from "./cache";
import { type Call, callsOf } from "./calls";
import { arrivals, gapOf, lognormal, turnsOf } from "./draw";
import { type ModelName, rulesFor } from "./providers";
import type { Sketch } from "./workload";

/**
 * The referee: days of traffic, request by request. Units arrive one after another, each makes its calls when they fall
 * due, the cache forgets what is past its time, and every request is priced by itself.
 */
export interface Simulated {
  /** USD per unit of work, and the standard error of that mean. */
  mean: number;
  error: number;
  units: number;
  /** What the dearest miss that did not happen would have added to the bill of its call. */
  spared: number;
}

interface Due {
  at: number;
  day: { amount: number; units: number };
  call: Call;
}

/** Days before the first that counts, so that the cache is as on any day, and after the last. */
const warmUp = 2;
const coolDown = 1;

export function simulate(
  catalog: Catalog,
  sketch: Sketch,
  model: ModelName,
  days: number,
  seed: number,
): Simulated {
  const random = new Seeded(seed);
  const rules = rulesFor(model, sketch.ttl);
  const all = Array.from({ length: warmUp + days + coolDown }, () => ({ amount: 0, units: 0 }));
  const queue = callsInOrder(sketch, all, random);
  const cache = new Cache(rules.seconds, sketch.sliding);
  const priceOf = pricer(catalog, model);
  let spared = 0;
  for (let from = 0; from < queue.length; ) {
    const now = queue[from]?.at ?? 0;
    let to = from;
    while (queue[to]?.at === now) to++;
    // Calls of one moment are all sent before the first of them has left anything in the cache.
    const sent = queue.slice(from, to);
    for (const { call, day } of sent) {
      const found = call.aside ? nothing : look(call.pieces, cache, rules, sketch.upTo, now);
      const amount = priceOf(usageOf(call, found, rules));
      day.amount += amount;
      spared = Math.max(
        spared,
        priceOf(usageOf(call, { read: 0, written: found.read + found.written }, rules)) - amount,
      );
    }
    for (const { call } of sent) if (!call.aside) leave(call.pieces, cache, rules, sketch.upTo, now);
    if (from % 1024 === 0) cache.forget(now);
    from = to;
  }
  return { ...summarise(all.slice(warmUp, warmUp + days)), spared };
}

const nothing: Found = { read: 0, written: 0 };

function callsInOrder(sketch: Sketch, days: Due["day"][], random: Seeded): Due[] {
  const queue: Due[] = [];
  let unit = 0;
  for (const at of arrivals(sketch, days.length, random)) {
    const day = days[Math.floor(at / 86_400)];
    if (day === undefined) continue;
    const prefix = `prefix ${random.whole(1, sketch.prefixes)}`;
    const turns = turnsOf(sketch, random);
    const length = sketch.lengths === null ? null : lognormal(sketch.lengths, random);
    const gaps = Array.from({ length: turns }, () => gapOf(sketch, random));
    // Units that run in step have the same gaps and lengths, and say different things.
    for (let twin = 0; twin < sketch.parallel; twin++) {
      unit++;
      day.units++;
      let due = at;
      let turn = 0;
      for (const call of callsOf(sketch, `unit ${unit}`, prefix, sizesOf(sketch, length), turns)) {
        if (!call.aside && turn++ > 0) due += gaps[turn - 1] ?? 0;
        queue.push({ at: due, day, call });
      }
    }
  }
  return queue.sort((a, b) => a.at - b.at);
}

/** Tokens of the common prefix and of what follows it in a single request. */
function sizesOf(sketch: Sketch, length: number | null): { head: number; rest: number } {
  if (length === null) return { head: sketch.head, rest: sketch.user + sketch.context };
  const tokens = Math.round(length);
  if (sketch.shape !== "single") return { head: tokens, rest: 0 };
  return { head: Math.min(sketch.head, tokens), rest: Math.max(0, tokens - sketch.head) };
}

function usageOf(call: Call, found: Found, { writeMeter }: CacheRules): Usage {
  return {
    prompt: call.pieces.reduce((sum, piece) => sum + piece.tokens, 0),
    ...(found.read > 0 && { cacheRead: found.read }),
    ...(found.written > 0 && writeMeter !== null && { [writeMeter]: found.written }),
    completion: call.output,
    reasoning: call.reasoning,
  };
}

/** Every request is priced; equal ones once. */
function pricer(catalog: Catalog, model: ModelName): (usage: Usage) => number {
  const known = new Map<string, number>();
  return (usage) => {
    const key = Object.entries(usage).join("|");
    let amount = known.get(key);
    if (amount === undefined) {
      amount = priceRequest(() => catalog, {
        id: null,
        model: model.id,
        provider: model.provider,
        at: "2026-09-23T23:59:59Z",
        serviceTier: "standard",
        timeWindow: model.provider === "deepseek" ? "offPeak" : undefined,
        usage,
        count: 1,
      }).amount;
      known.set(key, amount);
    }
    return amount;
  };
}

/** The ratio of amounts to units over days, and its standard error from how the days differ. */
function summarise(days: readonly Due["day"][]): Omit<Simulated, "spared"> {
  const units = days.reduce((sum, day) => sum + day.units, 0);
  const mean = days.reduce((sum, day) => sum + day.amount, 0) / units;
  const squares = days.reduce((sum, day) => sum + (day.amount - mean * day.units) ** 2, 0);
  const error = Math.sqrt((squares / (days.length - 1)) * days.length) / units;
  return { mean, error, units };
}
