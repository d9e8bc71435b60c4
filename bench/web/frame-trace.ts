/** One event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { type?: string } };
}

/** What the page's main thread did for one edit; milliseconds. */
export interface EditCost {
  /** Busy from the edit's event until the new figures stand in the page: what is recomputed, and drawn by script. */
  toFiguresMs: number;
  /** Busy from the edit's event until the frame with the new figures was handed to the compositor. */
  toFrameMs: number;
  /** Script, layout and paint for it and for everything that follows from it. */
  busyMs: number;
  scriptMs: number;
  /** The longest piece in which nothing else is heard, whether before the frame or after it. */
  longestMs: number;
  /** Pieces that take longer than a frame. */
  overFrame: number;
}

export const frameMs = 1000 / 60;
export const editMark = "ratebook:edit";
export const shownMark = "ratebook:shown";
/** What comes after it, such as putting things back, belongs to no edit. */
export const restMark = "ratebook:rest";

const scriptEvents = new Set(["FunctionCall", "EvaluateScript", "RunMicrotasks", "V8.GC_MC_INCREMENTAL"]);
const inputs = new Set(["keydown", "input", "change", "click"]);

/**
 * The cost of each edit in a trace in which every edit begins at a mark, and the first change of what is looked at sets another.
 *
 * @throws where an edit showed nothing, or no frame came after it
 */
export function readEditCosts(events: readonly TraceEvent[]): EditCost[] {
  const marks = events.filter(({ name }) => name === editMark || name === restMark).sort(byTime);
  const first = marks.find(({ name }) => name === editMark);
  if (first === undefined) throw new Error("the trace has no edit");
  const thread = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid).sort(byTime);
  return marks.flatMap((mark, at) => {
    if (mark.name !== editMark) return [];
    const end = marks[at + 1]?.ts ?? Number.POSITIVE_INFINITY;
    return [costOf(thread.filter(({ ts }) => ts >= mark.ts && ts < end))];
  });
}

function costOf(events: readonly TraceEvent[]): EditCost {
  const start = events.find(
    ({ name, args }) => name === "EventDispatch" && inputs.has(args?.data?.type ?? ""),
  );
  const shown = events.find(({ name }) => name === shownMark);
  const frame = events.find(({ name, ts }) => name === "Commit" && shown !== undefined && ts >= shown.ts);
  if (start === undefined || frame === undefined) throw new Error("an edit changed nothing that is shown");
  const tasks = events.filter(
    ({ name, ts, dur = 0 }) => name === "RunTask" && dur > 0 && ts + dur >= start.ts,
  );
  const frameEnd = frame.ts + (frame.dur ?? 0);
  const busyUntil = (end: number): number =>
    sum(tasks.map(({ ts, dur = 0 }) => Math.max(0, Math.min(ts + dur, end) - Math.max(ts, start.ts)) / 1000));
  const pieces = tasks.map(({ dur = 0 }) => dur / 1000);
  return {
    toFiguresMs: busyUntil(shown?.ts ?? frameEnd),
    toFrameMs: busyUntil(frameEnd),
    busyMs: sum(pieces),
    scriptMs: outermost(events.filter(({ name, dur }) => scriptEvents.has(name) && dur !== undefined)),
    longestMs: Math.max(0, ...pieces),
    overFrame: pieces.filter((ms) => ms > frameMs).length,
  };
}

/** Script calls script: what lies within another is counted with it. */
function outermost(events: readonly TraceEvent[]): number {
  let until = 0;
  let total = 0;
  for (const { ts, dur = 0 } of events) {
    if (ts < until) continue;
    until = ts + dur;
    total += dur / 1000;
  }
  return total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function byTime(one: TraceEvent, other: TraceEvent): number {
  return one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0);
}
