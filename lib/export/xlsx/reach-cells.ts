import { limits } from "../../scenario/limits";
import type { Assumption, Shape } from "../../scenario/schema";
import { likely } from "../../usage/assumption";
import { add, compare, div, type Expr, max, mul, num, one, pow, round, sub, when, zero } from "./expr";
import type { RouteWork } from "./traffic";

type Conversation = Extract<Shape, { kind: "conversation" }>;
type Agent = Extract<Shape, { kind: "agent" }>;

/** Conversations longer than all but one in ten million are left out, as in `lib/usage/turns.ts`. */
const tail = 1e-7;

/** Rows of a route beyond which its traffic is not laid out in cells: the sheet would be slower than it is useful. */
export const mostRows = 1200;

/** The share of conversations that reach each turn, with room for more turns than there are. */
export function reachCells(work: RouteWork, shape: Conversation): Expr[] {
  const path = `${work.path}.shape`;
  const turns = work.inputs.at(`${path}.turns`);
  const rows = conversationRows(shape);
  const spread = shape.turnsSpread;
  if (spread === undefined) {
    const whole = work.place(work.t("usage.turnsWhole"), round(turns));
    work.check(compare(whole, "<=", num(rows)), work.t("check.rows", { rows }));
    return listOf(rows, (turn) => (turn === 1 ? one : when(compare(whole, ">=", num(turn)), one, zero)));
  }
  if (spread.kind === "shares") {
    const listed = spread.shares.map((_, index) => ({
      turns: work.inputs.at(`${path}.turnsSpread.shares[${index}].turns`),
      share: work.inputs.at(`${path}.turnsSpread.shares[${index}].share`),
    }));
    work.check(
      compare(max(...listed.map((each) => each.turns)), "<=", num(rows)),
      work.t("check.rows", { rows }),
    );
    return listOf(rows, (turn) => reached(listed, turn));
  }
  const goesOn = work.place(work.t("usage.goesOn"), sub(one, div(one, max(one, turns))), "chance");
  work.check(compare(pow(goesOn, num(rows)), "<=", num(tail)), work.t("check.rows", { rows }));
  return listOf(rows, (turn) => {
    if (turn === 1) return one;
    const share = pow(goesOn, num(turn - 1));
    return when(compare(share, ">", num(tail)), share, zero);
  });
}

/** The share of runs that reach each call; one more than there are steps. */
export function agentReachCells(work: RouteWork, shape: Agent): Expr[] {
  const path = `${work.path}.shape`;
  const rows = agentRows(shape);
  const calls = work.place(work.t("usage.callsOfRun"), add(round(work.inputs.at(`${path}.steps`)), one));
  work.check(compare(calls, "<=", num(rows - 1)), work.t("check.rows", { rows: rows - 1 }));
  if (shape.runaway === undefined)
    return listOf(rows, (turn) => reached([{ turns: calls, share: one }], turn));
  const share = work.inputs.at(`${path}.runaway.share`);
  const longest = add(work.inputs.at(`${path}.runaway.steps`), one);
  work.check(compare(longest, "<=", num(rows - 1)), work.t("check.rows", { rows: rows - 1 }));
  const listed = [
    { turns: calls, share: sub(one, share) },
    { turns: longest, share },
  ];
  return listOf(rows, (turn) => reached(listed, turn));
}

function reached(listed: readonly { turns: Expr; share: Expr }[], turn: number): Expr {
  return add(
    ...listed.map(({ turns, share }) => mul(share, when(compare(turns, ">=", num(turn)), one, zero))),
  );
}

function listOf(rows: number, of: (turn: number) => Expr): Expr[] {
  return Array.from({ length: rows }, (_, index) => of(index + 1));
}

/** Half as many turns again as are assumed at most, so that the figure can be moved. */
function withRoom(turns: number, most: number): number {
  return Math.min(most, Math.max(Math.ceil(turns * 1.5), turns + 6));
}

export function conversationRows({ turns, turnsSpread }: Conversation): number {
  const highest = highestOf(turns);
  if (turnsSpread === undefined) return withRoom(Math.round(highest), limits.turns);
  if (turnsSpread.kind === "shares") {
    return withRoom(Math.max(...turnsSpread.shares.map((each) => each.turns)), limits.turns);
  }
  const mean = Math.max(highest * 1.25, 1.5);
  return Math.ceil(Math.log(tail) / Math.log(1 - 1 / mean)) + 1;
}

/** One row more than calls: the last is followed by none. */
export function agentRows({ steps, runaway }: Agent): number {
  const highest = Math.max(Math.round(highestOf(steps)), runaway?.steps ?? 0) + 1;
  return withRoom(highest, 10 * limits.turns + 1) + 1;
}

function highestOf(assumption: Assumption): number {
  return typeof assumption === "number" ? likely(assumption) : assumption.high;
}
