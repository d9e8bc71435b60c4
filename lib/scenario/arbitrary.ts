import fc from "fast-check";
import { meters, serviceTiers } from "../catalog/meter";
import { limits } from "./limits";
import { parseScenario } from "./parse";
import type { Scenario } from "./schema";
import { bases } from "./schema-document";
import type { Assumption } from "./schema-figures";

/**
 * Any scenario that `parseScenario` accepts, small enough for a link: every shape, ranges, own models, texts of every
 * script, keys this version does not know. For property tests; a scenario is parsed, so its defaults are filled in.
 *
 * @param modelIds  canonical ids, `provider/id`, from which most routes take their models
 */
export function arbScenario(modelIds: readonly string[]): fc.Arbitrary<Scenario> {
  return withUnknownKeys(
    {
      version: fc.constant(1),
      title: arbText(limits.titleLength),
      edition: fc.oneof(
        { weight: 8, arbitrary: fc.constant("2026-09-23") },
        fc.constantFrom("2026-09-23-2", "1999-01-01", "2026-99-99", "2026-09-23-007"),
      ),
      asOf: arbDate(),
      startMonth: arbDate().map((date) => date.slice(0, 7)),
      months: fc.integer({ min: 1, max: limits.months }),
      monthDays: fc.constantFrom("average", "calendar", "thirty"),
      workloads: fc.array(arbWorkload(modelIds), { maxLength: 4 }),
      models: fc.array(arbCustomModel(), { maxLength: 3 }),
      fixed: fc.array(
        withUnknownKeys({ id: arbId("f"), name: arbText(limits.nameLength), usdPerMonth: arbQuantity() }),
        { maxLength: 3 },
      ),
      discounts: fc.array(arbDiscount(modelIds), { maxLength: 3 }),
      adjustments: arbAdjustments(modelIds),
      document: arbDocument(),
    },
    ["adjustments", "document"],
  ).map(parseScenario);
}

function arbWorkload(modelIds: readonly string[]): fc.Arbitrary<object> {
  return withUnknownKeys(
    {
      id: arbId("w"),
      name: arbText(limits.nameLength),
      volume: withUnknownKeys(
        {
          amount: arbQuantity(),
          per: fc.constantFrom("hour", "day", "month"),
          hoursPerDay: arbFigure(0, 24),
          daysPerWeek: arbFigure(0, 7),
          growthPerMonth: arbAssumption(arbFigure(-1, 10)),
        },
        ["hoursPerDay", "daysPerWeek", "growthPerMonth"],
      ),
      shape: fc.oneof(arbSingle(), arbConversation(), arbAgent(), arbEmbedding(), arbFineTune()),
      routing: fc.oneof(
        withUnknownKeys({ kind: fc.constant("mix"), routes: arbRoutes(modelIds) }),
        withUnknownKeys({ kind: fc.constant("cascade"), routes: arbCascade(modelIds) }),
      ),
      caching: fc.oneof(
        withUnknownKeys({ kind: fc.constant("off") }),
        withUnknownKeys(
          {
            kind: fc.constant("share"),
            read: arbAssumption(arbShare()),
            write: arbAssumption(arbShare()),
            ttl: fc.constantFrom("5m", "1h"),
          },
          ["write", "ttl"],
        ),
        arbTrafficCaching(),
      ),
      tiers: arbTiers(),
      peakShare: arbShare(),
      region: arbText(40),
      tools: withUnknownKeys(
        {
          webSearches: arbQuantity(),
          groundedPrompts: arbQuantity(),
          fileSearches: arbQuantity(),
          containerMinutes: arbQuantity(),
          sessionHours: arbQuantity(),
          cacheStorageTokenHours: arbQuantity(),
        },
        ["webSearches", "groundedPrompts", "fileSearches", "containerMinutes", "sessionHours"],
      ),
      ...arbTraffic(),
    },
    [
      ...["caching", "tiers", "peakShare", "region", "tools"],
      ...["profile", "losses", "reasoningBudget", "provisioned", "sale"],
    ],
  );
}

