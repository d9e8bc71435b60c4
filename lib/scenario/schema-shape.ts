import { z } from "zod";
import { limits } from "./limits";
import { assumption, id, quantity, share, spread, tokens, turnCount } from "./schema-figures";

/** What one unit of work does: a request, a conversation, a run, an index, a training. */

/** Attached files by their number and size; the tokens are counted by each model's own rule unless given here. */
const mediaSchema = z.looseObject({
  images: quantity.default(0),
  /** Pixels of one image. */
  imageWidth: z.number().positive().max(100_000).default(1024),
  imageHeight: z.number().positive().max(100_000).default(1024),
  /** Of one image, by hand. */
  imageTokens: tokens.optional(),
  pdfPages: quantity.default(0),
  /** Of one page, text and picture together, by hand. */
  pdfPageTokens: tokens.optional(),
  audioSeconds: quantity.default(0),
  audioTokensPerSecond: tokens.optional(),
  videoSeconds: quantity.default(0),
  videoTokensPerSecond: tokens.optional(),
});

/** One request and its answer. `reasoning` and the media are parts of their wholes. */
const singleSchema = z.looseObject({
  kind: z.literal("single"),
  prompt: tokens,
  completion: tokens,
  reasoning: tokens.default(0),
  imageInput: tokens.default(0),
  audioInput: tokens.default(0),
  videoInput: tokens.default(0),
  imageOutput: tokens.default(0),
  audioOutput: tokens.default(0),
  /** Where given, the prompt's length varies from call to call and `prompt` is not read. */
  promptLengths: spread(limits.tokens).optional(),
  /** Of the prompt, the tokens at its head that are the same in every call; only they can be cached across calls. */
  sharedPrefix: tokens.optional(),
  /** Added to the prompt of the call. */
  media: mediaSchema.optional(),
});

/**
 * How much of what was said before is sent again.
 *
 * `window`: the last `turns` turns. `summary`: after every `every` turns they are summed up, together with the summary
 * before, in `tokens` tokens; each summary is a call of its own, by the route's model unless another is named.
 */
const historySchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("full") }),
  z.looseObject({ kind: z.literal("window"), turns: z.number().int().min(0).max(limits.turns) }),
  z.looseObject({
    kind: z.literal("summary"),
    tokens,
    every: turnCount.default(1),
    /** What the summary's call says beside the turns it sums up. */
    instructions: tokens.default(0),
    model: id.optional(),
    provider: id.optional(),
  }),
]);

/** `geometric`: after every turn the conversation ends with the same chance; `turns` is the mean. `shares`: as listed. */
const turnsSpreadSchema = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("geometric") }),
  z.looseObject({
    kind: z.literal("shares"),
    shares: z
      .array(z.strictObject({ turns: turnCount, share }))
      .min(1)
      .max(limits.routes),
  }),
]);

/** Whether reasoning of earlier calls is sent again: as the provider does it, or by hand. */
const reasoningKept = z.enum(["provider", "kept", "dropped"]);

/** Turns in which everything said before is sent again. */
const conversationSchema = z.looseObject({
  kind: z.literal("conversation"),
  turns: assumption(turnCount),
  /** System prompt, tool definitions and examples: the same at the head of every call. */
  prefix: tokens,
  user: tokens,
  /** Retrieved for one turn; stays in the history only where `contextKept`. */
  context: tokens.default(0),
  contextKept: z.boolean().default(false),
  reply: tokens,
  reasoning: tokens.default(0),
  /** Default: every conversation has `turns` turns. */
  turnsSpread: turnsSpreadSchema.optional(),
  /** Default: full. */
  history: historySchema.optional(),
  /** Where given, the prefix varies from conversation to conversation and `prefix` is not read. */
  prefixLengths: spread(limits.tokens).optional(),
  /** Default: dropped. */
  reasoningKept: reasoningKept.optional(),
  /** Attached with the first turn, and sent again as part of the history. */
  media: mediaSchema.optional(),
});

/** A run of `steps` steps, each calling tools; n steps are n + 1 calls, the last of which replies. */
const agentSchema = z.looseObject({
  kind: z.literal("agent"),
  steps: assumption(z.number().int().min(0).max(limits.turns)),
  prefix: tokens,
  toolDefinitions: tokens.default(0),
  /** What the provider adds to the prompt as soon as there are tools; default: by its own rule. */
  toolSystemPrompt: tokens.optional(),
  task: tokens,
  /** Output of one tool call. */
  arguments: tokens,
  /** Input from one tool call. */
  result: tokens,
  /** Tool calls of one step. */
  parallelCalls: z.number().int().min(1).max(limits.turns).default(1),
  reply: tokens,
  /** Of one call. */
  reasoning: tokens.default(0),
  reasoningKept: reasoningKept.default("provider"),
  /** Runs of the same form that one run starts; each is billed as a run. */
  subAgents: quantity.default(0),
  /** The runs that don't end where they should. */
  runaway: z
    .looseObject({
      steps: z
        .number()
        .int()
        .min(0)
        .max(limits.turns * 10),
      share,
    })
    .optional(),
  media: mediaSchema.optional(),
});

/** One unit of work is one collection of documents; each chunk is one call. */
const embeddingSchema = z.looseObject({
  kind: z.literal("embedding"),
  documents: quantity,
  tokensPerDocument: tokens,
  /** Default: a document is one chunk. */
  chunk: z.number().int().min(1).max(limits.tokens).optional(),
  /** Tokens a chunk repeats of the one before; less than `chunk`. */
  overlap: z.number().int().min(0).max(limits.tokens).default(0),
  /** How often a month the whole is embedded; 1.1: once, and a tenth of it again. */
  indexingsPerMonth: quantity.default(1),
});

/** One unit of work is one training run, `runsPerMonth` times a month. */
const fineTuneSchema = z.looseObject({
  kind: z.literal("fine-tune"),
  fileTokens: tokens,
  epochs: assumption(z.number().int().min(1).max(1000)),
  runsPerMonth: quantity.default(1),
});

export const shapeSchema = z.discriminatedUnion("kind", [
  singleSchema,
  conversationSchema,
  agentSchema,
  embeddingSchema,
  fineTuneSchema,
]);
