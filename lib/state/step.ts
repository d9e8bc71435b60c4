import type { Scenario } from "../scenario/schema";
import {
  type Entry,
  initialState,
  type Keeping,
  type Notice,
  newEntry,
  type WorkbenchState,
} from "./workbench-state";

/** Everything that can happen to the documents. Ids and times come from outside. */
export type Action =
  | { type: "edit"; change: (scenario: Scenario) => Scenario; field: string; at: number; id?: string }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "add"; id: string; scenario: Scenario }
  | { type: "open"; id: string }
  | { type: "openLink"; id: string; scenario: Scenario; newer: boolean }
  | { type: "keep" }
  | { type: "remove"; id: string }
  | { type: "clear"; starter: Scenario }
  | { type: "restart"; starter: Scenario }
  | {
      type: "loaded";
      documents: readonly Loaded[];
      active: string | null;
      unreadable: WorkbenchState["unreadable"];
    }
  | { type: "arrived"; id: string; scenario: Scenario }
  | { type: "goneElsewhere"; id: string; starter: Scenario }
  | { type: "bothKept"; id: string; theirs: Scenario | null; copyId: string; copyTitle: string }
  | { type: "forgetUnreadable"; id: string }
  | { type: "keeping"; keeping: Keeping }
  | { type: "notice"; notice: Notice | null };

export interface Loaded {
  id: string;
  scenario: Scenario;
}

const undoSteps = 200;
/** Edits of one field closer together than this are one step of undo. */
const sameEditMs = 1_500;

/** The one function that changes the state. */
export function step(state: WorkbenchState, action: Action): WorkbenchState {
  switch (action.type) {
    case "edit":
      return edit(state, action);
    case "undo":
      return travel(state, "past");
    case "redo":
      return travel(state, "future");
    case "add":
      return withEntry(state, newEntry(action.id, action.scenario, "own"), action.id);
    case "open":
      return action.id in state.entries ? withoutPassing({ ...state, active: action.id }) : state;
    case "openLink": {
      const opened = withEntry(state, newEntry(action.id, action.scenario, "link"), action.id);
      return { ...withoutPassing(opened), notice: action.newer ? { kind: "newer-link" } : null };
    }
    case "keep":
      return patch(state, state.active, { kept: true, origin: "own" });
    case "remove":
      return withoutEntry(state, action.id);
    case "clear":
    case "restart":
      return { ...initialState(action.starter), ready: state.ready, keeping: state.keeping };
    case "loaded":
      return loaded(state, action);
    case "arrived":
      return arrived(state, action.id, action.scenario);
    case "goneElsewhere":
      return goneElsewhere(state, action.id, action.starter);
    case "bothKept":
      return bothKept(state, action);
    case "forgetUnreadable":
      return { ...state, unreadable: state.unreadable.filter(({ id }) => id !== action.id) };
    case "keeping":
      return state.keeping === action.keeping ? state : { ...state, keeping: action.keeping };
    case "notice":
      return { ...state, notice: action.notice };
  }
}

function edit(state: WorkbenchState, action: Extract<Action, { type: "edit" }>): WorkbenchState {
  const id = action.id ?? state.active;
  const entry = state.entries[id];
  if (entry === undefined) return state;
  const scenario = action.change(entry.scenario);
  if (scenario === entry.scenario) return state;
  const { lastEdit } = entry;
  const goesOn =
    lastEdit !== null &&
    lastEdit.field === action.field &&
    action.at - lastEdit.at < sameEditMs &&
    entry.past.length > 0;
  const rest = state.notice?.kind === "imported" ? { ...state, notice: null } : state;
  return patch(rest, id, {
    scenario,
    kept: true,
    origin: "own",
    past: goesOn ? entry.past : [...entry.past.slice(1 - undoSteps), entry.scenario],
    future: [],
    lastEdit: { field: action.field, at: action.at },
  });
}

function travel(state: WorkbenchState, from: "past" | "future"): WorkbenchState {
  const entry = state.entries[state.active];
  if (entry === undefined) return state;
  const target = from === "past" ? entry.past[entry.past.length - 1] : entry.future[0];
  if (target === undefined) return state;
  return patch(state, state.active, {
    scenario: target,
    past: from === "past" ? entry.past.slice(0, -1) : [...entry.past, entry.scenario],
    future: from === "past" ? [entry.scenario, ...entry.future] : entry.future.slice(1),
    lastEdit: null,
  });
}

