import fc from "fast-check";
import {
  arbAssumption,
  arbFigure,
  arbName,
  arbQuantity,
  arbShare,
  arbSpread,
  arbTokens,
  withUnknownKeys,
} from "./arbitrary-figures";

/** Request shapes of any kind, for property tests. */

export function arbSingle(): fc.Arbitrary<object> {
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

export function arbConversation(): fc.Arbitrary<object> {
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

export function arbAgent(): fc.Arbitrary<object> {
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

export function arbEmbedding(): fc.Arbitrary<object> {
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

export function arbFineTune(): fc.Arbitrary<object> {
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
