import fc from "fast-check";
import { meters } from "../catalog/meter";
import { arbAdjustments, arbDiscount } from "./arbitrary-adjustments";
import {
  arbAssumption,
  arbDate,
  arbFigure,
  arbId,
  arbName,
  arbQuantity,
  arbShare,
  arbText,
  someOf,
  withUnknownKeys,
} from "./arbitrary-figures";
import { arbAgent, arbConversation, arbEmbedding, arbFineTune, arbSingle } from "./arbitrary-shapes";
import { arbCascade, arbRoutes, arbTiers, arbTraffic, arbTrafficCaching } from "./arbitrary-traffic";
import { limits } from "./limits";
import { parseScenario } from "./parse";
import type { Scenario } from "./schema";
import { bases } from "./schema-document";

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

function arbCustomModel(): fc.Arbitrary<object> {
  return withUnknownKeys({
    id: arbId("m"),
    name: arbText(limits.nameLength),
    rates: someOf(meters, arbFigure(0, 100_000)),
  });
}
