"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import { Header } from "@/components/shell/header.client";
import { ShortcutsDialog } from "@/components/shell/shortcuts-dialog.client";
import type { Scenario } from "@/lib/scenario/schema";
import { starterAsOf, starterScenario } from "@/lib/scenario/templates";
import { type Keeper, keepDocuments } from "@/lib/state/keep";
import { activeEntry } from "@/lib/state/workbench-state";
import { createWorkbenchStore, type WorkbenchStore } from "@/lib/state/workbench-store";
import { formatMoney } from "@/lib/unit/format";
import { BillPane } from "./bill-pane.client";
import { newestEdition } from "./catalogs";
import { LinkBanner } from "./link-banner.client";
import { Notices } from "./notices.client";
import { openLinkOf } from "./open-link";
import { RunColumn } from "./run-column";
import { type UsedBill, useBill } from "./use-bill";
import {
  newId,
  useActive,
  useDispatch,
  useTools,
  useWorkbench,
  WorkbenchContext,
  type WorkbenchTools,
} from "./workbench-store.client";

/** One for the life of the page: the document goes along when the language is changed. */
let pageStore: WorkbenchStore | null = null;

export function Workbench() {
  const words = useTranslations("template");
  const switcher = useTranslations("switcher");
  const starter = useMemo<Scenario>(
    () => starterScenario({ edition: newestEdition, asOf: starterAsOf }, (word) => words(word)),
    [words],
  );
  const [tools] = useState(() => openTools(starter));

  useLayoutEffect(() => {
    const { store } = tools;
    // After a change of language, a starter nobody touched speaks the new one.
    const entry = activeEntry(store.getState());
    if (entry.origin === "starter" && entry.scenario !== starter && !entry.kept) {
      store.dispatch({ type: "restart", starter });
    }
    const keeper = keepDocuments(store, {
      storage: () => localStorage,
      newId,
      later: (run) => {
        const timer = setTimeout(run, 250);
        return () => clearTimeout(timer);
      },
      starter: () => starter,
      copyTitle: (title) => switcher("fromThisTab", { title }).slice(0, 200),
    });
    tools.setKeeper(keeper);
    if (!store.getState().ready) keeper.load();
    const stopListening = listen(keeper);
    return () => {
      stopListening();
      keeper.stop();
      tools.setKeeper(null);
    };
  }, [tools, starter, switcher]);

  return (
    <WorkbenchContext value={tools}>
      <OpenWorkbench />
    </WorkbenchContext>
  );
}

interface OwnTools extends WorkbenchTools {
  setKeeper: (keeper: Keeper | null) => void;
}

function openTools(starter: Scenario): OwnTools {
  const store =
    typeof window === "undefined"
      ? createWorkbenchStore(starter)
      : (pageStore ??= createWorkbenchStore(starter));
  let keeper: Keeper | null = null;
  return {
    store,
    keeper: () => keeper,
    setKeeper: (next) => {
      keeper = next;
    },
  };
}

/** Write before the page goes, look when it comes back, and hear of other tabs. */
function listen(keeper: Keeper): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.storageArea === null || event.storageArea === localStorage) keeper.look(event.key);
  };
  const onVisibility = () => (document.visibilityState === "hidden" ? keeper.flush() : keeper.look());
  const onHide = () => keeper.flush();
  addEventListener("storage", onStorage);
  addEventListener("pagehide", onHide);
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    removeEventListener("storage", onStorage);
    removeEventListener("pagehide", onHide);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}

type Side = "run" | "bill";

function OpenWorkbench() {
  const t = useTranslations("shell");
  const [side, setSide] = useState<Side>("bill");
  const [helping, setHelping] = useState(false);
  const [today, setToday] = useState<string | null>(null);
  const entry = useActive();
  const used = useBill(entry);
  useLinkInAddress();
  useShortcuts(() => setHelping(true));
  useEffect(() => setToday(new Date().toISOString().slice(0, 10)), []);

  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh lg:min-h-0 print:h-auto!">
      <a
        href="#bill"
        className="sr-only rounded bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t("skip")}
      </a>
      <Header onShortcuts={() => setHelping(true)} />
      <Notices />
      <LinkBanner used={used} today={today} />
      <PhoneBar used={used} side={side} onSide={setSide} />
      <main className="grid min-h-0 flex-1 lg:grid-cols-[minmax(22rem,26.5rem)_minmax(0,1fr)] print:block">
        <h1 className="sr-only">{entry.scenario.title}</h1>
        <section
          aria-label={t("run")}
          className={`bg-side lg:overflow-y-auto lg:border-r lg:border-line print:overflow-visible ${side === "run" ? "" : "max-lg:hidden"}`}
        >
          <RunColumn used={used} />
        </section>
        <section
          id="bill"
          aria-label={t("bill")}
          tabIndex={-1}
          className={`min-w-0 outline-none lg:overflow-y-auto print:overflow-visible ${side === "bill" ? "" : "max-lg:hidden"}`}
        >
          <BillPane used={used} />
        </section>
      </main>
      {helping && <ShortcutsDialog onClose={() => setHelping(false)} />}
    </div>
  );
}

/** On a narrow screen: the total stays on top, over the two halves of the page. */
function PhoneBar({ used, side, onSide }: { used: UsedBill; side: Side; onSide: (side: Side) => void }) {
  const t = useTranslations("shell");
  const total = useTranslations("total");
  const locale = useLocale();
  const amount = used.shown?.bill.amount ?? null;
  return (
    <div
      data-screen-only=""
      className="sticky top-0 z-10 flex items-end gap-5 border-b border-line bg-paper px-4 lg:hidden"
    >
      {(["run", "bill"] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={side === each}
          onClick={() => onSide(each)}
          className="-mb-px min-h-10 border-b-2 border-transparent text-soft aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {t(each)}
        </button>
      ))}
      <p
        data-figures=""
        className={`ml-auto self-center text-lead font-semibold ${used.problem === null ? "" : "text-faint"}`}
      >
        {amount === null ? total("none") : formatMoney(amount, locale)}
        {amount !== null && <span className="ml-1 text-small font-normal text-soft">{total("aMonth")}</span>}
      </p>
    </div>
  );
}

/** Open the link in the address, now and whenever it changes; an address that no longer fits the page loses its code. */
function useLinkInAddress(): void {
  const { store } = useTools();
  const dispatch = useDispatch();
  const ready = useWorkbench((state) => state.ready);
  const isLink = useWorkbench((state) => activeEntry(state).origin === "link");

  useEffect(() => {
    if (!ready) return;
    const open = async () => {
      try {
        const action = await openLinkOf(location.hash, newId);
        if (action !== null) dispatch(action);
      } finally {
        delete document.documentElement.dataset.awaits;
      }
    };
    if (activeEntry(store.getState()).origin === "link") delete document.documentElement.dataset.awaits;
    else void open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, [ready, dispatch, store]);

  const [wasLink, setWasLink] = useState(false);
  if (isLink && !wasLink) setWasLink(true);
  useEffect(() => {
    if (!wasLink || isLink) return;
    setWasLink(false);
    if (location.hash.startsWith("#s="))
      history.replaceState(history.state, "", location.pathname + location.search);
  }, [wasLink, isLink]);
}

function useShortcuts(help: () => void): void {
  const dispatch = useDispatch();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]") !== null) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (command && !event.altKey && (key === "z" || key === "y")) {
        event.preventDefault();
        dispatch({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
      }
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key === "?" && !typing && !command) help();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
