import type { ServiceTier, TimeWindow } from "../catalog/meter";
import type { Route, Shape, Workload } from "../scenario/schema";
import { likely } from "./assumption";
import type { Usage } from "./usage";

/** One kind of call within a unit of work, and how often it happens there. */
interface ShapeCall {
  perUnit: number;
  usage: Usage;
}

/** A number of equal calls; each class is one price request times its count. */
export interface CallClass {
  /** May be a fraction: 8 % of 1,001 calls. */
  count: number;
  usage: Usage;
  model: string;
  provider: string | undefined;
  serviceTier: ServiceTier;
  timeWindow: TimeWindow | undefined;
  region: string | undefined;
}

/** The hours of a model's price, as shares of the calls that add up to 1; one undefined where hours don't matter. */
export type WindowShares = readonly { window: TimeWindow | undefined; share: number }[];

/**
 * Turn `units` of a workload into classes of equal calls.
 *
 * Routing and service tiers split the calls and never change the tokens of one; the shape says how many calls a unit
 * of work makes and what each carries.
 *
 * @param units  units of work, such as conversations of a month
 */
export function callClasses(
  workload: Workload,
  units: number,
  windowSharesOf: (route: Route) => WindowShares,
): CallClass[] {
  const classes: CallClass[] = [];
  const [first, ...others] = shapeCalls(workload.shape).map(({ perUnit, usage }) => ({
    perUnit,
    usage: withCaching(usage, workload.caching),
  }));
  const calls = first === undefined ? [] : [...withTools(first, workload), ...others];
  for (const route of workload.routing.routes) {
    if (route.share === 0) continue;
    for (const { window, share: windowShare } of windowSharesOf(route)) {
      if (windowShare === 0) continue;
      for (const [tier, tierShare] of tierShares(workload)) {
        for (const { perUnit, usage } of calls) {
          const count = units * perUnit * route.share * tierShare * windowShare;
          if (count === 0) continue;
          classes.push({
            count,
            usage,
            model: route.model,
            provider: route.provider,
            serviceTier: tier,
            timeWindow: window,
            region: workload.region,
          });
        }
      }
    }
  }
  return classes;
}

function tierShares(workload: Workload): readonly (readonly [ServiceTier, number])[] {
  const named = Object.entries(workload.tiers).filter(([, share]) => share !== undefined && share > 0) as [
    ServiceTier,
    number,
  ][];
  const standard = 1 - named.reduce((sum, [, share]) => sum + share, 0);
  // Shares such as 0.9 and 0.1 leave 2.8e-17, which is nobody's call.
  return standard > 1e-9 ? [["standard", standard], ...named] : named;
}

/** The calls of one unit of work, before caching and tools. */
function shapeCalls(shape: Shape): ShapeCall[] {
  switch (shape.kind) {
    case "single":
      return [{ perUnit: 1, usage: singleUsage(shape) }];
    case "conversation":
      return conversationCalls(shape);
  }
}

function singleUsage(shape: Extract<Shape, { kind: "single" }>): Usage {
  return whole({
    prompt: likely(shape.prompt),
    imageInput: likely(shape.imageInput),
    audioInput: likely(shape.audioInput),
    videoInput: likely(shape.videoInput),
    completion: likely(shape.completion),
    reasoning: likely(shape.reasoning),
    imageOutput: likely(shape.imageOutput),
    audioOutput: likely(shape.audioOutput),
  });
}

/**
 * Each turn sends everything said before again, so the prompts of T turns add up with T squared:
 * T S + u T(T+1)/2 + r T(T-1)/2 + ... Reasoning is billed as output and not sent again.
 */
function conversationCalls(shape: Extract<Shape, { kind: "conversation" }>): ShapeCall[] {
  const [prefix, user, context] = [likely(shape.prefix), likely(shape.user), likely(shape.context)];
  const [reply, reasoning] = [likely(shape.reply), likely(shape.reasoning)];
  const calls: ShapeCall[] = [];
  for (let turn = 1; turn <= likely(shape.turns); turn++) {
    const earlier = (turn - 1) * (user + reply + (shape.contextKept ? context : 0));
    calls.push({
      perUnit: 1,
      usage: whole({
        prompt: prefix + earlier + user + context,
        completion: reply + reasoning,
        reasoning,
      }),
    });
  }
  return calls;
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

/** Shares of the text part of the prompt; media keep their own meters. */
function withCaching(usage: Usage, caching: Workload["caching"]): Usage {
  if (caching.kind === "off") return usage;
  const media = (usage.imageInput ?? 0) + (usage.audioInput ?? 0) + (usage.videoInput ?? 0);
  const text = Math.max(0, (usage.prompt ?? 0) - media);
  const read = Math.min(text, Math.round(text * likely(caching.read)));
  const write = Math.min(text - read, Math.round(text * likely(caching.write)));
  const cached: Usage = { ...usage };
  if (read > 0) cached.cacheRead = read;
  if (write > 0) cached[caching.ttl === "1h" ? "cacheWrite1h" : "cacheWrite5m"] = write;
  return cached;
}

/**
 * Tools are counted per unit of work and go with its first call. A search is whole: 0.3 searches a unit are three
 * calls in ten that search once.
 */
function withTools(call: ShapeCall, { tools }: Workload): ShapeCall[] {
  const usage: Usage = { ...call.usage };
  for (const field of ["containerMinutes", "sessionHours", "cacheStorageTokenHours"] as const) {
    const quantity = likely(tools[field]);
    if (quantity > 0) usage[field] = quantity;
  }
  let calls: ShapeCall[] = [{ perUnit: call.perUnit, usage }];
  for (const field of ["webSearches", "groundedPrompts", "fileSearches"] as const) {
    const average = likely(tools[field]);
    if (average > 0) calls = calls.flatMap((each) => withWholeTools(each, field, average));
  }
  return calls;
}

function withWholeTools(
  call: ShapeCall,
  field: "webSearches" | "groundedPrompts" | "fileSearches",
  average: number,
): ShapeCall[] {
  const fewer = Math.floor(average);
  const more = average - fewer;
  return [
    {
      perUnit: call.perUnit * (1 - more),
      usage: fewer === 0 ? call.usage : { ...call.usage, [field]: fewer },
    },
    { perUnit: call.perUnit * more, usage: { ...call.usage, [field]: fewer + 1 } },
  ].filter(({ perUnit }) => perUnit > 0);
}
