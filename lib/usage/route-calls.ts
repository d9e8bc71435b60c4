import type { Caching, Route, Workload } from "../scenario/schema";
import type { Arrivals } from "./arrivals";
import { likely } from "./assumption";
import { gapWarmth, overPrefixes, sharedWarmth, warmGapHours } from "./cache-warmth";
import { cachedParts, type Found, type PromptSizes } from "./cached-prompt";
import { lognormalCdf, sliceLognormal } from "./lognormal";
import { planAgent } from "./plan-agent";
import { planConversation } from "./plan-conversation";
import { planEmbedding, planFineTune } from "./plan-corpus";
import { planSingle } from "./plan-single";
import type { PlannedCall } from "./planned-call";
import { routeFigures } from "./route-figures";
import { type RouteTerms, resolveOffer, ttlHours } from "./route-terms";
import type { Reach } from "./turns";
import { dayOfUnits, keptUnitPattern, warmthOverDay } from "./unit-pattern";
import type { Usage } from "./usage";

/** One kind of call within a unit of work, and how often it happens there. */
export interface UnitCall {
  perUnit: number;
  usage: Usage;
  /** 1 for the first call of a unit; 0 for one beside them, such as a summary's. */
  turn: number;
  found: Found;
  model?: string;
  provider?: string | undefined;
}

/** What decides the calls of one route beside the workload. */
export interface RouteTraffic {
  terms: RouteTerms;
  /** Units of work that this route serves. */
  arrivals: Arrivals;
}

/** The calls of one unit of work on one route, with what each reads from and writes to the cache. */
export function routeCalls(workload: Workload, route: Route, traffic: RouteTraffic): UnitCall[] {
  const planned = planCalls(workload, route, traffic.terms);
  const warmth = warmthOf(workload, planned, traffic);
  return planned.flatMap((call) =>
    lengthsOf(call, workload.caching, traffic.terms).flatMap(({ share, length }) =>
      outcomesOf(call, warmth).map(
        ({ found, chance }): UnitCall => ({
          perUnit: call.perUnit * share * chance,
          usage: usageOf(call, length, found, workload.caching, traffic.terms),
          turn: call.turn,
          found,
          ...(call.model !== undefined && { model: call.model, provider: call.provider }),
        }),
      ),
    ),
  );
}

/** The calls one unit of work makes, before caching. */
export function planCalls({ shape, ...rest }: Workload, route: Route, terms: RouteTerms): PlannedCall[] {
  const figures = routeFigures({ shape, ...rest }, route);
  switch (shape.kind) {
    case "single":
      return planSingle(shape, figures, terms);
    case "conversation":
      return planConversation(shape, figures, terms);
    case "agent":
      return planAgent(shape, figures, terms);
    case "embedding":
      return planEmbedding(shape, figures);
    case "fine-tune":
      return planFineTune(shape, figures);
  }
}

/** The chances that decide what a call finds. */
interface Warmth {
  /** The common prefix, left there by others: for the first call of a unit, and for the later ones. */
  prefix: { first: number; later: number };
  /** What the unit's own last call left. */
  own: number;
  /** Whether the unit's own last call kept the prefix warm as well. */
  ownKeepsPrefix: boolean;
  /** Whether more than the prefix is cached. */
  newest: boolean;
}

