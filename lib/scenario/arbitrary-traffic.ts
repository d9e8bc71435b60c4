import fc from "fast-check";
import { serviceTiers } from "../catalog/meter";
import {
  arbAssumption,
  arbFigure,
  arbModelName,
  arbQuantity,
  arbShare,
  arbSpread,
  arbTokens,
  arbUnknown,
  someOf,
  withUnknownKeys,
} from "./arbitrary-figures";
import { limits } from "./limits";

/** Routing, caching and losses of any kind, for property tests. */

export function arbTrafficCaching(): fc.Arbitrary<object> {
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
export function arbTraffic(): Record<string, fc.Arbitrary<unknown>> {
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

export function arbCascade(modelIds: readonly string[]): fc.Arbitrary<object[]> {
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
    reasoningCap: arbFigure(0, limits.tokens),
  };
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, withUnknownKeys(keys, Object.keys(keys)));
}

/** One to five routes whose shares add up to 1. */
export function arbRoutes(modelIds: readonly string[]): fc.Arbitrary<object[]> {
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

export function arbTiers(): fc.Arbitrary<object> {
  const tiers = serviceTiers.filter((tier) => tier !== "standard");
  return someOf(tiers, arbFigure(0, 1 / tiers.length));
}
