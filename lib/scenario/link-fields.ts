import { flag, list, record, shortId, union, word } from "./code-choice";
import type { Codec, CodeReader, CodeWriter } from "./code-codec";
import { date, editionName, month } from "./code-date";
import { type ModelName, modelName, providerName } from "./code-model";
import { assumption, number } from "./code-number";
import { always, type Field, type OptionalField, type Table, table } from "./code-table";
import { text } from "./code-text";

/**
 * Version 1 of a code: every field of a scenario, by position.
 *
 * Links are for ever, so this page only grows:
 * - a new field goes last into `appended` of its table, with the value its absence meant before;
 * - a new shape, routing, way of caching, tier, meter or choice goes last into its list;
 * - nothing is removed, reordered or given another codec, and a `standard` never changes, even where the schema's default does;
 * - then a real code with the new part joins `data/golden/links.json`.
 * What the schema has and this page hasn't yet is carried by name (`link-extension.ts`): longer, but not lost.
 */

const optional = (key: string, codec: Codec, standard: unknown): OptionalField => ({
  key,
  codec,
  standard: always(standard),
});
const field = (key: string, codec: Codec): Field => ({ key, codec });

/** Ids of the templates' workloads and lines. */
const knownIds = [
  "support",
  "tagging",
  "completion",
  "research",
  "retrieval",
  "embedding",
  "classification",
  "vectors",
];

/** `w1`, `w2` and so on in their own places are left out. */
const id = (prefix: string): OptionalField => ({
  key: "id",
  codec: shortId(prefix, knownIds),
  standard: (position) => `${prefix}${position + 1}`,
});

const volume = table({
  fixed: [field("amount", assumption), field("per", word(["hour", "day", "month"]))],
  optional: [
    optional("hoursPerDay", number, 24),
    optional("daysPerWeek", number, 7),
    optional("growthPerMonth", assumption, 0),
  ],
});

const single = table({
  fixed: [field("prompt", assumption), field("completion", assumption)],
  optional: [
    optional("reasoning", assumption, 0),
    optional("imageInput", assumption, 0),
    optional("audioInput", assumption, 0),
    optional("videoInput", assumption, 0),
    optional("imageOutput", assumption, 0),
    optional("audioOutput", assumption, 0),
  ],
});

const conversation = table({
  fixed: [
    field("turns", assumption),
    field("prefix", assumption),
    field("user", assumption),
    field("reply", assumption),
  ],
  optional: [
    optional("context", assumption, 0),
    optional("contextKept", flag, false),
    optional("reasoning", assumption, 0),
  ],
});

const shape = union([
  ["single", single],
  ["conversation", conversation],
]);

const routeFields = table({ fixed: [field("name", modelName), field("share", number)], optional: [] });

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

const routing = union([["mix", table({ fixed: [field("routes", list(route))], optional: [] })]]);

const caching = union([
  ["off", table({ fixed: [], optional: [] })],
  [
    "share",
    table({
      fixed: [field("read", assumption)],
      optional: [optional("write", assumption, 0), optional("ttl", word(["5m", "1h"]), "5m")],
    }),
  ],
]);

const tiers = record(["batch", "flex", "priority", "fast", "ultrafast"], number);

const meters = [
  "input",
  "cacheRead",
  "cacheWrite5m",
  "cacheWrite1h",
  "audioInput",
  "audioCacheRead",
  "imageInput",
  "imageCacheRead",
  "videoInput",
  "output",
  "reasoning",
  "audioOutput",
  "imageOutput",
  "videoOutput",
  "webSearch",
  "grounding",
  "fileSearch",
  "containerMinutes",
  "sessionHours",
  "cacheStorage",
  "training",
];

const toolNames = [
  "webSearches",
  "groundedPrompts",
  "fileSearches",
  "containerMinutes",
  "sessionHours",
  "cacheStorageTokenHours",
];

const tools = table({ fixed: [], optional: toolNames.map((name) => optional(name, assumption, 0)) });

const workload = table({
  fixed: [field("name", text), field("volume", volume), field("shape", shape), field("routing", routing)],
  optional: [
    id("w"),
    optional("caching", caching, { kind: "off" }),
    optional("tiers", tiers, {}),
    optional("peakShare", number, undefined),
    optional("region", text, undefined),
    optional("tools", tools, Object.fromEntries(toolNames.map((name) => [name, 0]))),
  ],
});

const customModel = table({
  fixed: [field("name", text), field("rates", record(meters, number))],
  optional: [id("m")],
});

/** Routes written later may name these models by their place. */
const customModels: Codec<Record<string, unknown>[]> = {
  write(out: CodeWriter, value: Record<string, unknown>[], position: number): void {
    list(customModel).write(out, value, position);
    out.state.customIds = idsOf(value);
  },
  read(input: CodeReader, position: number): Record<string, unknown>[] {
    const value = list(customModel).read(input, position);
    input.state.customIds = idsOf(value);
    return value;
  },
};

function idsOf(models: readonly Record<string, unknown>[]): string[] {
  return models.map((model) => String(model.id));
}

const fixedLine = table({
  fixed: [field("name", text), field("usdPerMonth", assumption)],
  optional: [id("f")],
});

const discount = table({ fixed: [field("provider", providerName), field("off", number)], optional: [] });

/** The edition stands before the document: dates, months and models are counted from it. */
export const edition = editionName;

/** The document without its edition. */
export const documentFields: Table = {
  fixed: [field("title", text), field("asOf", date), field("startMonth", month)],
  optional: [
    optional("version", number, 1),
    optional("months", number, 12),
    optional("monthDays", word(["average", "calendar", "thirty"]), "average"),
    optional("models", customModels, []),
    optional("fixed", list(fixedLine), []),
    optional("discounts", list(discount), []),
    optional("workloads", list(workload), []),
  ],
};

export const document = table(documentFields);