function loaded(state: WorkbenchState, action: Extract<Action, { type: "loaded" }>): WorkbenchState {
  const { documents, active, unreadable } = action;
  if (documents.length === 0) return { ...state, ready: true, unreadable };
  const entries: Record<string, Entry> = {};
  for (const { id, scenario } of documents) entries[id] = newEntry(id, scenario, "own");
  const order = documents.map(({ id }) => id);
  const opened = active !== null && active in entries ? active : (order[0] ?? state.active);
  return { ...state, ready: true, entries, order, active: opened, unreadable };
}

/** A newer edit of another tab. What stood here can be had back by undo. */
function arrived(state: WorkbenchState, id: string, scenario: Scenario): WorkbenchState {
  const entry = state.entries[id];
  if (entry === undefined) {
    const added = newEntry(id, scenario, "own");
    return { ...state, entries: { ...state.entries, [id]: added }, order: [...state.order, id] };
  }
  const rest = state.notice?.kind === "imported" ? { ...state, notice: null } : state;
  return patch(rest, id, {
    scenario,
    kept: true,
    origin: "own",
    past: [...entry.past.slice(1 - undoSteps), entry.scenario],
    future: [],
    lastEdit: null,
  });
}

function goneElsewhere(state: WorkbenchState, id: string, starter: Scenario): WorkbenchState {
  const entry = state.entries[id];
  if (entry === undefined) return state;
  const rest =
    state.order.length > 1 ? withoutEntry(state, id) : { ...initialState(starter), keeping: state.keeping };
  const notice: Notice | null =
    state.active === id ? { kind: "removed-elsewhere", title: entry.scenario.title } : state.notice;
  return { ...rest, ready: state.ready, notice };
}

/** Two tabs edited one document: theirs keeps its place (null: unread, in the storage), ours goes on as a copy. */
function bothKept(state: WorkbenchState, action: Extract<Action, { type: "bothKept" }>): WorkbenchState {
  const entry = state.entries[action.id];
  if (entry === undefined) return state;
  const copy: Entry = {
    ...entry,
    id: action.copyId,
    kept: true,
    origin: "own",
    scenario: { ...entry.scenario, title: action.copyTitle },
  };
  const { [action.id]: _ours, ...others } = state.entries;
  const theirs = action.theirs === null ? {} : { [action.id]: newEntry(action.id, action.theirs, "own") };
  return {
    ...state,
    entries: { ...others, ...theirs, [copy.id]: copy },
    order: state.order.flatMap((id) => (id !== action.id ? id : [...Object.keys(theirs), copy.id])),
    active: state.active === action.id ? copy.id : state.active,
    notice: {
      kind: "both-kept",
      title: action.theirs?.title ?? entry.scenario.title,
      copyTitle: action.copyTitle,
    },
  };
}

function patch(state: WorkbenchState, id: string, change: Partial<Entry>): WorkbenchState {
  const entry = state.entries[id];
  if (entry === undefined) return state;
  return { ...state, entries: { ...state.entries, [id]: { ...entry, ...change } } };
}

function withEntry(state: WorkbenchState, entry: Entry, active: string): WorkbenchState {
  const order = state.order.includes(entry.id) ? state.order : [...state.order, entry.id];
  return withoutPassing({ ...state, entries: { ...state.entries, [entry.id]: entry }, order, active });
}

function withoutEntry(state: WorkbenchState, id: string): WorkbenchState {
  if (!(id in state.entries) || state.order.length < 2) return state;
  const { [id]: _gone, ...entries } = state.entries;
  const at = state.order.indexOf(id);
  const order = state.order.filter((each) => each !== id);
  const next = order[Math.min(at, order.length - 1)] ?? "";
  return { ...state, entries, order, active: state.active === id ? next : state.active };
}

/** Drop what was only passing through: an unedited starter or link that is no longer open. */
function withoutPassing(state: WorkbenchState): WorkbenchState {
  const passing = state.order.filter((id) => id !== state.active && state.entries[id]?.kept === false);
  return passing.reduce((rest, id) => withoutEntry(rest, id), state);
}
