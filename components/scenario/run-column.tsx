import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Panel, PanelButton } from "@/components/ui/panel.client";
import { limits } from "@/lib/scenario/limits";
import type { Workload } from "@/lib/scenario/schema";
import { emptyWorkload, templateIds, templateWorkloads } from "@/lib/scenario/templates";
import { type BillSheet, toBillSheet } from "@/lib/series/bill-rows";
import { cachedShare } from "@/lib/series/cached-share";
import { Assumptions } from "./assumptions";
import { everydayModel } from "./everyday-models";
import type { UsedBill } from "./use-bill";
import { newId, useActive, useEdit } from "./workbench-store.client";
import { WorkloadCard } from "./workload-card.client";

export function RunColumn({ used }: { used: UsedBill }) {
  const t = useTranslations("run");
  const { scenario } = useActive();
  const { shown, problem } = used;
  const bill = shown?.bill ?? null;
  const sheet = useMemo(() => (bill === null ? null : toBillSheet(bill)), [bill]);
  return (
    <>
      <h2 className="caps px-4 pt-3 pb-1">{t("title")}</h2>
      {scenario.workloads.length === 0 && <p className="px-4 py-3 text-soft">{t("none")}</p>}
      {scenario.workloads.map((workload, at) => (
        <WorkloadCard
          key={workload.id}
          workload={workload}
          amount={problem === null && sheet !== null ? amountOf(sheet, workload) : null}
          cached={bill === null ? null : cachedShare(bill.lines, workload.id)}
          digits={sheet?.digits}
          at={at}
          count={scenario.workloads.length}
        />
      ))}
      <AddWorkload />
      <Assumptions />
    </>
  );
}

/** What its calls cost, and the capacity bought for it; null while a line has no price. */
function amountOf({ groups, fixed }: BillSheet, workload: Workload): number | null {
  const used = groups.find(({ key }) => key === workload.id);
  if (workload.provisioned === undefined) return used?.shown ?? null;
  const bought = fixed.find(({ line }) => line.workload === workload.id)?.shown ?? 0;
  return used === undefined ? bought : used.shown === null ? null : used.shown + bought;
}

function AddWorkload() {
  const t = useTranslations("run");
  const words = useTranslations("template");
  const { scenario } = useActive();
  const edit = useEdit();

  function add(workloads: readonly Workload[]) {
    const added = workloads.map((workload) => ({ ...workload, id: newId() }));
    edit(`add.${added[0]?.id}`, (current) => ({ ...current, workloads: [...current.workloads, ...added] }));
  }

  if (scenario.workloads.length >= limits.workloads) return null;
  return (
    <div className="px-3 py-2" data-screen-only="">
      <Panel
        button={`+ ${t("add")}`}
        className="min-h-7 rounded px-1 text-accent hover:underline"
        panelClassName="w-72"
      >
        {(close) => (
          <>
            <PanelButton
              onClick={() => {
                add([emptyWorkload("", (word) => words(word), everydayModel)]);
                close();
              }}
            >
              {t("addEmpty")}
            </PanelButton>
            {templateIds.map((id) => (
              <PanelButton
                key={id}
                onClick={() => {
                  add(templateWorkloads(id, (word) => words(word)));
                  close();
                }}
              >
                {words(`${id}Title`)}
                <span className="block text-small text-faint">{words(`note.${id}`)}</span>
              </PanelButton>
            ))}
          </>
        )}
      </Panel>
    </div>
  );
}
