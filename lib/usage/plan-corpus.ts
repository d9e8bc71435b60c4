import type { Shape } from "../scenario/schema";
import { likely } from "./assumption";
import type { PlannedCall } from "./planned-call";
import type { RouteFigures } from "./route-figures";

type Embedding = Extract<Shape, { kind: "embedding" }>;
type FineTune = Extract<Shape, { kind: "fine-tune" }>;

/**
 * A document of D tokens in chunks of c that overlap by o is ceil((D - o) / (c - o)) chunks, which hold D + (n - 1) o
 * tokens: overlap is embedded twice.
 *
 * @example 1,800 tokens in chunks of 512 with 64 over: 4 chunks, 1,992 tokens
 */
export function planEmbedding(shape: Embedding, figures: RouteFigures): PlannedCall[] {
  const perDocument = figures.input(likely(shape.tokensPerDocument));
  const documents = likely(shape.documents) * likely(shape.indexingsPerMonth);
  const chunk = shape.chunk ?? Number.POSITIVE_INFINITY;
  if (perDocument <= chunk) return [embeddingCall(documents, perDocument)];
  const chunks = Math.ceil((perDocument - shape.overlap) / (chunk - shape.overlap));
  const last = perDocument + (chunks - 1) * shape.overlap - (chunks - 1) * chunk;
  return [embeddingCall(documents * (chunks - 1), chunk), embeddingCall(documents, last)];
}

function embeddingCall(perUnit: number, tokens: number): PlannedCall {
  return {
    perUnit,
    turn: 1,
    head: 0,
    prompt: tokens,
    repeated: 0,
    cacheable: 0,
    completion: 0,
    reasoning: 0,
  };
}

/** Training tokens are the file's times the epochs; no hour is billed (billing rule 9). */
export function planFineTune(shape: FineTune, figures: RouteFigures): PlannedCall[] {
  return [
    {
      perUnit: likely(shape.runsPerMonth),
      turn: 1,
      head: 0,
      prompt: 0,
      repeated: 0,
      cacheable: 0,
      completion: 0,
      reasoning: 0,
      trainingTokens: figures.input(likely(shape.fileTokens)) * likely(shape.epochs),
    },
  ];
}
