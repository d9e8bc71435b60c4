import { beforeEach, describe, expect, test } from "vitest";
import { templateScenario } from "../scenario/templates";
import { type Keeper, type KeyValueStore, keepDocuments } from "./keep";
import { keyPrefix } from "./keys";
import { readScenario } from "./read-scenario";
import { activeEntry } from "./workbench-state";
import { createWorkbenchStore, type WorkbenchStore } from "./workbench-store";

const starter = templateScenario("support", { edition: "2026-09-23", asOf: "2026-11-01" }, (word) => word);

/** A browser's storage, and what can go wrong with it. */
class FakeStorage implements KeyValueStore {
  readonly items = new Map<string, string>();
  fault: "none" | "full" | "forbidden" = "none";

  get length(): number {
    return this.items.size;
  }
  key(at: number): string | null {
    return [...this.items.keys()][at] ?? null;
  }
  getItem(key: string): string | null {
    if (this.fault === "forbidden") throw new DOMException("denied", "SecurityError");
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.fault === "full") throw new DOMException("full", "QuotaExceededError");
    if (this.fault === "forbidden") throw new DOMException("denied", "SecurityError");
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

interface Tab {
  store: WorkbenchStore;
  keeper: Keeper;
  edit: (title: string) => void;
  title: () => string;
}

let storage: FakeStorage;
let ids = 0;
let lateReader = false;
let fetched = 0;

beforeEach(() => {
  storage = new FakeStorage();
  lateReader = false;
  fetched = 0;
});

function openTab(): Tab {
  const store = createWorkbenchStore(starter);
  const keeper = keepDocuments(store, {
    storage: () => storage,
    reader: () => (lateReader ? null : readScenario),
    fetchReader: () => fetched++,
    newId: () => `id${++ids}`,
    later: () => () => {},
    starter: () => starter,
    copyTitle: (title) => `${title} (from this tab)`,
  });
  keeper.load();
  return {
    store,
    keeper,
    edit: (title) =>
      store.dispatch({ type: "edit", field: "title", at: 0, change: (scenario) => ({ ...scenario, title }) }),
    title: () => activeEntry(store.getState()).scenario.title,
  };
}

function titles({ store }: Tab): string[] {
  const { order, entries } = store.getState();
  return order.map((id) => entries[id]?.scenario.title ?? "");
}

describe("keeping", () => {
  test("a starter nobody edited leaves no trace", () => {
    openTab().keeper.flush();
    expect(storage.items.size).toBe(0);
  });

  test("what was edited is there on the next visit, the open one open", () => {
    const tab = openTab();
    tab.edit("A");
    tab.store.dispatch({ type: "add", id: "b", scenario: { ...starter, title: "B" } });
    tab.store.dispatch({ type: "open", id: "starter" });
    tab.keeper.flush();
    const again = openTab();
    expect(titles(again)).toEqual(["A", "B"]);
    expect(again.title()).toBe("A");
  });

  test("shares that do not add up yet are kept as they are", () => {
    const tab = openTab();
    tab.store.dispatch({
      type: "edit",
      field: "share",
      at: 0,
      change: (scenario) => ({
        ...scenario,
        workloads: scenario.workloads.map((each) => ({
          ...each,
          routing: {
            ...each.routing,
            routes: each.routing.routes.map((route) => ({ ...route, share: 0.2 })),
          },
        })),
      }),
    });
    tab.keeper.flush();
    expect(activeEntry(openTab().store.getState()).scenario.workloads[0]?.routing.routes[0]?.share).toBe(0.2);
  });

  test("a document that cannot be read stays where it is and is listed", () => {
    storage.items.set(`${keyPrefix}doc:x`, '{"stamp":"s","scenario":{"version":2}}');
    const tab = openTab();
    tab.edit("A");
    tab.keeper.flush();
    expect(tab.store.getState().unreadable).toHaveLength(1);
    expect(storage.items.get(`${keyPrefix}doc:x`)).toContain('"version":2');
  });

  test("deleting everything leaves nothing, and the starter is open", () => {
    const tab = openTab();
    tab.edit("A");
    tab.keeper.flush();
    tab.keeper.forgetEverything();
    tab.keeper.flush();
    expect(storage.items.size).toBe(0);
    expect(tab.title()).toBe("supportTitle");
  });
});

describe("a storage that fails", () => {
  test.each(["full", "forbidden"] as const)("%s: nothing is lost in memory, and it is said", (fault) => {
    const tab = openTab();
    storage.fault = fault;
    tab.edit("A");
    tab.keeper.flush();
    expect(tab.title()).toBe("A");
    expect(tab.store.getState().keeping).toBe(fault);
  });

  test("room again: the next edit writes what was missing", () => {
    const tab = openTab();
    storage.fault = "full";
    tab.edit("A");
    tab.keeper.flush();
    storage.fault = "none";
    tab.keeper.flush();
    expect(tab.store.getState().keeping).toBe("kept");
    expect(titles(openTab())).toEqual(["A"]);
  });

  test("forbidden from the start: the page is ready all the same", () => {
    storage.fault = "forbidden";
    const tab = openTab();
    expect(tab.store.getState()).toMatchObject({ ready: true, keeping: "forbidden" });
  });
});

describe("two tabs on one document", () => {
  function twoTabs(): [Tab, Tab] {
    const one = openTab();
    one.edit("first");
    one.keeper.flush();
    return [one, openTab()];
  }

  test("a tab without an edit of its own takes the newer one", () => {
    const [one, two] = twoTabs();
    one.edit("newer");
    one.keeper.flush();
    two.keeper.look(`${keyPrefix}doc:starter`);
    expect(titles(two)).toEqual(["newer"]);
  });

  test("a tab with an unsaved edit keeps both, when it is told", () => {
    const [one, two] = twoTabs();
    two.edit("mine");
    one.edit("theirs");
    one.keeper.flush();
    two.keeper.look(`${keyPrefix}doc:starter`);
    two.keeper.flush();
    expect(titles(two)).toEqual(["theirs", "mine (from this tab)"]);
    expect(two.title()).toBe("mine (from this tab)");
    expect(titles(openTab())).toEqual(["theirs", "mine (from this tab)"]);
  });

  test("and when it was not told, as it writes", () => {
    const [one, two] = twoTabs();
    two.edit("mine");
    one.edit("theirs");
    one.keeper.flush();
    two.keeper.flush();
    expect(titles(openTab())).toEqual(["theirs", "mine (from this tab)"]);
  });

  test("deleted in one tab, gone in the other; an unsaved edit outlives it", () => {
    const [one, two] = twoTabs();
    one.store.dispatch({ type: "add", id: "b", scenario: { ...starter, title: "B" } });
    one.keeper.flush();
    two.keeper.look();
    two.store.dispatch({ type: "remove", id: "starter" });
    two.keeper.flush();
    one.keeper.look();
    expect(titles(one)).toEqual(["B"]);

    const three = openTab();
    three.edit("C");
    one.store.dispatch({ type: "add", id: "d", scenario: { ...starter, title: "D" } });
    one.store.dispatch({ type: "remove", id: "b" });
    one.keeper.flush();
    three.keeper.look();
    three.keeper.flush();
    expect(titles(openTab()).sort()).toEqual(["C", "D"]);
  });

  test("everything deleted elsewhere: the starter, and no write brings it back", () => {
    const [one, two] = twoTabs();
    one.keeper.forgetEverything();
    two.keeper.look(null);
    two.keeper.flush();
    expect(two.title()).toBe("supportTitle");
    expect([...storage.items.keys()].filter((key) => key.includes("doc:"))).toEqual([]);
  });
});

describe("a reader that is fetched when it is needed", () => {
  test("a first visit writes without it", () => {
    lateReader = true;
    const tab = openTab();
    expect(tab.store.getState().ready).toBe(true);
    tab.edit("A");
    tab.keeper.flush();
    expect(fetched).toBe(0);
    lateReader = false;
    expect(titles(openTab())).toEqual(["A"]);
  });

  test("a returning reader waits for it", () => {
    const before = openTab();
    before.edit("A");
    before.keeper.flush();
    lateReader = true;
    const tab = openTab();
    expect(tab.store.getState().ready).toBe(false);
    expect(fetched).toBe(1);
    lateReader = false;
    tab.keeper.readerArrived();
    expect(titles(tab)).toEqual(["A"]);
  });

  test("another tab's document is not written over before it can be read", () => {
    lateReader = true;
    const tab = openTab();
    lateReader = false;
    const other = openTab();
    other.edit("theirs");
    other.keeper.flush();
    lateReader = true;
    tab.edit("mine");
    tab.keeper.flush();
    expect(fetched).toBeGreaterThan(0);
    lateReader = false;
    tab.keeper.readerArrived();
    expect(titles(openTab())).toEqual(["theirs", "mine (from this tab)"]);
  });

  test("what another version wrote stays, and this tab's edit goes beside it", () => {
    const tab = openTab();
    tab.edit("A");
    tab.keeper.flush();
    const key = `${keyPrefix}doc:starter`;
    storage.items.set(key, '{"stamp":"newer","scenario":{"version":2}}');
    tab.edit("B");
    tab.keeper.flush();
    expect(storage.items.get(key)).toContain('"version":2');
    expect(titles(openTab())).toEqual(["B (from this tab)"]);
  });
});
