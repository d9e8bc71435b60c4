import { list, record, shortId, word } from "./code-choice";
import type { Codec, CodeReader, CodeWriter } from "./code-codec";
import { date, editionName, month } from "./code-date";
import { field, needed, optional, skippable } from "./code-field";
import { assumption, number } from "./code-number";
import { type OptionalField, type Table, table } from "./code-table";
import { text } from "./code-text";
import { adjustments, discount } from "./link-fields-adjustments";
import { documentFacts } from "./link-fields-document";
import { shape } from "./link-fields-shape";
import { caching, losses, profile, provisioned, reasoningBudget, routing, sale } from "./link-fields-traffic";

/**
 * Version 1 of a code: every field of a scenario, by position.
 *
 * Links are for ever, so this page only grows:
 * - a new field goes last into `appended` of its table, with the value its absence meant before;
 * - a new shape, routing, way of caching, tier, meter or choice goes last into its list;
 * - nothing is removed, reordered or given another codec, and a `standard` never changes, even where the schema's default does;
 * - then a real code with the new part joins `data/golden/links.json`.
 * Shapes, traffic and adjustments stand in files of their own beside this one. What the schema has and these pages haven't yet is carried by name (`link-extension.ts`): longer, but not lost.
 */

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
  appended: [
    needed("profile", profile),
    needed("losses", losses),
    needed("reasoningBudget", reasoningBudget),
    needed("provisioned", provisioned),
    skippable("sale", sale),
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
  appended: [needed("adjustments", adjustments), skippable("document", documentFacts)],
};

export const document = table(documentFields);
