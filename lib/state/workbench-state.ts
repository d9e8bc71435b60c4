import type { BadLinkReason } from "../scenario/link-error";
import type { Scenario } from "../scenario/schema";

/** One document on the workbench, with what undo and redo need. */
export interface Entry {
  id: string;
  scenario: Scenario;
  /** Whether it belongs in the browser's storage: the starter and a link's scenario do from their first edit. */
  kept: boolean;
  origin: "starter" | "own" | "link";
  /** Oldest first. */
  past: readonly Scenario[];
  /** Nearest first. */
  future: readonly Scenario[];
  /** The field last edited and when, so that typing one figure is one step of undo. */
  lastEdit: { field: string; at: number } | null;
}

/** `unknown` until the storage has been asked. */
export type Keeping = "unknown" | "kept" | "full" | "forbidden";

/** Something that happened to the documents and was not the reader's own doing, or needs their answer. */
export type Notice =
  | { kind: "both-kept"; title: string; copyTitle: string }
  | { kind: "removed-elsewhere"; title: string }
  | { kind: "bad-link"; reason: BadLinkReason | ""; message: string }
  | { kind: "newer-link" }
  | { kind: "bad-file"; file: string; message: string; allowed: string }
  | { kind: "imported"; title: string };

export interface WorkbenchState {
  /** False while a page shows the starter it was rendered with and the storage has not been read. */
  ready: boolean;
  entries: Readonly<Record<string, Entry>>;
  order: readonly string[];
  active: string;
  notice: Notice | null;
  keeping: Keeping;
  /** Kept documents this version cannot read. They stay where they are. */
  unreadable: readonly { id: string; text: string }[];
}

const starterId = "starter";

export function initialState(starter: Scenario): WorkbenchState {
  return {
    ready: false,
    entries: { [starterId]: newEntry(starterId, starter, "starter") },
    order: [starterId],
    active: starterId,
    notice: null,
    keeping: "unknown",
    unreadable: [],
  };
}

export function newEntry(id: string, scenario: Scenario, origin: Entry["origin"]): Entry {
  return { id, scenario, kept: origin === "own", origin, past: [], future: [], lastEdit: null };
}

export function activeEntry(state: WorkbenchState): Entry {
  const entry = state.entries[state.active];
  if (entry === undefined) throw new Error(`no scenario ${state.active}`);
  return entry;
}
