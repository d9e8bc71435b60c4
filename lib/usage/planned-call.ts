import type { Spread } from "../scenario/schema-figures";

/**
 * One call of a unit of work before anything is known of the cache: where its tokens stand in the prompt.
 *
 * The prompt is `head` (the same in every unit with the same prefix), then `rest`. Of the rest, the first `repeated`
 * tokens stood at this place in the call before as well, and the first `cacheable` can be found there by the next.
 */
export interface PlannedCall {
  /** Calls of this kind per unit of work. */
  perUnit: number;
  /** 1 for the first call of a unit, 2 for the one after; 0 for a call beside them, such as a summary's. */
  turn: number;
  head: number;
  /** Head and rest. */
  prompt: number;
  repeated: number;
  cacheable: number;
  /** Where given, head or rest is longer or shorter by what this value differs from 0, which is how it is stated here. */
  varying?: { part: "head" | "rest"; spread: Spread };
  /** Of the rest, tokens with a rate of their own; never cached. */
  imageInput?: number;
  audioInput?: number;
  videoInput?: number;
  completion: number;
  reasoning: number;
  imageOutput?: number;
  audioOutput?: number;
  trainingTokens?: number;
  /** Another model than the route's. */
  model?: string;
  provider?: string | undefined;
}
