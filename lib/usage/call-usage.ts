import type { Caching } from "../scenario/schema";
import { likely } from "./assumption";
import { cachedParts, type Found, type PromptSizes } from "./cached-prompt";
import { sliceLognormal } from "./lognormal";
import type { PlannedCall } from "./planned-call";
import { type RouteTerms, resolveOffer } from "./route-terms";
import type { Usage } from "./usage";

/** Where a length varies: the slices within which rates and cache rules are the same, each at its mean. */
export function lengthsOf(
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

/** The usage of a planned call at one length, by what it finds in the cache. */
export function usageOf(
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
