import { describe, expect, it } from "vitest";
import { editMark, readEditCosts, restMark, shownMark, type TraceEvent } from "./frame-trace";

const event = (name: string, ts: number, dur = 0, type?: string): TraceEvent => ({
  name,
  ph: "X",
  pid: 1,
  tid: 1,
  ts: ts * 1000,
  dur: dur * 1000,
  ...(type !== undefined && { args: { data: { type } } }),
});

const edit = (at: number) => [
  event(editMark, at),
  event("RunTask", at + 1, 6),
  event("EventDispatch", at + 2, 4, "input"),
  event("FunctionCall", at + 2, 4),
  event("FunctionCall", at + 3, 1),
  event(shownMark, at + 5),
  event("RunTask", at + 10, 3),
  event("Commit", at + 12, 1),
  event("RunTask", at + 30, 20),
  event("FunctionCall", at + 31, 18),
];

describe("the trace of an edit", () => {
  it("counts what was done up to its frame, and what came after", () => {
    const events = [
      ...edit(0),
      event(restMark, 90),
      event("RunTask", 91, 5),
      ...edit(100),
      { ...event("RunTask", 40, 90), tid: 2 },
    ];
    // From the event at 2 to the task's end at 7, and the frame's task: 5 + 3. All tasks: 6 + 3 + 20.
    // The figures stood there at 5: 3.
    const cost = { toFiguresMs: 3, toFrameMs: 8, busyMs: 29, scriptMs: 22, longestMs: 20, overFrame: 1 };
    expect(readEditCosts(events)).toEqual([cost, cost]);
  });

  it("refuses an edit that shows nothing", () => {
    const events = edit(0).filter(({ name }) => name !== shownMark);
    expect(() => readEditCosts(events)).toThrow("changed nothing");
  });
});
