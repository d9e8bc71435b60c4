import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import type { Scenario } from "@/lib/scenario/schema";
import { AddButton, RemoveButton } from "./adjustment-entry";
import { NumberRow, oneShareRules, SelectRow, usdRules } from "./field-rows";
import { FormGroup } from "./form-row";
import { useActive, useEdit } from "./workbench-store.client";

type Discount = Scenario["discounts"][number];

/** Discounts of a model or by monthly spend; those of a whole provider stand with the assumptions. */
export function Discounts({ models }: { models: readonly { id: string; provider: string }[] }) {
  const t = useTranslations("traffic.adjust");
  const { scenario } = useActive();
  const edit = useEdit();
  const [first] = models;
  const put = (field: string, change: (discounts: readonly Discount[]) => Discount[]) =>
    edit(`discounts.${field}`, (current) => ({ ...current, discounts: change(current.discounts) }));
  const patch = (at: number, field: string, change: Partial<Discount>) =>
    put(`${at}.${field}`, (discounts) =>
      discounts.map((each, index) => (index === at ? { ...each, ...change } : each)),
    );
  return (
    <FormGroup title={`1. ${t("discounts")}`}>
      {scenario.discounts.map((discount, at) => {
        if (discount.model === undefined && discount.steps === undefined) return null;
        const name = discount.model ?? discount.provider;
        const { steps } = discount;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
          <div key={at} className="space-y-1 pb-2">
            <div className="grid grid-cols-[minmax(0,1fr)_1.5rem] items-center gap-x-2">
              <SelectField
                label={t("discountOf")}
                value={`${discount.provider}/${discount.model ?? ""}`}
                options={scopesOf(models, discount).map(([provider, model]) => ({
                  value: `${provider}/${model}`,
                  label: model === "" ? t("allOf", { provider }) : model,
                }))}
                onChange={(chosen) => {
                  const slash = chosen.indexOf("/");
                  const model = chosen.slice(slash + 1);
                  patch(at, "of", {
                    provider: chosen.slice(0, slash),
                    model: model === "" ? undefined : model,
                    // One of a whole provider without steps would stand elsewhere.
                    ...(model === "" &&
                      steps === undefined && { steps: [{ fromUsd: 10_000, off: discount.off }] }),
                  });
                }}
              />
              <RemoveButton
                name={name}
                onClick={() => put("remove", (discounts) => discounts.filter((_, index) => index !== at))}
              />
            </div>
            <NumberRow
              label={t(steps === undefined ? "off" : "offBelow")}
              value={discount.off}
              rules={oneShareRules}
              onChange={(off) => patch(at, "off", { off })}
            />
            {steps?.map((step, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is what a step is
              <div key={number} className="flex items-center gap-2 pl-3 text-soft">
                <span>{t("from")}</span>
                <span className="w-28">
                  <NumberField
                    label={t("stepFrom", { number: number + 1 })}
                    value={step.fromUsd}
                    rules={usdRules}
                    onChange={(fromUsd) =>
                      typeof fromUsd === "number" &&
                      patch(at, `step.${number}.from`, { steps: withStep(steps, number, { fromUsd }) })
                    }
                  />
                </span>
                <span className="ml-auto w-20">
                  <NumberField
                    label={t("stepOff", { number: number + 1 })}
                    value={step.off}
                    rules={oneShareRules}
                    onChange={(off) =>
                      typeof off === "number" &&
                      patch(at, `step.${number}.off`, { steps: withStep(steps, number, { off }) })
                    }
                  />
                </span>
                <RemoveButton
                  name={t("stepFrom", { number: number + 1 })}
                  onClick={() => {
                    const rest = steps.filter((_, index) => index !== number);
                    patch(at, "steps", { steps: rest.length === 0 ? undefined : rest });
                  }}
                />
              </div>
            ))}
            {steps !== undefined && (
              <SelectRow
                label={t("stepping")}
                value={discount.stepping ?? "whole"}
                options={(["whole", "graduated"] as const).map((value) => ({ value, label: t(value) }))}
                onChange={(stepping) => patch(at, "stepping", { stepping })}
              />
            )}
            <AddButton
              text={t("addStep")}
              onClick={() =>
                patch(at, "steps", {
                  steps: [
                    ...(steps ?? []),
                    { fromUsd: (steps?.at(-1)?.fromUsd ?? 5_000) * 2, off: Math.min(1, discount.off + 0.05) },
                  ],
                })
              }
            />
          </div>
        );
      })}
      {first !== undefined && (
        <AddButton
          text={t("addDiscount")}
          onClick={() =>
            put("add", (discounts) => [...discounts, { provider: first.provider, model: first.id, off: 0.1 }])
          }
        />
      )}
    </FormGroup>
  );
}

function withStep(
  steps: NonNullable<Discount["steps"]>,
  at: number,
  change: Partial<NonNullable<Discount["steps"]>[number]>,
): NonNullable<Discount["steps"]> {
  return steps.map((step, index) => (index === at ? { ...step, ...change } : step));
}

function scopesOf(
  models: readonly { id: string; provider: string }[],
  { provider, model }: Discount,
): [provider: string, model: string][] {
  const scopes = new Map<string, [string, string]>();
  const put = (of: string, id: string) => scopes.set(`${of}/${id}`, [of, id]);
  for (const each of models) put(each.provider, each.id);
  for (const each of models) put(each.provider, "");
  put(provider, model ?? "");
  return [...scopes.values()];
}
