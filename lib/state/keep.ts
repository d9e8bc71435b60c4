import type { Scenario } from "../scenario/schema";
import { documentPrefix, indexKey, keyPrefix } from "./keys";
import type { Loaded } from "./step";
import type { WorkbenchStore } from "./workbench-store";

/**
 * Keep the documents in the browser: each under its own key, and an index with their order.
 *
 * Every write carries a stamp. A tab that finds another stamp than the one it last saw has met another tab's edit: it
 * takes it where it has no unsaved edit of its own, else both are kept.
 */

export type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export type ReadScenario = (raw: unknown) => Scenario | null;

export interface KeepTools {
  /** May throw: a browser can forbid storage altogether. */
  storage: () => KeyValueStore;
  /** Null until it has been fetched: a first visit has nothing to read, and the validator is large. */
  reader: () => ReadScenario | null;
  /** Fetch the reader; `readerArrived` follows. */
  fetchReader: () => void;
  newId: () => string;
  /** Run later, once; returns how to call it off. */
  later: (run: () => void) => () => void;
  starter: () => Scenario;
  copyTitle: (title: string) => string;
}

export interface Keeper {
  load: () => void;
  /** Write now what has not been written. */
  flush: () => void;
  readerArrived: () => void;
  /** Look again at what other tabs wrote: all of it, or one key. */
  look: (key?: string | null) => void;
  forgetEverything: () => void;
  forgetUnreadable: (id: string) => void;
}

interface Kept {
  stamp: string;
  scenario: Scenario;
}

/** As it stands in the storage, its scenario not yet read. */
interface Stored {
  stamp: string;
  raw: unknown;
}

export function keepDocuments(store: WorkbenchStore, tools: KeepTools): Keeper {
  /** What this tab last wrote or read, by id. */
  const known = new Map<string, Kept>();
  let indexText = "";
  let callOff: (() => void) | null = null;
  /** Documents another tab wrote that wait for the reader; they must not be written over. */
  const waiting = new Set<string>();

  function load(): void {
    const nothing = { documents: [], unreadable: [], active: null, indexText: "" };
    const read = attempt(() => {
      const storage = tools.storage();
      const reader = tools.reader();
      if (reader !== null) return readAll(storage, reader);
      return documentIds(storage).length === 0 ? nothing : "later";
    });
    if (read === "later") {
      tools.fetchReader();
      return;
    }
    if (read === null) {
      store.dispatch({ type: "loaded", ...nothing });
      return;
    }
    for (const { id, scenario, stamp } of read.documents) known.set(id, { stamp, scenario });
    indexText = read.indexText;
    store.dispatch({
      type: "loaded",
      documents: read.documents.map(({ id, scenario }): Loaded => ({ id, scenario })),
      active: read.active,
      unreadable: read.unreadable,
    });
  }

  function flush(): void {
    callOff?.();
    callOff = null;
    if (!store.getState().ready) return;
    attempt(() => {
      const storage = tools.storage();
      settleRemovals(storage);
      settleEdits(storage);
      writeIndex(storage);
    });
  }

  function settleRemovals(storage: KeyValueStore): void {
    for (const [id, last] of known) {
      if (id in store.getState().entries) continue;
      const there = readDocument(storage, id);
      known.delete(id);
      const scenario =
        there !== null && there.stamp !== last.stamp ? (tools.reader()?.(there.raw) ?? null) : null;
      if (there !== null && scenario !== null) take(id, { stamp: there.stamp, scenario });
      else storage.removeItem(documentPrefix + id);
    }
  }

  function settleEdits(storage: KeyValueStore): void {
    for (const id of store.getState().order) {
      const there = isUnsaved(id) ? readDocument(storage, id) : null;
      if (there !== null && there.stamp !== known.get(id)?.stamp) keepBoth(id, there);
    }
    for (const id of store.getState().order) if (isUnsaved(id) && !waiting.has(id)) write(storage, id);
  }

  function write(storage: KeyValueStore, id: string): void {
    const entry = store.getState().entries[id];
    if (entry === undefined) return;
    const stamp = tools.newId();
    storage.setItem(documentPrefix + id, JSON.stringify({ stamp, scenario: entry.scenario }));
    known.set(id, { stamp, scenario: entry.scenario });
  }

  function writeIndex(storage: KeyValueStore): void {
    const { order, active, entries } = store.getState();
    const kept = order.filter((id) => entries[id]?.kept);
    const text = JSON.stringify({ order: kept, active });
    if (text === indexText || (kept.length === 0 && indexText === "")) return;
    storage.setItem(indexKey, text);
    indexText = text;
  }

  function isUnsaved(id: string): boolean {
    const entry = store.getState().entries[id];
    return entry?.kept === true && entry.scenario !== known.get(id)?.scenario;
  }

  function look(key?: string | null): void {
    attempt(() => {
      const storage = tools.storage();
      if (typeof key === "string" && !key.startsWith(documentPrefix)) return;
      const ids =
        typeof key === "string"
          ? [key.slice(documentPrefix.length)]
          : [...known.keys(), ...documentIds(storage)];
      for (const id of new Set(ids)) lookAt(storage, id);
    });
  }

  function lookAt(storage: KeyValueStore, id: string): void {
    const there = readDocument(storage, id);
    const last = known.get(id);
    if (there === null) {
      if (last === undefined || storage.getItem(documentPrefix + id) !== null) return;
      known.delete(id);
      // An edit not yet written outlives the removal: the next flush writes it again.
      if (last.scenario === store.getState().entries[id]?.scenario) {
        store.dispatch({ type: "goneElsewhere", id, starter: tools.starter() });
      }
      return;
    }
    if (there.stamp === last?.stamp) return;
    if (isUnsaved(id)) {
      keepBoth(id, there);
      return;
    }
    const reader = tools.reader();
    if (reader === null) tools.fetchReader();
    const scenario = reader?.(there.raw) ?? null;
    if (scenario !== null) take(id, { stamp: there.stamp, scenario });
  }

  function readerArrived(): void {
    waiting.clear();
    if (!store.getState().ready) {
      load();
      return;
    }
    look();
    flush();
  }

  function take(id: string, there: Kept): void {
    known.set(id, there);
    store.dispatch({ type: "arrived", id, scenario: there.scenario });
  }

  /** Theirs keeps its place, or where this version cannot read it, its place in the storage. */
  function keepBoth(id: string, there: Stored): void {
    const ours = store.getState().entries[id];
    const reader = tools.reader();
    if (reader === null) {
      waiting.add(id);
      tools.fetchReader();
      return;
    }
    if (ours === undefined) return;
    const theirs = reader(there.raw);
    if (theirs === null) known.delete(id);
    else known.set(id, { stamp: there.stamp, scenario: theirs });
    store.dispatch({
      type: "bothKept",
      id,
      theirs,
      copyId: tools.newId(),
      copyTitle: tools.copyTitle(ours.scenario.title),
    });
  }

  function forgetEverything(): void {
    callOff?.();
    callOff = null;
    known.clear();
    indexText = "";
    attempt(() => {
      const storage = tools.storage();
      for (const key of keysOf(storage)) if (key.startsWith(keyPrefix)) storage.removeItem(key);
    });
    store.dispatch({ type: "clear", starter: tools.starter() });
  }

  function forgetUnreadable(id: string): void {
    attempt(() => tools.storage().removeItem(documentPrefix + id));
    store.dispatch({ type: "forgetUnreadable", id });
  }

  function attempt<Result>(run: () => Result): Result | null {
    try {
      const result = run();
      store.dispatch({ type: "keeping", keeping: "kept" });
      return result;
    } catch (error) {
      store.dispatch({ type: "keeping", keeping: isFull(error) ? "full" : "forbidden" });
      return null;
    }
  }

  store.subscribe((state, before) => {
    if (!state.ready || (state.entries === before.entries && state.active === before.active)) return;
    callOff ??= tools.later(flush);
  });

  return {
    load,
    flush,
    readerArrived,
    look,
    forgetEverything,
    forgetUnreadable,
  };
}