function arbSingle(): fc.Arbitrary<object> {
  const media = ["reasoning", "imageInput", "audioInput", "videoInput", "imageOutput", "audioOutput"];
  return withUnknownKeys(
    {
      kind: fc.constant("single"),
      prompt: arbTokens(),
      completion: arbTokens(),
      ...Object.fromEntries(media.map((name) => [name, arbTokens()])),
      promptLengths: arbSpread(),
      sharedPrefix: arbTokens(),
      media: arbMedia(),
    },
    [...media, "promptLengths", "sharedPrefix", "media"],
  );
}

function arbConversation(): fc.Arbitrary<object> {
  return withUnknownKeys(
    {
      kind: fc.constant("conversation"),
      turns: arbAssumption(fc.integer({ min: 1, max: 1000 })),
      prefix: arbTokens(),
      user: arbTokens(),
      context: arbTokens(),
      contextKept: fc.boolean(),
      reply: arbTokens(),
      reasoning: arbTokens(),
      turnsSpread: fc.oneof(
        withUnknownKeys({ kind: fc.constant("geometric") }),
        withUnknownKeys({
          kind: fc.constant("shares"),
          shares: fc
            .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 })
            .map((turns) => turns.map((count) => ({ turns: count, share: 1 / turns.length }))),
        }),
      ),
      history: arbHistory(),
      prefixLengths: arbSpread(),
      reasoningKept: arbKept(),
      media: arbMedia(),
    },
    [
      ...["context", "contextKept", "reasoning"],
      ...["turnsSpread", "history", "prefixLengths", "reasoningKept", "media"],
    ],
  );
}

function arbHistory(): fc.Arbitrary<object> {
  return fc.oneof(
    withUnknownKeys({ kind: fc.constant("full") }),
    withUnknownKeys({ kind: fc.constant("window"), turns: fc.integer({ min: 0, max: 1000 }) }),
    withUnknownKeys(
      {
        kind: fc.constant("summary"),
        tokens: arbTokens(),
        every: fc.integer({ min: 1, max: 1000 }),
        instructions: arbTokens(),
        model: arbName(),
        provider: arbName(),
      },
      ["every", "instructions", "model", "provider"],
    ),
  );
}

function arbAgent(): fc.Arbitrary<object> {
  return withUnknownKeys(
    {
      kind: fc.constant("agent"),
      steps: arbAssumption(fc.integer({ min: 0, max: 1000 })),
      prefix: arbTokens(),
      toolDefinitions: arbTokens(),
      toolSystemPrompt: arbTokens(),
      task: arbTokens(),
      arguments: arbTokens(),
      result: arbTokens(),
      parallelCalls: fc.integer({ min: 1, max: 1000 }),
      reply: arbTokens(),
      reasoning: arbTokens(),
      reasoningKept: arbKept(),
      subAgents: arbQuantity(),
      runaway: withUnknownKeys({ steps: fc.integer({ min: 0, max: 10_000 }), share: arbShare() }),
      media: arbMedia(),
    },
    [
      ...["toolDefinitions", "toolSystemPrompt", "parallelCalls", "reasoning", "reasoningKept"],
      ...["subAgents", "runaway", "media"],
    ],
  );
}

function arbEmbedding(): fc.Arbitrary<object> {
  return withUnknownKeys(
    {
      kind: fc.constant("embedding"),
      documents: arbQuantity(),
      tokensPerDocument: arbTokens(),
      chunk: fc.integer({ min: 101, max: 100_000 }),
      overlap: fc.integer({ min: 0, max: 100 }),
      indexingsPerMonth: arbQuantity(),
    },
    ["chunk", "overlap", "indexingsPerMonth"],
  );
}

function arbFineTune(): fc.Arbitrary<object> {
  return withUnknownKeys(
    {
      kind: fc.constant("fine-tune"),
      fileTokens: arbTokens(),
      epochs: arbAssumption(fc.integer({ min: 1, max: 1000 })),
      runsPerMonth: arbQuantity(),
    },
    ["runsPerMonth"],
  );
}

function arbMedia(): fc.Arbitrary<object> {
  const keys = {
    images: arbQuantity(),
    imageWidth: arbFigure(1, 100_000),
    imageHeight: arbFigure(1, 100_000),
    imageTokens: arbTokens(),
    pdfPages: arbQuantity(),
    pdfPageTokens: arbTokens(),
    audioSeconds: arbQuantity(),
    audioTokensPerSecond: arbTokens(),
    videoSeconds: arbQuantity(),
    videoTokensPerSecond: arbTokens(),
  };
  return withUnknownKeys(keys, Object.keys(keys));
}

