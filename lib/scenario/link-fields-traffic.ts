import { flag, list, union, word } from "./code-choice";
import type { Codec, CodeReader, CodeWriter } from "./code-codec";
import { field, needed, optional, skippable } from "./code-field";
import { type ModelName, modelName } from "./code-model";
import { assumption, number } from "./code-number";
import { table } from "./code-table";
import { text } from "./code-text";
import { spread } from "./link-fields-shape";

/** Routing, caching and losses by position; see `link-fields.ts` for what may change here. */

const routeFields = table({
  fixed: [field("name", modelName), field("share", number)],
  optional: [],
  appended: [
    needed("promptFactor", number),
    needed("outputFactor", number),
    needed("tokenizerGrowth", number),
    needed("reasoning", assumption),
    skippable("errorRate", assumption),
    skippable("usdPerError", assumption),
    skippable("secondsToFirstToken", number),
    skippable("tokensPerSecond", number),
    skippable("limitTokensPerMinute", number),
    needed("reasoningCap", number),
  ],
});

/** In the code, a model and its provider are one field. */
const route: Codec<Record<string, unknown> & ModelName> = {
  write(out: CodeWriter, value: Record<string, unknown> & ModelName, position: number): void {
    routeFields.write(out, { ...value, name: { model: value.model, provider: value.provider } }, position);
  },
  read(input: CodeReader, position: number): Record<string, unknown> & ModelName {
    const { name, ...rest } = routeFields.read(input, position);
    return { ...(name as ModelName), ...rest };
  },
};

export const routing = union([
  ["mix", table({ fixed: [field("routes", list(route))], optional: [] })],
  ["cascade", table({ fixed: [field("routes", list(route))], optional: [] })],
]);

const gap: Codec<Record<string, unknown>> = {
  write(out: CodeWriter, value: Record<string, unknown>, position: number): void {
    const isFixed = value.seconds !== undefined;
    flag.write(out, isFixed, position);
    if (isFixed) number.write(out, value.seconds as number, position);
    else spread.write(out, value, position);
  },
  read(input: CodeReader, position: number): Record<string, unknown> {
    return flag.read(input, position)
      ? { seconds: number.read(input, position) }
      : spread.read(input, position);
  },
};

export const caching = union([
  ["off", table({ fixed: [], optional: [] })],
  [
    "share",
    table({
      fixed: [field("read", assumption)],
      optional: [optional("write", assumption, 0), optional("ttl", word(["5m", "1h"]), "5m")],
    }),
  ],
  [
    "traffic",
    table({
      fixed: [],
      optional: [
        optional("prefixes", number, 1),
        optional("prefixShares", list(number), undefined),
        optional("ttl", word(["5m", "30m", "1h", "24h"]), undefined),
        optional("sliding", flag, undefined),
        optional("gap", gap, { p50: 60, p95: 600 }),
        optional("parallelFirst", number, 1),
        optional("upTo", word(["prefix", "newest"]), "newest"),
        optional(
          "stored",
          table({
            fixed: [],
            optional: [optional("hoursPerDay", number, 24), optional("creationBilled", flag, true)],
          }),
          undefined,
        ),
      ],
    }),
  ],
]);

export const profile = table({
  fixed: [field("hours", list(number))],
  optional: [optional("zone", text, "UTC")],
});

export const losses = table({
  fixed: [],
  optional: [
    optional("retries", assumption, 0),
    optional("timeouts", assumption, 0),
    optional("timeoutOutput", number, 0.5),
    optional("resultCache", assumption, 0),
    optional("trim", table({ fixed: [field("from", number), field("to", number)], optional: [] }), undefined),
    optional("replyFactor", number, 1),
    optional("diffFactor", number, 1),
  ],
});

export const reasoningBudget = table({
  fixed: [],
  optional: [
    optional("effort", word(["none", "minimal", "low", "medium", "high", "xhigh", "max"]), undefined),
    optional("expected", spread, undefined),
    optional("cap", number, undefined),
  ],
});

export const provisioned = table({
  fixed: [field("units", number), field("usdPerUnitHour", number)],
  optional: [
    optional("hoursPerMonth", number, 730.5),
    optional("share", number, 1),
    optional("tokensPerMinutePerUnit", number, undefined),
    optional("outputWeight", number, 1),
  ],
});

export const sale = table({
  fixed: [],
  optional: [
    optional("usdPerUnit", number, undefined),
    optional("usdPerCustomer", number, undefined),
    optional("unitsPerCustomer", number, undefined),
  ],
});
