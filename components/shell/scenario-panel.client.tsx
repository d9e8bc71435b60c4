"use client";

import { useTranslations } from "next-intl";
import { newestEdition } from "@/components/scenario/catalogs";
import { everydayModel } from "@/components/scenario/everyday-models";
import { saveJsonText, saveScenarioFile } from "@/components/scenario/scenario-file";
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
import { PanelButton } from "@/components/ui/panel.client";
import { TextField } from "@/components/ui/text-field.client";
import { limits } from "@/lib/scenario/limits";
import type { Scenario } from "@/lib/scenario/schema";
import { emptyScenario, templateIds, templateScenario } from "@/lib/scenario/templates";

interface ScenarioPanelProps {
  close: () => void;
  onImport: () => void;
  onClear: () => void;
}

/** Open, rename, duplicate, delete, start from a template, file in and out. */
export function ScenarioPanel({ close, onImport, onClear }: ScenarioPanelProps) {
  const t = useTranslations("switcher");
  const { scenario } = useActive();
  return (
    <>
      <OpenOne close={close} />
      <ScenarioList close={close} />
      <hr className="my-1.5 border-line" />
      <Templates close={close} />
      <hr className="my-1.5 border-line" />
      <PanelButton onClick={onImport}>{t("import")}</PanelButton>
      <PanelButton onClick={() => saveScenarioFile(scenario)}>{t("export")}</PanelButton>
      <Unreadable />
      <PanelButton onClick={onClear}>
        <span className="text-wrong">{t("clear")}</span>
      </PanelButton>
    </>
  );
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
      <Button look="link" onClick={() => saveJsonText(`ratebook-${id}.json`, text)}>
        {t("saveAsIs")}
      </Button>
      <Button look="link" onClick={() => keeper.forgetUnreadable(id)}>
        {t("delete")}
      </Button>
    </div>
  ));
}

export function ClearDialog({ onClose }: { onClose: () => void }) {
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
