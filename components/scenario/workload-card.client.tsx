"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Panel, PanelButton } from "@/components/ui/panel.client";
import { TextField } from "@/components/ui/text-field.client";
import { limits } from "@/lib/scenario/limits";
import type { Workload } from "@/lib/scenario/schema";
import { formatMoney } from "@/lib/unit/format";
import { RoutesEditor } from "./routes-editor.client";
import { newId, useEdit, useEditWorkload } from "./workbench-store.client";
import { WorkloadSentence } from "./workload-sentence";

const WorkloadFields = dynamic(() => import("./workload-fields").then((module) => module.WorkloadFields));
const UnitPicture = dynamic(() => import("./unit-picture.client").then((module) => module.UnitPicture));

interface WorkloadCardProps {
  workload: Workload;
  /** USD a month; null while it has none. */
  amount: number | null;
  /** The share of its prompt that the cache holds, as billed. */
  cached: number | null;
  /** The bill's decimals. */
  digits: number | undefined;
  at: number;
  count: number;
}

export function WorkloadCard({ workload, amount, cached, digits, at, count }: WorkloadCardProps) {
  const t = useTranslations("workload");
  const locale = useLocale();
  const edit = useEditWorkload(workload.id);
  const [open, setOpen] = useState(false);
  const [picture, setPicture] = useState(false);
  return (
    <section
      aria-label={workload.name}
      className="border-b border-line px-4 py-3"
      data-workload={workload.id}
    >
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 flex-1 font-semibold">
          <TextField
            inline
            label={t("field.name")}
            value={workload.name}
            maxLength={limits.nameLength}
            className="w-full font-semibold"
            onChange={(name) => edit("name", { name })}
          />
        </h3>
        <span data-figures="" className="shrink-0 font-semibold">
          {amount === null ? "–" : formatMoney(amount, locale, { digits })}
        </span>
        <CardActions workload={workload} at={at} count={count} />
      </div>
      <WorkloadSentence workload={workload} cached={cached} />
      <div className="mt-1.5">
        <RoutesEditor workload={workload} />
      </div>
      <details className="group/picture mt-1" onToggle={(event) => setPicture(event.currentTarget.open)}>
        <summary
          data-screen-only=""
          className="inline-flex min-h-7 items-center gap-1 rounded text-soft hover:text-ink"
        >
          <span
            aria-hidden="true"
            className="inline-block w-3 text-center transition-transform group-open/picture:rotate-90"
          >
            ›
          </span>
          {t(`picture.${workload.shape.kind}`)}
        </summary>
        {picture && <UnitPicture workload={workload} />}
      </details>
      <details className="group" data-screen-only="" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="inline-flex min-h-7 items-center gap-1 rounded text-soft hover:text-ink">
          <span
            aria-hidden="true"
            className="inline-block w-3 text-center transition-transform group-open:rotate-90"
          >
            ›
          </span>
          {t("allFields")}
        </summary>
        {open && <WorkloadFields workload={workload} />}
      </details>
    </section>
  );
}

function CardActions({ workload, at, count }: { workload: Workload; at: number; count: number }) {
  const t = useTranslations("workload");
  const edit = useEdit();

  function move(to: number) {
    edit("workloads", (scenario) => {
      const rest = scenario.workloads.filter((each) => each.id !== workload.id);
      return { ...scenario, workloads: [...rest.slice(0, to), workload, ...rest.slice(to)] };
    });
  }

  function duplicate() {
    const copy: Workload = {
      ...workload,
      id: newId(),
      name: t("copyName", { name: workload.name }).slice(0, limits.nameLength),
    };
    edit(`duplicate.${copy.id}`, (scenario) => ({
      ...scenario,
      workloads: [...scenario.workloads.slice(0, at + 1), copy, ...scenario.workloads.slice(at + 1)],
    }));
  }

  function remove() {
    edit(`remove.${workload.id}`, (scenario) => ({
      ...scenario,
      workloads: scenario.workloads.filter((each) => each.id !== workload.id),
    }));
  }

  return (
    <div data-screen-only="">
      <Panel
        align="right"
        button={<span aria-hidden="true">⋯</span>}
        label={t("actions", { name: workload.name })}
        className="min-h-6 rounded px-1.5 text-soft hover:bg-hover"
        panelClassName="w-44"
      >
        {(close) => (
          <>
            <PanelButton
              disabled={count >= limits.workloads}
              onClick={() => {
                duplicate();
                close();
              }}
            >
              {t("duplicate")}
            </PanelButton>
            <PanelButton disabled={at === 0} onClick={() => move(at - 1)}>
              {t("moveUp")}
            </PanelButton>
            <PanelButton disabled={at === count - 1} onClick={() => move(at + 1)}>
              {t("moveDown")}
            </PanelButton>
            <PanelButton onClick={remove}>{t("delete")}</PanelButton>
          </>
        )}
      </Panel>
    </div>
  );
}