function arbKept(): fc.Arbitrary<string> {
  return fc.constantFrom("provider", "kept", "dropped");
}

function arbSpread(): fc.Arbitrary<object> {
  return fc.tuple(arbFigure(1, 1e6), arbFigure(0, 1e6)).map(([p50, more]) => ({ p50, p95: p50 + more }));
}

function arbTrafficCaching(): fc.Arbitrary<object> {
  return withUnknownKeys(
    {
      kind: fc.constant("traffic"),
      prefixes: arbFigure(1, 1e9),
      prefixShares: fc
        .integer({ min: 1, max: 4 })
        .map((count) => Array.from({ length: count }, () => 1 / count)),
      ttl: fc.constantFrom("5m", "30m", "1h", "24h"),
      sliding: fc.boolean(),
      gap: fc.oneof(fc.record({ seconds: arbFigure(0, 1e6) }), arbSpread()),
      parallelFirst: fc.integer({ min: 1, max: 10_000 }),
      upTo: fc.constantFrom("prefix", "newest"),
      stored: withUnknownKeys({ hoursPerDay: arbFigure(0, 24), creationBilled: fc.boolean() }, [
        "hoursPerDay",
        "creationBilled",
      ]),
    },
    ["prefixes", "prefixShares", "ttl", "sliding", "gap", "parallelFirst", "upTo", "stored"],
  );
}

/** What else a workload may say of its traffic. */
function arbTraffic(): Record<string, fc.Arbitrary<unknown>> {
  return {
    profile: withUnknownKeys(
      {
        zone: fc.constantFrom("UTC", "Asia/Shanghai", "Europe/Berlin"),
        hours: fc.array(arbFigure(1, 1e9), { minLength: 24, maxLength: 24 }),
      },
      ["zone"],
    ),
    losses: withUnknownKeys(
      {
        retries: arbAssumption(arbFigure(0, 10)),
        timeouts: arbAssumption(arbFigure(0, 10)),
        timeoutOutput: arbShare(),
        resultCache: arbAssumption(arbShare()),
        trim: fc.tuple(arbFigure(0, 1e6), arbFigure(0, 1e6)).map(([to, more]) => ({ from: to + more, to })),
        replyFactor: arbFigure(0, 100),
        diffFactor: arbFigure(0, 100),
      },
      ["retries", "timeouts", "timeoutOutput", "resultCache", "trim", "replyFactor", "diffFactor"],
    ),
    reasoningBudget: withUnknownKeys(
      {
        effort: fc.constantFrom("none", "low", "medium", "high", "max"),
        expected: arbSpread(),
        cap: arbFigure(0, limits.tokens),
      },
      ["effort", "expected", "cap"],
    ),
    provisioned: withUnknownKeys(
      {
        units: arbFigure(0, 1e6),
        hoursPerMonth: arbFigure(0, 744),
        usdPerUnitHour: arbFigure(0, limits.amount),
        share: arbShare(),
        tokensPerMinutePerUnit: arbFigure(1, limits.amount),
        outputWeight: arbFigure(1, 1000),
      },
      ["hoursPerMonth", "share", "tokensPerMinutePerUnit", "outputWeight"],
    ),
    sale: withUnknownKeys(
      {
        usdPerUnit: arbFigure(0, limits.amount),
        usdPerCustomer: arbFigure(0, limits.amount),
        unitsPerCustomer: arbFigure(1, limits.amount),
      },
      ["usdPerUnit", "usdPerCustomer", "unitsPerCustomer"],
    ),
  };
}

function arbDiscount(modelIds: readonly string[]): fc.Arbitrary<object> {
  return withUnknownKeys(
    {
      provider: arbProvider(modelIds),
      off: arbShare(),
      model: arbName(),
      steps: fc.array(fc.record({ fromUsd: arbFigure(0, limits.amount), off: arbShare() }), {
        minLength: 1,
        maxLength: 3,
      }),
      stepping: fc.constantFrom("whole", "graduated"),
    },
    ["model", "steps", "stepping"],
  );
}

