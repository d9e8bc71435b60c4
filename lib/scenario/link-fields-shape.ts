import { flag, list, union, word } from "./code-choice";
import { field, needed, optional } from "./code-field";
import { providerName } from "./code-model";
import { assumption, number } from "./code-number";
import { table } from "./code-table";
import { text } from "./code-text";

/** Request shapes by position; see `link-fields.ts` for what may change here. */

export const spread = table({ fixed: [field("p50", number), field("p95", number)], optional: [] });

const media = table({
  fixed: [],
  optional: [
    optional("images", assumption, 0),
    optional("imageWidth", number, 1024),
    optional("imageHeight", number, 1024),
    optional("imageTokens", assumption, undefined),
    optional("pdfPages", assumption, 0),
    optional("pdfPageTokens", assumption, undefined),
    optional("audioSeconds", assumption, 0),
    optional("audioTokensPerSecond", assumption, undefined),
    optional("videoSeconds", assumption, 0),
    optional("videoTokensPerSecond", assumption, undefined),
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
  appended: [needed("promptLengths", spread), needed("sharedPrefix", assumption), needed("media", media)],
});

const history = union([
  ["full", table({ fixed: [], optional: [] })],
  ["window", table({ fixed: [field("turns", number)], optional: [] })],
  [
    "summary",
    table({
      fixed: [field("tokens", assumption)],
      optional: [
        optional("every", number, 1),
        optional("instructions", assumption, 0),
        optional("model", text, undefined),
        optional("provider", providerName, undefined),
      ],
    }),
  ],
]);

const turnsSpread = union([
  ["geometric", table({ fixed: [], optional: [] })],
  [
    "shares",
    table({
      fixed: [
        field(
          "shares",
          list(table({ fixed: [field("turns", number), field("share", number)], optional: [] })),
        ),
      ],
      optional: [],
    }),
  ],
]);

const reasoningKept = word(["provider", "kept", "dropped"]);

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
  appended: [
    needed("turnsSpread", turnsSpread),
    needed("history", history),
    needed("prefixLengths", spread),
    needed("reasoningKept", reasoningKept),
    needed("media", media),
  ],
});

const agent = table({
  fixed: [
    field("steps", assumption),
    field("prefix", assumption),
    field("task", assumption),
    field("arguments", assumption),
    field("result", assumption),
    field("reply", assumption),
  ],
  optional: [
    optional("toolDefinitions", assumption, 0),
    optional("toolSystemPrompt", assumption, undefined),
    optional("parallelCalls", number, 1),
    optional("reasoning", assumption, 0),
    optional("reasoningKept", reasoningKept, "provider"),
    optional("subAgents", assumption, 0),
    optional(
      "runaway",
      table({ fixed: [field("steps", number), field("share", number)], optional: [] }),
      undefined,
    ),
    optional("media", media, undefined),
  ],
});

const embedding = table({
  fixed: [field("documents", assumption), field("tokensPerDocument", assumption)],
  optional: [
    optional("chunk", number, undefined),
    optional("overlap", number, 0),
    optional("indexingsPerMonth", assumption, 1),
  ],
});

const fineTune = table({
  fixed: [field("fileTokens", assumption), field("epochs", assumption)],
  optional: [optional("runsPerMonth", assumption, 1)],
});

export const shape = union([
  ["single", single],
  ["conversation", conversation],
  ["agent", agent],
  ["embedding", embedding],
  ["fine-tune", fineTune],
]);
