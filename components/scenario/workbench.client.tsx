"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import { Header } from "@/components/shell/header.client";
import { limits } from "@/lib/scenario/limits";
import type { Scenario } from "@/lib/scenario/schema";
import { starterAsOf, starterScenario } from "@/lib/scenario/templates";
import { type Keeper, keepDocuments, type ReadScenario } from "@/lib/state/keep";
import { activeEntry } from "@/lib/state/workbench-state";
import { createWorkbenchStore } from "@/lib/state/workbench-store";
import { formatMoney } from "@/lib/unit/format";
import { BillPane } from "./bill-pane.client";
import { newestEdition } from "./catalogs";
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

const LinkBanner = dynamic(() => import("./link-banner.client").then((module) => module.LinkBanner));
const ShortcutsDialog = dynamic(() =>
  import("@/components/shell/shortcuts-dialog.client").then((module) => module.ShortcutsDialog),
);

/** What the documents need of the reader's language. */
interface Words {
  starter: Scenario;
  fromThisTab: (title: string) => string;
}

interface Page {
  tools: WorkbenchTools;
  keeper: Keeper;
  words: Words;
}

/** One for the life of the page: documents, undo and all go along when the language is changed. */
let openedPage: Page | null = null;

export function Workbench() {
  const template = useTranslations("template");
  const switcher = useTranslations("switcher");
  const words = useMemo<Words>(
    () => ({
      starter: starterScenario({ edition: newestEdition, asOf: starterAsOf }, (word) => template(word)),
      fromThisTab: (title) => switcher("fromThisTab", { title }).slice(0, limits.titleLength),
    }),
    [template, switcher],
  );
  const [page] = useState(() => openPage(words));

  useLayoutEffect(() => {
    const { store } = page.tools;
    page.words = words;
    const entry = activeEntry(store.getState());
    // After a change of language, a starter nobody touched speaks the new one.
    if (!entry.kept && entry.origin === "starter" && entry.scenario.title !== words.starter.title) {
      store.dispatch({ type: "restart", starter: words.starter });
    }
    if (!store.getState().ready) page.keeper.load();
    return listen(page.keeper);
  }, [page, words]);

  return (
    <WorkbenchContext value={page.tools}>
      <OpenWorkbench />
    </WorkbenchContext>
  );
}

function openPage(words: Words): Page {
  if (openedPage !== null) return openedPage;
  const store = createWorkbenchStore(words.starter);
  let reader: ReadScenario | null = null;
  let fetching = false;
  const keeper = keepDocuments(store, {
    storage: () => localStorage,
    reader: () => reader,
    fetchReader: () => {
      if (fetching) return;
      fetching = true;
      import("@/lib/state/read-scenario").then(
        (module) => {
          reader = module.readScenario;
          keeper.readerArrived();
        },
        () => {
          // Offline: the next look or edit asks again.
          fetching = false;
        },
      );
    },
    newId,
    later: (run) => {
      const timer = setTimeout(run, 250);
      return () => clearTimeout(timer);
    },
    starter: () => page.words.starter,
    copyTitle: (title) => page.words.fromThisTab(title),
  });
  const page: Page = { tools: { store, keeper }, keeper, words };
  // A server has many readers and keeps none of their documents.
  if (typeof window !== "undefined") openedPage = page;
  return page;
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
  const pinnedIsOld = used.shown !== null && used.shown.bill.edition !== newestEdition;
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
      {(entry.origin === "link" || pinnedIsOld) && <LinkBanner used={used} today={today} />}
      <PhoneBar used={used} side={side} onSide={setSide} />
      <main className="grid min-h-0 flex-1 lg:grid-cols-[minmax(22rem,26.5rem)_minmax(0,1fr)] print:flex print:flex-col">
        <h1 className="sr-only print:not-sr-only print:-order-2 print:px-4 print:text-figure print:font-semibold">
          {entry.scenario.title}
        </h1>
        <section
          aria-label={t("run")}
          className={`bg-side lg:overflow-y-auto lg:border-r lg:border-line print:block! print:overflow-visible ${side === "run" ? "" : "max-lg:hidden"}`}
        >
          <RunColumn used={used} />
        </section>
        <section
          id="bill"
          aria-label={t("bill")}
          tabIndex={-1}
          className={`min-w-0 outline-none lg:overflow-y-auto print:-order-1 print:block! print:overflow-visible ${side === "bill" ? "" : "max-lg:hidden"}`}
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
  const paid = used.shown?.bill.total ?? null;
  return (
    <section
      aria-label={t("halves")}
      data-screen-only=""
      className="sticky top-0 z-10 flex items-end gap-5 border-b border-line bg-paper px-4 lg:hidden"
    >
      {(["run", "bill"] as const).map((each) => (
        <button
          key={each}
          type="button"
          data-phone-side=""
          aria-pressed={side === each}
          onClick={() => onSide(each)}
          className="-mb-px min-h-10 border-b-2 border-transparent text-soft aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {t(each)}
        </button>
      ))}
      <p
        data-figures=""
        data-phone-total=""
        className={`ml-auto self-center text-lead font-semibold ${used.problem === null ? "" : "text-faint"}`}
      >
        {paid === null ? total("none") : formatMoney(paid.amount, locale, { currency: paid.currency })}
        {paid !== null && <span className="ml-1 text-small font-normal text-soft">{total("aMonth")}</span>}
      </p>
    </section>
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
        showFigures();
      }
    };
    if (activeEntry(store.getState()).origin === "link") showFigures();
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

/** The page shows what it will show: what the head script hid may be seen. */
function showFigures(): void {
  const { dataset } = document.documentElement;
  delete dataset.awaits;
  dataset.ready = "";
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
