import type { Shape } from "../scenario/schema";

type Conversation = Extract<Shape, { kind: "conversation" }>;
export type History = NonNullable<Conversation["history"]>;

/** What stands between the prefix and the newest message at a turn. */
export interface Carried {
  /** Whole turns sent again. */
  turns: number;
  /** Whether a summary stands before them. */
  summary: boolean;
  /** Whether the call before began with the same history, so that its prompt can be read from the cache. */
  unchanged: boolean;
}

/**
 * The history at `turn`, counted from 1.
 *
 * A window of W turns drops its oldest from turn W + 2 on, and every prompt then differs from the one before right after
 * the prefix: such a conversation reads nothing but its prefix from the cache.
 *
 * @example window of 2: turn 3 sends 2 turns again, turn 4 sends 2 and has lost the first
 */
export function carriedAt(history: History, turn: number): Carried {
  const earlier = turn - 1;
  switch (history.kind) {
    case "full":
      return { turns: earlier, summary: false, unchanged: earlier > 0 };
    case "window":
      return {
        turns: Math.min(earlier, history.turns),
        summary: false,
        unchanged: earlier > 0 && earlier <= history.turns,
      };
    case "summary":
      return {
        turns: earlier % history.every,
        summary: earlier >= history.every,
        unchanged: earlier > 0 && earlier % history.every !== 0,
      };
  }
}

/** Whether the turns before this one are summed up before it starts. */
export function isSummedUpBefore(history: History, turn: number): boolean {
  return history.kind === "summary" && turn > 1 && (turn - 1) % history.every === 0;
}
