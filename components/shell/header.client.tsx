"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useDispatch, useTools, useWorkbench } from "@/components/scenario/workbench-store.client";
import { Button } from "@/components/ui/button";
import { Link } from "@/i18n/navigation";
import { activeEntry } from "@/lib/state/workbench-state";
import { ScenarioSwitcher } from "./scenario-switcher.client";
import { SiteNav } from "./site-nav";
import { ThemeSwitch } from "./theme-switch.client";

const ShareDialog = dynamic(() =>
  import("@/components/publish/share-dialog.client").then((module) => module.ShareDialog),
);

export function Header({ onShortcuts }: { onShortcuts: () => void }) {
  const t = useTranslations("shell");
  const [sharing, setSharing] = useState(false);
  return (
    <header
      data-screen-only=""
      className="relative z-20 flex min-h-12 flex-wrap items-center gap-x-1 gap-y-1 border-b border-line bg-paper px-4 py-1.5"
    >
      <SiteNav current="/" />
      <div className="ml-auto min-w-0">
        <ScenarioSwitcher />
      </div>
      <div className="flex items-center max-sm:order-1 max-sm:w-full">
        <UndoRedo />
        <span className="flex items-center max-sm:ml-auto">
          <LanguageSwitch />
          <ThemeSwitch />
          <Button
            look="quiet"
            className="max-sm:hidden"
            aria-label={t("shortcuts")}
            title={t("shortcuts")}
            onClick={onShortcuts}
          >
            ?
          </Button>
        </span>
      </div>
      <Button look="accent" className="ml-1" onClick={() => setSharing(true)}>
        {t("share")}
      </Button>
      {sharing && <ShareDialog onClose={() => setSharing(false)} />}
    </header>
  );
}

function UndoRedo() {
  const t = useTranslations("shell");
  const dispatch = useDispatch();
  const canUndo = useWorkbench((state) => activeEntry(state).past.length > 0);
  const canRedo = useWorkbench((state) => activeEntry(state).future.length > 0);
  return (
    <span className="flex items-center">
      <Button
        look="quiet"
        className="px-2!"
        disabled={!canUndo}
        title={t("undoKey")}
        onClick={() => dispatch({ type: "undo" })}
      >
        {t("undo")}
      </Button>
      <Button
        look="quiet"
        className="px-2!"
        disabled={!canRedo}
        title={t("redoKey")}
        onClick={() => dispatch({ type: "redo" })}
      >
        {t("redo")}
      </Button>
    </span>
  );
}

/** The same page in the other language, with the same document: what is not kept yet goes along in the open page. */
function LanguageSwitch() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const { keeper } = useTools();
  const router = useRouter();
  const other = locale === "zh" ? "en" : "zh";
  return (
    <Link
      href="/"
      locale={other}
      prefetch={false}
      lang={other === "zh" ? "zh-Hans" : "en"}
      aria-label={t("language")}
      className="inline-flex min-h-7 items-center rounded px-2 text-soft hover:bg-hover hover:text-ink"
      onClick={(event) => {
        keeper.flush();
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.push(`${other === "zh" ? "/zh" : "/"}${location.hash}`);
      }}
    >
      {other === "zh" ? "中文" : "English"}
    </Link>
  );
}