function arbAdjustments(modelIds: readonly string[]): fc.Arbitrary<object> {
  const amount = arbFigure(0, limits.amount);
  const some = (keys: Record<string, fc.Arbitrary<unknown>>, more: readonly string[]) =>
    fc.array(
      withUnknownKeys({ name: arbText(20), provider: arbProvider(modelIds), ...keys }, ["provider", ...more]),
      { maxLength: 2 },
    );
  const keys = {
    resellers: some({ model: arbName(), factor: arbFigure(0, 100) }, ["model"]),
    commitments: some({ usdPerMonth: amount }, []),
    credits: some({ usdPerMonth: amount, from: arbDate(), until: arbDate() }, ["from", "until"]),
    fees: some({ share: arbFigure(0, 10), minimumUsd: amount, usdPerMonth: amount }, [
      ...["share", "minimumUsd", "usdPerMonth"],
    ]),
    tax: withUnknownKeys({ name: arbText(20), share: arbFigure(0, 10) }),
    currency: withUnknownKeys({
      code: fc.constantFrom("EUR", "CNY"),
      perUsd: arbFigure(1, 1e9),
      on: arbDate(),
      source: arbText(20),
    }),
  };
  return withUnknownKeys(keys, Object.keys(keys));
}

/** One to three steps, the first of which every call takes. */
function arbDocument(): fc.Arbitrary<object> {
  const entry = withUnknownKeys(
    {
      path: arbName().map((text) => `workloads[0].${text}`.slice(0, limits.nameLength)),
      basis: fc.constantFrom(...bases),
      source: arbText(limits.textLength),
      owner: arbText(limits.nameLength),
    },
    ["source"],
  );
  const fields = {
    purpose: arbText(limits.textLength),
    decision: arbText(limits.textLength),
    preparedBy: arbText(limits.nameLength),
    reviewedBy: arbText(limits.nameLength),
    approvedBy: arbText(limits.nameLength),
    validUntil: arbDate(),
    reviewOn: arbDate(),
    notIncluded: fc.array(arbText(limits.textLength), { maxLength: 3 }),
    basis: fc.array(entry, { maxLength: 3 }),
  };
  return withUnknownKeys(fields, Object.keys(fields) as (keyof typeof fields)[]);
}

function arbCascade(modelIds: readonly string[]): fc.Arbitrary<object[]> {
  return fc
    .array(fc.tuple(arbModelName(modelIds), arbShare(), arbOverrides()), { minLength: 1, maxLength: 3 })
    .map((steps) =>
      steps.map(([name, share, overrides], index) => ({
        ...overrides,
        ...name,
        share: index === 0 ? 1 : share,
      })),
    );
}

function arbOverrides(): fc.Arbitrary<object> {
  const keys = {
    promptFactor: arbFigure(0, 100),
    outputFactor: arbFigure(0, 100),
    tokenizerGrowth: arbFigure(0, 100),
    reasoning: arbTokens(),
    errorRate: arbAssumption(arbShare()),
    usdPerError: arbQuantity(),
    secondsToFirstToken: arbFigure(0, 86_400),
    tokensPerSecond: arbFigure(1, 1e6),
    limitTokensPerMinute: arbFigure(1, limits.amount),
  };
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, withUnknownKeys(keys, Object.keys(keys)));
}

