import type { Sketch } from "./workload";

/**
 * What one unit of work sends, written out message by message. A prompt is a list of pieces; two prompts share what is the
 * same from the beginning, piece by piece.
 */
export interface Piece {
  text: string;
  tokens: number;
  /** Left out of the cached part: it will not stand there again. */
  passing?: boolean;
}

export interface Call {
  pieces: Piece[];
  output: number;
  reasoning: number;
  /** A call beside the conversation, which nobody reads again. */
  aside?: boolean;
}

/** The calls of a unit; `unit` names what is said in it, `prefix` what it has in common with others. */
export function callsOf(
  sketch: Sketch,
  unit: string,
  prefix: string,
  { head, rest: single }: { head: number; rest: number },
  turns: number,
): Call[] {
  const start: Piece = { text: prefix, tokens: head };
  if (sketch.shape === "single") {
    const rest: Piece = { text: `${unit} question`, tokens: single, passing: true };
    return [{ pieces: [start, rest], output: sketch.reply + sketch.reasoning, reasoning: sketch.reasoning }];
  }
  return sketch.shape === "agent" ? run(sketch, unit, start, turns) : talk(sketch, unit, start, turns);
}

function run(sketch: Sketch, unit: string, start: Piece, calls: number): Call[] {
  const said: Piece[] = [{ text: `${unit} task`, tokens: sketch.user }];
  const made: Call[] = [];
  for (let call = 1; call <= calls; call++) {
    const isLast = call === calls;
    const output = (isLast ? sketch.reply : sketch.put) + sketch.reasoning;
    made.push({ pieces: [start, ...said], output, reasoning: sketch.reasoning });
    said.push({ text: `${unit} call ${call}`, tokens: sketch.put });
    said.push({ text: `${unit} result ${call}`, tokens: sketch.taken });
  }
  return made;
}

function talk(sketch: Sketch, unit: string, start: Piece, turns: number): Call[] {
  const made: Call[] = [];
  let turnsSaid: Piece[][] = [];
  let summary: Piece[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    if (sketch.policy === "summary" && turnsSaid.length === sketch.every) {
      made.push({
        pieces: [...summary, ...turnsSaid.flat()],
        output: sketch.summary,
        reasoning: 0,
        aside: true,
      });
      summary = [{ text: `${unit} summary before ${turn}`, tokens: sketch.summary }];
      turnsSaid = [];
    }
    const user: Piece = { text: `${unit} user ${turn}`, tokens: sketch.user };
    const context: Piece = {
      text: `${unit} context ${turn}`,
      tokens: sketch.context,
      passing: !sketch.contextKept,
    };
    made.push({
      pieces: [start, ...summary, ...turnsSaid.flat(), user, context],
      output: sketch.reply + sketch.reasoning,
      reasoning: sketch.reasoning,
    });
    const reply: Piece = { text: `${unit} reply ${turn}`, tokens: sketch.reply };
    turnsSaid.push(sketch.contextKept ? [user, context, reply] : [user, reply]);
    if (sketch.policy === "window" && turnsSaid.length > sketch.window) turnsSaid.shift();
  }
  return made;
}