/** Null where nothing follows from the traffic. */
function warmthOf(workload: Workload, planned: readonly PlannedCall[], traffic: RouteTraffic): Warmth | null {
  const { caching } = workload;
  const terms = traffic.terms.cache;
  if (caching.kind !== "traffic" || terms === null) return null;
  if (caching.stored !== undefined)
    return { prefix: { first: 1, later: 1 }, own: 0, ownKeepsPrefix: false, newest: false };
  const ttl = ttlHours[resolveOffer(terms, caching.ttl).ttl];
  const sliding = caching.sliding ?? terms.refreshes;
  const newest = caching.upTo === "newest";
  const own = gapWarmth(caching.gap, ttl);
  const inTurn = planned.filter(({ turn }) => turn > 0);
  const units = inTurn.reduce((sum, call) => (call.turn === 1 ? sum + call.perUnit : sum), 0);
  const calls = inTurn.reduce((sum, call) => sum + call.perUnit, 0);
  const later = units === 0 ? 0 : calls / units - 1;
  const window = sliding ? ttl + later * warmGapHours(caching.gap, ttl) : ttl;
  // Where nothing refreshes, only the calls that need the shared prefix make it anew.
  const needing = inTurn.reduce(
    (sum, call) => sum + call.perUnit * (call.turn > 1 && call.repeated > 0 && newest ? 1 - own : 1),
    0,
  );
  const perUnit =
    ((sliding ? units : needing) * longEnough(inTurn[0], terms.minimum)) / caching.parallelFirst;
  const shares = caching.prefixShares ?? caching.prefixes;
  const { slots } = traffic.arrivals;
  if (slots !== undefined && sliding && later > 0) {
    const reach = reachOf(inTurn, units);
    const day = dayOfUnits(slots, keptUnitPattern(caching.gap, ttl, reach));
    const at = (calls: "first" | "later") =>
      overPrefixes(shares, (share) => warmthOverDay(day, calls, perUnit * share));
    return { prefix: { first: at("first"), later: at("later") }, own, ownKeepsPrefix: sliding, newest };
  }
  const even = overPrefixes(shares, (share) =>
    sharedWarmth(traffic.arrivals, window, perUnit * share, sliding),
  );
  const prefix = { first: even, later: even };
  return { prefix, own, ownKeepsPrefix: sliding, newest };
}

/** The share of units that reach each of their calls. */
function reachOf(inTurn: readonly PlannedCall[], units: number): Reach {
  const reach: number[] = [];
  for (const { turn, perUnit } of inTurn) reach[turn - 1] = (reach[turn - 1] ?? 0) + perUnit / units;
  return reach;
}

/** Prompts cut short of the cache's minimum leave nothing for others. */
function longEnough(call: PlannedCall | undefined, minimum: number): number {
  if (call?.varying?.part !== "rest") return 1;
  return 1 - lognormalCdf(call.varying.spread, minimum - 0.5 - call.prompt);
}

interface Outcome {
  found: Found;
  chance: number;
}

function outcomesOf(call: PlannedCall, warmth: Warmth | null): Outcome[] {
  if (warmth === null || call.turn === 0) return [{ found: "nothing", chance: 1 }];
  const usable = warmth.ownKeepsPrefix || (call.repeated > 0 && warmth.newest);
  const own = call.turn > 1 && usable ? warmth.own : 0;
  const prefix = call.turn > 1 ? warmth.prefix.later : warmth.prefix.first;
  return [
    { found: "own" as const, chance: own },
    { found: "prefix" as const, chance: (1 - own) * prefix },
    { found: "nothing" as const, chance: (1 - own) * (1 - prefix) },
  ].filter(({ chance }) => chance > 1e-12);
}

/** Where a length varies: the slices within which rates and cache rules are the same, each at its mean. */
function lengthsOf(
  call: PlannedCall,
  caching: Caching,
  terms: RouteTerms,
): { share: number; length: number }[] {
  const { varying } = call;
  if (varying === undefined) return [{ share: 1, length: 0 }];
  const points = terms.bands.map((above) => above - call.prompt);
  const minimum = caching.kind === "off" ? 0 : (terms.cache?.minimum ?? 0);
  if (minimum > 0) {
    // At the minimum itself a prompt is cached: the slice below ends one token under it.
    const ends =
      varying.part === "head" ? [0, call.repeated, call.cacheable].map((end) => call.head + end) : [];
    for (const end of [...ends, call.prompt]) points.push(minimum - 0.5 - end);
    // A prompt shorter than the common prefix is all prefix.
    if (varying.part === "rest") points.push(call.head - call.prompt);
  }
  return sliceLognormal(varying.spread, points).map(({ share, mean }) => ({ share, length: mean }));
}

