import type { Shape } from "../scenario/schema";
import { likely } from "./assumption";

/** Conversations longer than all but one in ten million are left out. */
const tail = 1e-7;

type Conversation = Extract<Shape, { kind: "conversation" }>;
type Agent = Extract<Shape, { kind: "agent" }>;

/** The share of units of work that reach their first, second, ... call; the first is 1, and their sum the mean. */
export type Reach = readonly number[];

/**
 * Turns of a conversation.
 *
 * A geometric number of turns with mean m goes on after each turn with chance 1 - 1/m.
 */
export function turnsReached(shape: Conversation): Reach {
  const mean = likely(shape.turns);
  const spread = shape.turnsSpread;
  if (spread === undefined) return Array.from({ length: Math.round(mean) }, () => 1);
  if (spread.kind === "shares") return reachOf(spread.shares);
  const goesOn = 1 - 1 / Math.max(1, mean);
  const reach = [1];
  for (let share = goesOn; share > tail; share *= goesOn) reach.push(share);
  return reach;
}

/** Calls of an agent's run: one more than its steps; runs that run away are a share of their own. */
export function callsReached(shape: Agent): Reach {
  const typical = { turns: Math.round(likely(shape.steps)) + 1, share: 1 };
  if (shape.runaway === undefined) return reachOf([typical]);
  const { steps, share } = shape.runaway;
  return reachOf([
    { ...typical, share: 1 - share },
    { turns: steps + 1, share },
  ]);
}

function reachOf(shares: readonly { turns: number; share: number }[]): Reach {
  const most = Math.max(...shares.filter(({ share }) => share > 0).map(({ turns }) => turns));
  return Array.from({ length: most }, (_, index) =>
    shares.reduce((sum, { turns, share }) => (turns > index ? sum + share : sum), 0),
  );
}

export function meanTurns(reach: Reach): number {
  return reach.reduce((sum, share) => sum + share, 0);
}