/** One to five routes whose shares add up to 1. */
function arbRoutes(modelIds: readonly string[]): fc.Arbitrary<object[]> {
  return fc
    .array(
      fc.tuple(
        arbModelName(modelIds),
        fc.integer({ min: 0, max: 1000 }),
        fc.oneof(arbUnknown(), arbOverrides()),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((routes) => {
      const total = routes.reduce((sum, [, weight]) => sum + weight, 0);
      return routes.map(([name, weight, unknown]) => ({
        ...unknown,
        ...name,
        share: total === 0 ? 1 / routes.length : weight / total,
      }));
    });
}

function arbModelName(modelIds: readonly string[]): fc.Arbitrary<object> {
  const canonical = fc.constantFrom(...modelIds);
  return fc.oneof(
    { weight: 4, arbitrary: canonical.map((id) => ({ model: afterSlash(id) })) },
    canonical.map((id) => ({ model: id })),
    canonical.map((id) => ({ model: afterSlash(id), provider: beforeSlash(id) })),
    fc.record({ model: arbName(), provider: arbProvider(modelIds) }, { requiredKeys: ["model"] }),
    arbId("m").map((model) => ({ model: model ?? "m1" })),
  );
}

function arbCustomModel(): fc.Arbitrary<object> {
  return withUnknownKeys({
    id: arbId("m"),
    name: arbText(limits.nameLength),
    rates: someOf(meters, arbFigure(0, 100_000)),
  });
}

function arbTiers(): fc.Arbitrary<object> {
  const tiers = serviceTiers.filter((tier) => tier !== "standard");
  return someOf(tiers, arbFigure(0, 1 / tiers.length));
}

function someOf(names: readonly string[], value: fc.Arbitrary<number>): fc.Arbitrary<object> {
  return fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
}

function arbTokens(): fc.Arbitrary<Assumption> {
  return arbAssumption(arbFigure(0, limits.tokens));
}

function arbQuantity(): fc.Arbitrary<Assumption> {
  return arbAssumption(arbFigure(0, limits.amount));
}

function arbShare(): fc.Arbitrary<number> {
  return arbFigure(0, 1);
}

/** What people write (whole numbers, a few decimals) as well as any double at all. */
function arbFigure(min: number, max: number): fc.Arbitrary<number> {
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: -7, max: 12 }))
    .map(([mantissa, exponent]) => Number(`${mantissa}e${exponent}`))
    .filter((value) => value >= min && value <= max);
  return fc.oneof(
    decimals,
    fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
    fc.double({ min, max, noNaN: true }),
  );
}

function arbAssumption(figure: fc.Arbitrary<number>): fc.Arbitrary<Assumption> {
  const range = fc.tuple(figure, figure, figure).map((figures) => {
    const [low = 0, likely = 0, high = 0] = figures.sort((a, b) => a - b);
    return { low, likely, high };
  });
  return fc.oneof({ weight: 3, arbitrary: figure }, range);
}

function arbDate(): fc.Arbitrary<string> {
  const day = fc
    .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  return fc.oneof(fc.constantFrom("2026-10-01", "2027-01-31", "2024-02-29"), day);
}

function arbText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.constantFrom("grapheme", "binary", "grapheme-ascii" as const);
  const any = unit.chain((kind) => fc.string({ unit: kind, maxLength: 20 }));
  const chinese = fc.string({
    unit: fc.constantFrom(...["客", "服", "助", "手", "每", "月"]),
    maxLength: 20,
  });
  const halfPair = fc.constantFrom("\ud83d", "\ufeffBOM", "a\udc00b");
  return fc.oneof({ weight: 4, arbitrary: any }, chinese, halfPair).map((text) => text.slice(0, maxLength));
}

function arbName(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom("gpt-4o-latest", "my/model", "constructor"),
    arbText(20).map((text) => `x${text}`),
  );
}

function arbId(prefix: string): fc.Arbitrary<string> {
  const counted = fc.integer({ min: 0, max: 12 }).map((number) => `${prefix}${number}`);
  return fc.oneof(counted, arbName(), fc.uuid());
}

function arbProvider(modelIds: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...modelIds).map(beforeSlash), arbName());
}

/** A record of these keys, those in `optional` perhaps absent, and now and then keys nobody knows. */
function withUnknownKeys(
  keys: Record<string, fc.Arbitrary<unknown>>,
  optional: readonly string[] = [],
): fc.Arbitrary<Record<string, unknown>> {
  const requiredKeys = Object.keys(keys).filter((key) => !optional.includes(key));
  return fc
    .tuple(arbUnknown(), fc.record(keys, { requiredKeys }))
    .map(([unknown, known]) => ({ ...unknown, ...known }));
}

function arbUnknown(): fc.Arbitrary<Record<string, unknown>> {
  const key = fc.constantFrom("owner", "xNote", "constructor", "toString", "7", "标签");
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2, noNullPrototype: true }),
  );
}

function beforeSlash(canonical: string): string {
  return canonical.slice(0, canonical.indexOf("/"));
}

function afterSlash(canonical: string): string {
  return canonical.slice(canonical.indexOf("/") + 1);
}
