import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field.client";
import { sameAssumption } from "@/components/ui/number-text";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field.client";
import { limits } from "@/lib/scenario/limits";
import type { Assumption, Scenario } from "@/lib/scenario/schema";
import { findCatalog, findRouteModel } from "./catalogs";
import { CustomModels } from "./custom-models";
import { FormRow } from "./form-row";
import { newId, useActive, useEdit } from "./workbench-store.client";

const DocumentFields = dynamic(() => import("./document-fields").then((module) => module.DocumentFields));
const Adjustments = dynamic(() => import("./adjustments").then((module) => module.Adjustments));

/** What holds for the whole scenario. */
export function Assumptions() {
  const t = useTranslations("assumptions");
  return (
    <section aria-labelledby="assumptions" className="border-t border-line px-4 pt-3 pb-8">
      <h2 id="assumptions" className="caps pb-2">
        {t("title")}
      </h2>
      <div className="space-y-1">
        <TimeFields />
        <GrowthField />
        <Discounts />
      </div>
      <Group title={t("toInvoice")} fields={<Adjustments />} />
      <Group title={t("document")} fields={<DocumentFields />} />
      <FixedLines />
      <CustomModels />
    </section>
  );
}

/** Its fields come when they are asked for. */
function Group({ title, fields }: { title: string; fields: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="group mt-3"
      data-screen-only=""
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="inline-flex min-h-7 items-center gap-1 rounded text-soft hover:text-ink">
        <span
          aria-hidden="true"
          className="inline-block w-3 text-center transition-transform group-open:rotate-90"
        >
          ›
        </span>
        {title}
      </summary>
      {open && fields}
    </details>
  );
}

const dayPattern = /^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const monthPattern = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

function TimeFields() {
  const t = useTranslations("assumptions");
  const { scenario } = useActive();
  const edit = useEdit();
  const set = (field: keyof Scenario) => (value: unknown) =>
    edit(field, (current) => ({ ...current, [field]: value }));
  return (
    <>
      <FormRow label={t("asOf")} hint={t("asOfHint")}>
        {(id) => (
          <TextField
            id={id}
            type="date"
            label={t("asOf")}
            value={scenario.asOf}
            maxLength={10}
            pattern={dayPattern}
            onChange={set("asOf")}
          />
        )}
      </FormRow>
      <FormRow label={t("startMonth")}>
        {(id) => (
          <TextField
            id={id}
            type="month"
            label={t("startMonth")}
            value={scenario.startMonth}
            maxLength={7}
            pattern={monthPattern}
            placeholder="2026-12"
            onChange={set("startMonth")}
          />
        )}
      </FormRow>
      <FormRow label={t("months")}>
        {(id) => (
          <NumberField
            id={id}
            label={t("months")}
            value={scenario.months}
            rules={{ whole: true, min: 1, max: limits.months }}
            onChange={set("months")}
          />
        )}
      </FormRow>
      <FormRow label={t("monthDays")}>
        {(id) => (
          <SelectField
            id={id}
            label={t("monthDays")}
            value={scenario.monthDays}
            options={(["average", "calendar", "thirty"] as const).map((value) => ({
              value,
              label: t(`days.${value}`),
            }))}
            onChange={set("monthDays")}
          />
        )}
      </FormRow>
    </>
  );
}

/** One figure for all workloads; where they differ, editing it makes them alike. */
function GrowthField() {
  const t = useTranslations("assumptions");
  const { scenario } = useActive();
  const edit = useEdit();
  const growths = scenario.workloads.map(({ volume }) => volume.growthPerMonth);
  const [first] = growths;
  if (first === undefined) return null;
  const alike = growths.every((growth) => sameAssumption(growth, first));
  function set(growthPerMonth: Assumption) {
    edit("growth", (current) => ({
      ...current,
      workloads: current.workloads.map((each) => ({ ...each, volume: { ...each.volume, growthPerMonth } })),
    }));
  }
  return (
    <FormRow label={alike ? t("growth") : t("growthDiffers")} hint={t("growthHint")}>
      {(id) => (
        <NumberField
          id={id}
          label={t("growth")}
          value={first}
          rules={{ share: true, range: true, min: -1, max: 10 }}
          onChange={set}
        />
      )}
    </FormRow>
  );
}

