import { describe, expect, test } from "vitest";
import { templateScenario } from "../scenario/templates";
import { step } from "./step";
import { activeEntry, initialState, type WorkbenchState } from "./workbench-state";

const pinned = { edition: "2026-09-23", asOf: "2026-11-01" };
const starter = templateScenario("support", pinned, (word) => word);
const other = templateScenario("completion", pinned, (word) => word);

function rename(state: WorkbenchState, title: string, at = 0, field = "title"): WorkbenchState {
  return step(state, { type: "edit", field, at, change: (scenario) => ({ ...scenario, title }) });
}

const titleOf = (state: WorkbenchState) => activeEntry(state).scenario.title;

describe("edits", () => {
  test("the first edit makes the starter the reader's own", () => {
    const state = rename(initialState(starter), "A");
    expect(activeEntry(state)).toMatchObject({ kept: true, origin: "own" });
  });

  test("undo and redo walk one edit each", () => {
    let state = rename(initialState(starter), "A", 0);
    state = rename(state, "B", 10_000);
    state = step(state, { type: "undo" });
    expect(titleOf(state)).toBe("A");
    state = step(state, { type: "undo" });
    expect(titleOf(state)).toBe("supportTitle");
    expect(step(state, { type: "undo" })).toBe(state);
    state = step(step(state, { type: "redo" }), { type: "redo" });
    expect(titleOf(state)).toBe("B");
  });

  test("typing in one field is one step; a pause or another field begins the next", () => {
    let state = rename(initialState(starter), "1", 0);
    state = rename(state, "12", 1_499);
    expect(activeEntry(state).past).toHaveLength(1);
    state = rename(state, "123", 1_499 + 1_500);
    expect(activeEntry(state).past).toHaveLength(2);
    state = rename(state, "124", 3_000, "another");
    expect(activeEntry(state).past).toHaveLength(3);
  });

  test("an edit after undo drops what was undone", () => {
    let state = rename(initialState(starter), "A");
    state = step(state, { type: "undo" });
    state = rename(state, "B");
    expect(step(state, { type: "redo" })).toBe(state);
  });

  test("undo belongs to one document", () => {
    let state = rename(initialState(starter), "A");
    state = step(state, { type: "add", id: "b", scenario: other });
    expect(step(state, { type: "undo" })).toBe(state);
  });
});

describe("documents", () => {
  test("an untouched starter leaves when another document is opened; an edited one stays", () => {
    const added = step(initialState(starter), { type: "add", id: "b", scenario: other });
    expect(added.order).toEqual(["b"]);
    const both = step(rename(initialState(starter), "A"), { type: "add", id: "b", scenario: other });
    expect(both.order).toEqual(["starter", "b"]);
  });

  test("a link's scenario is not kept until it is kept or edited", () => {
    const opened = step(rename(initialState(starter), "A"), {
      type: "openLink",
      id: "l",
      scenario: other,
      newer: false,
    });
    expect(activeEntry(opened)).toMatchObject({ id: "l", kept: false, origin: "link" });
    expect(step(opened, { type: "open", id: "starter" }).order).toEqual(["starter"]);
    expect(activeEntry(step(opened, { type: "keep" }))).toMatchObject({ kept: true, origin: "own" });
    expect(activeEntry(rename(opened, "Mine"))).toMatchObject({ kept: true, origin: "own" });
  });

  test("the last document cannot be removed, and removing the open one opens a neighbour", () => {
    const one = rename(initialState(starter), "A");
    expect(step(one, { type: "remove", id: "starter" })).toBe(one);
    const two = step(one, { type: "add", id: "b", scenario: other });
    expect(step(two, { type: "remove", id: "b" })).toMatchObject({ active: "starter", order: ["starter"] });
  });
});

describe("other tabs", () => {
  test("what a newer edit replaced can be had back by undo", () => {
    const mine = rename(initialState(starter), "Mine");
    const state = step(mine, { type: "arrived", id: "starter", scenario: { ...starter, title: "Theirs" } });
    expect(titleOf(state)).toBe("Theirs");
    expect(titleOf(step(state, { type: "undo" }))).toBe("Mine");
  });

  test("with an edit of one's own both are kept, and the reader goes on in theirs", () => {
    const mine = rename(initialState(starter), "Mine");
    const state = step(mine, {
      type: "bothKept",
      id: "starter",
      theirs: { ...starter, title: "Theirs" },
      copyId: "copy",
      copyTitle: "Mine (from this tab)",
    });
    expect(state.order).toEqual(["starter", "copy"]);
    expect(state.entries.starter?.scenario.title).toBe("Theirs");
    expect(titleOf(state)).toBe("Mine (from this tab)");
    expect(state.notice?.kind).toBe("both-kept");
  });

  test("deleted elsewhere, the last document gives way to the starter", () => {
    const mine = { ...rename(initialState(starter), "Mine"), ready: true };
    const state = step(mine, { type: "goneElsewhere", id: "starter", starter });
    expect(titleOf(state)).toBe("supportTitle");
    expect(state.notice).toEqual({ kind: "removed-elsewhere", title: "Mine" });
    expect(state.ready).toBe(true);
  });
});
