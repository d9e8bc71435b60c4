"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { BillTable } from "@/components/bill/bill-table.client";
import { UnitCosts } from "@/components/bill/unit-costs";
import { Tabs } from "@/components/ui/tabs.client";
import { rangeSteps } from "@/lib/analysis/range";
import { type Savings, savingsSteps } from "@/lib/analysis/savings";
import { formatDate, formatMoney, formatPercent } from "@/lib/unit/format";
import { Total } from "./total.client";
import type { Billed, BillProblem, UsedBill } from "./use-bill";
import { useLater } from "./use-later.client";
import { Warnings } from "./warnings.client";
import { WorkingOut } from "./working-out";

/** Figures first: what projects and compares comes with its chart. */
const Months = dynamic(() => import("./months.client").then((module) => module.Months), {
  ssr: false,
  loading: WorkingOut,
});
const Models = dynamic(() => import("./models.client").then((module) => module.Models), {
  ssr: false,
  loading: WorkingOut,
});

const Drivers = dynamic(() => import("./drivers.client").then((module) => module.Drivers), {
  ssr: false,
  loading: WorkingOut,
});

type View = "bill" | "months" | "models" | "drivers";

export function BillPane({ used }: { used: UsedBill }) {
  const t = useTranslations("pane");
  const { shown, problem } = used;
  const [view, setView] = useState<View>("bill");
  return (
    <div className="px-4 pt-4 pb-16 lg:px-6">
      {shown === null ? (
        problem !== null && <Problem problem={problem} />
      ) : (
        <>
          <Head billed={shown} problem={problem} />
          <div data-figures="" className="mt-4">
            <Tabs
              label={t("views")}
              tabs={(["bill", "months", "models", "drivers"] as const).map((id) => ({ id, name: t(id) }))}
              chosen={view}
              onChoose={setView}
            >
              <div className={`pt-3 ${problem === null ? "" : "grayscale"}`}>
                {view === "bill" && (
                  <BillTable bill={shown.bill} scenario={shown.scenario} catalog={shown.catalog} />
                )}
                {view === "months" && <Months billed={shown} />}
                {view === "models" && <Models billed={shown} />}
                {view === "drivers" && <Drivers billed={shown} />}
              </div>
            </Tabs>
          </div>
        </>
      )}
    </div>
  );
}

function Head({ billed, problem }: { billed: Billed; problem: BillProblem | null }) {
  const t = useTranslations("pane");
  const locale = useLocale();
  const { bill, scenario } = billed;
  const savings = useLater(billed, savingsOfBilled, "now");
  const discounted = bill.listAmount !== null && bill.amount !== null && bill.listAmount !== bill.amount;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <Total total={bill.total} stale={problem !== null} />
        <p className="text-small text-faint lg:pt-1.5 lg:text-right">
          <span className="whitespace-nowrap">{t("edition", { edition: bill.edition })}</span>
          {" · "}
          <span className="whitespace-nowrap">{t("asOf", { date: formatDate(bill.asOf, locale) })}</span>
          {" · "}
          <span className="whitespace-nowrap">
            {discounted
              ? t("discounted", { list: formatMoney(bill.listAmount ?? 0, locale) })
              : t(scenario.discounts.length > 0 ? "discountsUnused" : "listPrices")}
          </span>
        </p>
      </div>
      {problem !== null && <Problem problem={problem} />}
      <div data-figures="" className="mt-1.5">
        <Range billed={billed} />
        <div className="flex flex-wrap gap-x-4">
          <UnitCosts bill={bill} />
          {savings !== null && <SavingsText savings={savings.result} />}
        </div>
      </div>
      <Warnings billed={billed} />
    </>
  );
}

const savingsOfBilled = ({ catalog, scenario, bill }: Billed) => savingsSteps(catalog, scenario, bill.amount);
const rangeOfBilled = ({ catalog, scenario }: Billed) => rangeSteps(catalog, scenario);

/** Each against the same scenario without it. */
function SavingsText({ savings }: { savings: Savings }) {
  const t = useTranslations("pane");
  const locale = useLocale();
  return (["caching", "batch"] as const).map((what) => {
    const saved = savings[what];
    if (saved === null || saved === 0) return null;
    const amount = formatMoney(Math.abs(saved), locale);
    return (
      <span key={what} className={saved < 0 ? "text-money" : ""} title={t("savingsHint")}>
        {t(saved < 0 ? `${what}Costs` : `${what}Saves`, { amount })}
      </span>
    );
  });
}

/** Only where an assumption is a range. */
function Range({ billed }: { billed: Billed }) {
  const t = useTranslations("pane");
  const locale = useLocale();
  const range = useLater(billed, rangeOfBilled, "now")?.result ?? null;
  if (range === null) return null;
  return (
    <p title={t("rangeHint")}>
      {t("range", { p10: formatMoney(range.p10, locale), p90: formatMoney(range.p90, locale) })}
    </p>
  );
}

function Problem({ problem }: { problem: BillProblem }) {
  const t = useTranslations("problem");
  const locale = useLocale();
  return (
    <div role="alert" className="mt-2 border-l-2 border-wrong py-0.5 pl-2.5" data-problem="">
      <p>{textOf()}</p>
    </div>
  );

  function textOf(): string {
    switch (problem.kind) {
      case "shares":
        return t(problem.problem.what, {
          workload: problem.problem.workloadName,
          sum: formatPercent(problem.problem.sum, locale),
        });
      case "edition":
        return t("edition", { edition: problem.edition, newest: problem.newest });
      case "failure":
        return t("failure", { message: problem.failure.message });
    }
  }
}