/** A row for every provider in use, and for those that have a discount already. */
function Discounts() {
  const t = useTranslations("assumptions");
  const { scenario } = useActive();
  const edit = useEdit();
  const catalog = findCatalog(scenario.edition);
  if (catalog === null) return null;
  const used = scenario.workloads.flatMap(({ routing }) =>
    routing.routes.flatMap(({ model, provider }) => findRouteModel(catalog, model, provider)?.provider ?? []),
  );
  const plain = scenario.discounts.filter((each) => isPlain(each, each.provider));
  const providers = [...new Set([...used, ...plain.map(({ provider }) => provider)])];
  function set(provider: string, off: number) {
    edit(`discount.${provider}`, (current) => {
      const rest = current.discounts.filter((each) => !isPlain(each, provider));
      return { ...current, discounts: off === 0 ? rest : [...rest, { provider, off }] };
    });
  }
  return providers.map((provider) => {
    const label = t("discount", { provider: catalog.providers.get(provider)?.name ?? provider });
    return (
      <FormRow key={provider} label={label} hint={t("discountHint")}>
        {(id) => (
          <NumberField
            id={id}
            label={label}
            value={plain.find((each) => each.provider === provider)?.off ?? 0}
            rules={{ share: true, max: 1 }}
            onChange={(off) => typeof off === "number" && set(provider, off)}
          />
        )}
      </FormRow>
    );
  });
}

/** One share off everything of a provider; those of a model or by steps stand among the adjustments. */
function isPlain(discount: Scenario["discounts"][number], provider: string): boolean {
  return discount.provider === provider && discount.model === undefined && discount.steps === undefined;
}

function FixedLines() {
  const t = useTranslations("assumptions");
  const { scenario } = useActive();
  const edit = useEdit();
  type Line = Scenario["fixed"][number];
  const patch = (id: string, field: string, change: Partial<Line>) =>
    edit(`fixed.${id}.${field}`, (current) => ({
      ...current,
      fixed: current.fixed.map((line) => (line.id === id ? { ...line, ...change } : line)),
    }));
  return (
    <div className={`mt-4 ${scenario.fixed.length === 0 ? "print:hidden" : ""}`}>
      <h3 className="text-small font-semibold text-faint">{t("fixed")}</h3>
      <ul className="mt-1 space-y-1">
        {scenario.fixed.map((line) => (
          <li key={line.id} className="grid grid-cols-[minmax(0,1fr)_8rem_1.5rem] items-center gap-x-2">
            <TextField
              label={t("fixedName")}
              value={line.name}
              maxLength={limits.nameLength}
              onChange={(name) => patch(line.id, "name", { name })}
            />
            <NumberField
              label={t("fixedAmount", { name: line.name })}
              value={line.usdPerMonth}
              rules={{ range: true, max: limits.amount }}
              onChange={(usdPerMonth) => patch(line.id, "usd", { usdPerMonth })}
            />
            <Button
              data-screen-only=""
              look="quiet"
              className="min-h-6 px-1!"
              aria-label={t("removeLine", { name: line.name })}
              title={t("removeLine", { name: line.name })}
              onClick={() =>
                edit(`fixed.${line.id}.remove`, (current) => ({
                  ...current,
                  fixed: current.fixed.filter(({ id }) => id !== line.id),
                }))
              }
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Button
        data-screen-only=""
        look="link"
        disabled={scenario.fixed.length >= limits.workloads}
        onClick={() => {
          const id = newId();
          edit(`fixed.${id}.add`, (current) => ({
            ...current,
            fixed: [...current.fixed, { id, name: t("newFixed"), usdPerMonth: 100 }],
          }));
        }}
      >
        + {t("addFixed")}
      </Button>
    </div>
  );
}
