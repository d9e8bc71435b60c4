"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { readScenarioFile } from "@/components/scenario/scenario-file";
import { newId, useActive, useDispatch } from "@/components/scenario/workbench-store.client";
import { Panel } from "@/components/ui/panel.client";

const ScenarioPanel = dynamic(() => import("./scenario-panel.client").then((module) => module.ScenarioPanel));
const ClearDialog = dynamic(() => import("./scenario-panel.client").then((module) => module.ClearDialog));

/** The documents of this browser. */
export function ScenarioSwitcher() {
  const t = useTranslations("switcher");
  const { scenario } = useActive();
  const [clearing, setClearing] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const importFile = useImport();
  return (
    <>
      <Panel
        align="right"
        label={t("open", { title: scenario.title })}
        button={
          <>
            <span data-figures="" className="truncate">
              {scenario.title || t("untitled")}
            </span>
            <span aria-hidden="true" className="text-faint">
              ▾
            </span>
          </>
        }
        className="flex min-h-7 max-w-[min(16rem,52vw)] items-center gap-1.5 rounded border border-edge px-2.5 hover:bg-hover"
        panelClassName="w-88 max-h-[80dvh] overflow-y-auto max-sm:fixed max-sm:inset-x-4 max-sm:top-12 max-sm:w-auto"
      >
        {(close) => (
          <ScenarioPanel
            close={close}
            onImport={() => file.current?.click()}
            onClear={() => {
              close();
              setClearing(true);
            }}
          />
        )}
      </Panel>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        className="hidden"
        aria-label={t("import")}
        tabIndex={-1}
        onChange={async (event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = "";
          if (chosen !== undefined) await importFile(chosen);
        }}
      />
      {clearing && <ClearDialog onClose={() => setClearing(false)} />}
    </>
  );
}

/** A file becomes a document of its own; nothing that was here is touched. */
function useImport(): (file: File) => Promise<void> {
  const dispatch = useDispatch();
  return async (file) => {
    const read = await readScenarioFile(file);
    if ("notice" in read) {
      dispatch({ type: "notice", notice: read.notice });
      return;
    }
    dispatch({ type: "add", id: newId(), scenario: read.scenario });
    dispatch({ type: "notice", notice: { kind: "imported", title: read.scenario.title } });
  };
}
