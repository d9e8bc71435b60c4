"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { newestEdition } from "@/components/scenario/catalogs";
import { everydayModel } from "@/components/scenario/run-column";
import { readScenarioFile, saveScenarioFile, saveText } from "@/components/scenario/scenario-file";
import {
  newId,
  useActive,
  useDispatch,
  useEdit,
  useTools,
  useWorkbench,
} from "@/components/scenario/workbench-store.client";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal.client";
import { Panel, PanelButton } from "@/components/ui/panel.client";
import { TextField } from "@/components/ui/text-field.client";
import { limits, type Scenario } from "@/lib/scenario/schema";
import { emptyScenario, templateIds, templateScenario } from "@/lib/scenario/templates";

/** The documents of this browser: open, rename, duplicate, delete, start from a template, file in and out. */
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
        panelClassName="w-[min(22rem,92vw)] max-h-[80dvh] overflow-y-auto"
      >
        {(close) => (
          <>
            <OpenOne close={close} />
            <ScenarioList close={close} />
            <hr className="my-1.5 border-line" />
            <Templates close={close} />
            <hr className="my-1.5 border-line" />
            <PanelButton onClick={() => file.current?.click()}>{t("import")}</PanelButton>
            <PanelButton onClick={() => saveScenarioFile(scenario)}>{t("export")}</PanelButton>
            <Unreadable />
            <PanelButton
              onClick={() => {
                close();
                setClearing(true);
              }}
            >
              <span className="text-wrong">{t("clear")}</span>
            </PanelButton>
          </>
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

function OpenOne({ close }: { close: () => void }) {
  const t = useTranslations("switcher");
  const dispatch = useDispatch();
  const edit = useEdit();
  const { id, scenario } = useActive();
  const count = useWorkbench((state) => state.order.length);
  return (
    <div className="px-1 pb-1">
      <TextField
        label={t("rename")}
        value={scenario.title}
        maxLength={limits.titleLength}
        onChange={(title) => edit("title", (current) => ({ ...current, title }))}
      />
      <div className="mt-1 flex gap-1">
        <Button
          look="quiet"
          onClick={() => {
            const title = t("copyTitle", { title: scenario.title }).slice(0, limits.titleLength);
            dispatch({ type: "add", id: newId(), scenario: { ...scenario, title } });
            close();
          }}
        >
          {t("duplicate")}
        </Button>
        <Button
          look="quiet"
          disabled={count < 2}
          title={count < 2 ? t("lastOne") : undefined}
          onClick={() => {
            dispatch({ type: "remove", id });
            close();
          }}
        >
          {t("delete")}
        </Button>
      </div>
    </div>
  );
}

function ScenarioList({ close }: { close: () => void }) {
  const t = useTranslations("switcher");
  const dispatch = useDispatch();
  const order = useWorkbench((state) => state.order);
  const entries = useWorkbench((state) => state.entries);
  const active = useWorkbench((state) => state.active);
  if (order.length < 2) return null;
  return (
    <ul aria-label={t("list")} className="border-t border-line pt-1.5">
      {order.map((id) => (
        <li key={id}>
          <PanelButton
            current={id === active}
            onClick={() => {
              dispatch({ type: "open", id });
              close();
            }}
          >
            {entries[id]?.scenario.title || t("untitled")}
          </PanelButton>
        </li>
      ))}
    </ul>
  );
}

function Templates({ close }: { close: () => void }) {
  const t = useTranslations("switcher");
  const words = useTranslations("template");
  const dispatch = useDispatch();

  function start(make: (pinned: { edition: string; asOf: string }) => Scenario) {
    const today = new Date().toISOString().slice(0, 10);
    dispatch({ type: "add", id: newId(), scenario: make({ edition: newestEdition, asOf: today }) });
    close();
  }

  return (
    <div>
      <h3 className="px-2 py-0.5 text-small font-semibold text-faint">{t("new")}</h3>
      <PanelButton
        onClick={() => start((pinned) => emptyScenario(pinned, (word) => words(word), everydayModel))}
      >
        {t("empty")}
      </PanelButton>
      {templateIds.map((id) => (
        <PanelButton
          key={id}
          onClick={() => start((pinned) => templateScenario(id, pinned, (word) => words(word)))}
        >
          {words(`${id}Title`)}
          <span className="block text-small text-faint">{words(`note.${id}`)}</span>
        </PanelButton>
      ))}
    </div>
  );
}

/** Kept by another version, or damaged: they can be saved as they are. */
function Unreadable() {
  const t = useTranslations("switcher");
  const unreadable = useWorkbench((state) => state.unreadable);
  const { keeper } = useTools();
  return unreadable.map(({ id, text }) => (
    <div key={id} className="flex items-center gap-1 px-2 text-small">
      <span className="flex-1 text-faint">{t("unreadable")}</span>
      <Button look="link" onClick={() => saveText(`ratebook-${id}.json`, text)}>
        {t("saveAsIs")}
      </Button>
      <Button look="link" onClick={() => keeper.forgetUnreadable(id)}>
        {t("delete")}
      </Button>
    </div>
  ));
}

function ClearDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("switcher");
  const { keeper } = useTools();
  const count = useWorkbench((state) => state.order.length);
  return (
    <Modal title={t("clear")} onClose={onClose}>
      <p>{t("clearAsk", { count })}</p>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          look="accent"
          onClick={() => {
            keeper.forgetEverything();
            onClose();
          }}
        >
          {t("clearDo")}
        </Button>
      </div>
    </Modal>
  );
}