/** What is kept, as it stands. Pages that only look at it ask here. */
export function readAll(storage: KeyValueStore, reader: ReadScenario) {
  const indexText = storage.getItem(indexKey) ?? "";
  const index = readIndex(indexText);
  const ids = [...new Set([...index.order, ...documentIds(storage)])];
  const documents: (Kept & { id: string })[] = [];
  const unreadable: { id: string; text: string }[] = [];
  for (const id of ids) {
    const text = storage.getItem(documentPrefix + id);
    if (text === null) continue;
    const stored = readText(text);
    const scenario = stored === null ? null : reader(stored.raw);
    if (stored === null || scenario === null) unreadable.push({ id, text });
    else documents.push({ id, stamp: stored.stamp, scenario });
  }
  return { documents, unreadable, active: index.active, indexText };
}

function readIndex(text: string): { order: string[]; active: string | null } {
  const raw = readJson(text);
  const { order, active } = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  return {
    order: Array.isArray(order) ? order.filter((id) => typeof id === "string") : [],
    active: typeof active === "string" ? active : null,
  };
}

function documentIds(storage: KeyValueStore): string[] {
  return keysOf(storage)
    .filter((key) => key.startsWith(documentPrefix))
    .map((key) => key.slice(documentPrefix.length))
    .sort();
}

function keysOf(storage: KeyValueStore): string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key !== null);
}

function readDocument(storage: KeyValueStore, id: string): Stored | null {
  const text = storage.getItem(documentPrefix + id);
  return text === null ? null : readText(text);
}

function readText(text: string): Stored | null {
  const raw = readJson(text);
  if (typeof raw !== "object" || raw === null || !("stamp" in raw) || typeof raw.stamp !== "string")
    return null;
  return { stamp: raw.stamp, raw: "scenario" in raw ? raw.scenario : null };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}