function usageOf(
  call: PlannedCall,
  length: number,
  found: Found,
  caching: Caching,
  terms: RouteTerms,
): Usage {
  const head = Math.max(0, call.head + (call.varying?.part === "head" ? length : 0));
  const usage = whole({
    prompt: Math.max(0, call.prompt + length),
    imageInput: call.imageInput ?? 0,
    audioInput: call.audioInput ?? 0,
    videoInput: call.videoInput ?? 0,
    completion: call.completion,
    reasoning: call.reasoning,
    imageOutput: call.imageOutput ?? 0,
    audioOutput: call.audioOutput ?? 0,
    trainingTokens: call.trainingTokens ?? 0,
  });
  const media = (usage.imageInput ?? 0) + (usage.audioInput ?? 0) + (usage.videoInput ?? 0);
  const text = Math.max(0, (usage.prompt ?? 0) - media);
  if (caching.kind === "share") return withShares(usage, text, caching, call, terms);
  if (caching.kind === "off" || terms.cache === null || call.turn === 0) return usage;
  return withTraffic(usage, found, caching, terms, {
    text,
    head: Math.min(text, Math.round(head)),
    varies: call.varying !== undefined,
    repeatedTo: call.repeated > 0 ? Math.round(head + call.repeated) : 0,
    cacheableTo: Math.round(head + call.cacheable),
  });
}

/**
 * Tokens are whole: an average of 1,200.5 is billed as the 1,201 of a call that could be made.
 *
 * Parts that fit their whole still fit it rounded: two halves of 1.5 in a prompt of 3 round to 2 each, and make it 4.
 */
function whole(usage: Usage): Usage {
  const rounded = Object.fromEntries(
    Object.entries(usage).map(([field, quantity]) => [field, Math.round(quantity)] as const),
  ) as Usage;
  for (const { of, parts } of [
    { of: "prompt", parts: ["imageInput", "audioInput", "videoInput"] },
    { of: "completion", parts: ["reasoning", "imageOutput", "audioOutput"] },
  ] as const) {
    const sumOf = (given: Usage): number => parts.reduce((sum, part) => sum + (given[part] ?? 0), 0);
    if (sumOf(usage) <= (usage[of] ?? 0)) rounded[of] = Math.max(rounded[of] ?? 0, sumOf(rounded));
  }
  return Object.fromEntries(Object.entries(rounded).filter(([, quantity]) => quantity !== 0)) as Usage;
}

/** Shares of the text part of the prompt by hand; a varying prompt below the cache's minimum is left out. */
function withShares(
  usage: Usage,
  text: number,
  caching: Extract<Caching, { kind: "share" }>,
  call: PlannedCall,
  terms: RouteTerms,
): Usage {
  if (call.varying !== undefined && text < (terms.cache?.minimum ?? 0)) return usage;
  const read = Math.min(text, Math.round(text * likely(caching.read)));
  const write = Math.min(text - read, Math.round(text * likely(caching.write)));
  const cached: Usage = { ...usage };
  if (read > 0) cached.cacheRead = read;
  if (write > 0) cached[caching.ttl === "1h" ? "cacheWrite1h" : "cacheWrite5m"] = write;
  return cached;
}

function withTraffic(
  usage: Usage,
  found: Found,
  caching: Extract<Caching, { kind: "traffic" }>,
  { cache }: RouteTerms,
  { varies, ...sizes }: PromptSizes & { varies: boolean },
): Usage {
  if (cache === null) return usage;
  const stored = caching.stored !== undefined;
  const { writes } = resolveOffer(cache, caching.ttl);
  const { read, written } = cachedParts(sizes, found, cache, {
    upTo: stored ? "prefix" : caching.upTo,
    writesBilled: !stored && writes !== "input",
    varies,
  });
  const cached: Usage = { ...usage };
  if (read > 0) cached.cacheRead = read;
  if (written > 0 && writes !== "input") cached[writes] = written;
  return cached;
}
