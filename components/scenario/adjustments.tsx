import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field.client";
import { limits } from "@/lib/scenario/limits";
import type { Scenario } from "@/lib/scenario/schema";
import { findCatalog, findRouteModel } from "./catalogs";
import { NumberRow, oneShareRules, SelectRow, usdRules } from "./field-rows";
import { FormGroup, FormRow } from "./form-row";
import { useActive, useEdit } from "./workbench-store.client";

type Adjusted = NonNullable<Scenario["adjustments"]>;
type Discount = Scenario["discounts"][number];
type Listed = "resellers" | "commitments" | "credits" | "fees";

const none: Adjusted = { resellers: [], commitments: [], credits: [], fees: [] };

/** From the list price to the invoice, in the order in which it is worked out. */
export function Adjustments() {
  const t = useTranslations("traffic.adjust");
  const { scenario } = useActive();
  const edit = useEdit();
  const given = scenario.adjustments ?? none;
  const used = useUsedModels();

  function setAll(field: string, change: Partial<Adjusted>) {
    edit(`adjustments.${field}`, (current) => {
      const next = { ...(current.adjustments ?? none), ...change };
      const isEmpty =
        next.tax === undefined &&
        next.currency === undefined &&
        lists.every((list) => next[list].length === 0);
      return { ...current, adjustments: isEmpty ? undefined : next };
    });
  }

  function lister<List extends Listed>(list: List) {
    type Entry = Adjusted[List][number];
    const entries = given[list] as readonly Entry[];
    const put = (field: string, next: readonly Entry[]) =>
      setAll(`${list}.${field}`, { [list]: [...next] } as Partial<Adjusted>);
    return {
      entries,
      add: (entry: Entry) => put("add", [...entries, entry]),
      remove: (at: number) =>
        put(
          "remove",
          entries.filter((_, index) => index !== at),
        ),
      patch: (at: number, field: string, change: Partial<Entry>) =>
        put(
          `${at}.${field}`,
          entries.map((each, index) => (index === at ? { ...each, ...change } : each)),
        ),
    };
  }

  const resellers = lister("resellers");
  const commitments = lister("commitments");
  const credits = lister("credits");
  const fees = lister("fees");
  return (
    <div className="space-y-3 pt-2">
      <Discounts models={used.models} />
      <FormGroup title={`2. ${t("resellers")}`}>
        {resellers.entries.map((entry, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
            key={at}
            name={entry.name}
            provider={entry.provider}
            providers={used.providers}
            onName={(name) => resellers.patch(at, "name", { name })}
            onProvider={(provider) => resellers.patch(at, "provider", { provider })}
            onRemove={() => resellers.remove(at)}
          >
            <NumberRow
              label={t("factor")}
              hint={t("factorHint")}
              value={entry.factor}
              rules={{ share: true, max: 100 }}
              onChange={(factor) => resellers.patch(at, "factor", { factor })}
            />
          </Entry>
        ))}
        <AddButton
          text={t("addReseller")}
          onClick={() => resellers.add({ name: t("newReseller"), factor: 0.8 })}
        />
      </FormGroup>
      <FormGroup title={`3. ${t("commitments")}`}>
        {commitments.entries.map((entry, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
            key={at}
            name={entry.name}
            provider={entry.provider}
            providers={used.providers}
            onName={(name) => commitments.patch(at, "name", { name })}
            onProvider={(provider) => commitments.patch(at, "provider", { provider })}
            onRemove={() => commitments.remove(at)}
          >
            <NumberRow
              label={t("committed")}
              hint={t("committedHint")}
              value={entry.usdPerMonth}
              rules={usdRules}
              onChange={(usdPerMonth) => commitments.patch(at, "usd", { usdPerMonth })}
            />
          </Entry>
        ))}
        <AddButton
          text={t("addCommitment")}
          onClick={() => commitments.add({ name: t("newCommitment"), usdPerMonth: 1_000 })}
        />
      </FormGroup>
      <FormGroup title={`4. ${t("credits")}`}>
        {credits.entries.map((entry, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
            key={at}
            name={entry.name}
            provider={entry.provider}
            providers={used.providers}
            onName={(name) => credits.patch(at, "name", { name })}
            onProvider={(provider) => credits.patch(at, "provider", { provider })}
            onRemove={() => credits.remove(at)}
          >
            <NumberRow
              label={t("credit")}
              value={entry.usdPerMonth}
              rules={usdRules}
              onChange={(usdPerMonth) => credits.patch(at, "usd", { usdPerMonth })}
            />
            <DayRow
              label={t("until")}
              value={entry.until ?? ""}
              onChange={(until) => credits.patch(at, "until", { until: until === "" ? undefined : until })}
            />
          </Entry>
        ))}
        <AddButton
          text={t("addCredit")}
          onClick={() => credits.add({ name: t("newCredit"), usdPerMonth: 100 })}
        />
      </FormGroup>
      <FormGroup title={`5. ${t("fees")}`}>
        {fees.entries.map((entry, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what an entry is
            key={at}
            name={entry.name}
            provider={entry.provider}
            providers={used.providers}
            onName={(name) => fees.patch(at, "name", { name })}
            onProvider={(provider) => fees.patch(at, "provider", { provider })}
            onRemove={() => fees.remove(at)}
          >
            <NumberRow
              label={t("feeShare")}
              value={entry.share}
              rules={{ share: true, max: 10 }}
              onChange={(share) => fees.patch(at, "share", { share })}
            />
            <NumberRow
              label={t("feeMinimum")}
              value={entry.minimumUsd}
              rules={usdRules}
              onChange={(minimumUsd) => fees.patch(at, "minimum", { minimumUsd })}
            />
            <NumberRow
              label={t("feeSum")}
              value={entry.usdPerMonth}
              rules={usdRules}
              onChange={(usdPerMonth) => fees.patch(at, "sum", { usdPerMonth })}
            />
          </Entry>
        ))}
        <AddButton
          text={t("addFee")}
          onClick={() => fees.add({ name: t("newFee"), share: 0.055, minimumUsd: 0, usdPerMonth: 0 })}
        />
      </FormGroup>
      <TaxAndCurrency given={given} asOf={scenario.asOf} setAll={setAll} />
    </div>
  );
}

const lists = ["resellers", "commitments", "credits", "fees"] as const;

function AddButton({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <Button look="link" onClick={onClick}>
      + {text}
    </Button>
  );
}

/** The providers and models in use, by which an adjustment can be limited. */
function useUsedModels(): {
  providers: { id: string; name: string }[];
  models: { id: string; provider: string }[];
} {
  const { scenario } = useActive();
  const catalog = findCatalog(scenario.edition);
  if (catalog === null) return { providers: [], models: [] };
  const models = new Map(
    scenario.workloads.flatMap(({ routing }) =>
      routing.routes.flatMap(({ model, provider }) => {
        const found = findRouteModel(catalog, model, provider);
        return found === undefined ? [] : [[found.id, { id: found.id, provider: found.provider }] as const];
      }),
    ),
  );
  const providers = [...new Set([...models.values()].map(({ provider }) => provider))];
  return {
    providers: providers.map((id) => ({ id, name: catalog.providers.get(id)?.name ?? id })),
    models: [...models.values()],
  };
}

interface EntryProps {
  name: string;
  provider: string | undefined;
  providers: readonly { id: string; name: string }[];
  onName: (name: string) => void;
  onProvider: (provider: string | undefined) => void;
  onRemove: () => void;
  children: ReactNode;
}

function Entry({ name, provider, providers, onName, onProvider, onRemove, children }: EntryProps) {
  const t = useTranslations("traffic.adjust");
  const unlisted = provider !== undefined && !providers.some(({ id }) => id === provider);
  return (
    <div className="space-y-1 pb-2">
      <div className="grid grid-cols-[minmax(0,1fr)_8rem_1.5rem] items-center gap-x-2">
        <TextField label={t("name")} value={name} maxLength={limits.nameLength} onChange={onName} />
        <SelectField
          label={t("scopeOf", { name })}
          value={provider ?? ""}
          options={[
            { value: "", label: t("wholeBill") },
            ...providers.map(({ id, name: label }) => ({ value: id, label })),
            ...(unlisted ? [{ value: provider, label: provider }] : []),
          ]}
          onChange={(chosen) => onProvider(chosen === "" ? undefined : chosen)}
        />
        <RemoveButton name={name} onClick={onRemove} />
      </div>
      {children}
    </div>
  );
}

function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useTranslations("assumptions");
  return (
    <Button
      look="quiet"
      className="min-h-6 px-1!"
      aria-label={t("removeLine", { name })}
      title={t("removeLine", { name })}
      onClick={onClick}
    >
      ×
    </Button>
  );
}

/** Discounts of a model or by monthly spend; those of a whole provider stand with the assumptions. */
function Discounts({ models }: { models: readonly { id: string; provider: string }[] }) {
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

const dayPattern = /^$|^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function DayRow({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <FormRow label={label}>
      {(id) => (
        <TextField
          id={id}
          type="date"
          label={label}
          value={value}
          maxLength={10}
          pattern={dayPattern}
          onChange={onChange}
        />
      )}
    </FormRow>
  );
}

interface LastStepsProps {
  given: Adjusted;
  asOf: string;
  setAll: (field: string, change: Partial<Adjusted>) => void;
}

function TaxAndCurrency({ given, asOf, setAll }: LastStepsProps) {
  const t = useTranslations("traffic.adjust");
  const { tax, currency } = given;
  return (
    <>
      <FormGroup title={`6. ${t("tax")}`}>
        <NumberRow
          label={t("taxShare")}
          value={tax?.share ?? 0}
          rules={{ share: true, max: 10 }}
          onChange={(share) =>
            setAll("tax", { tax: share === 0 ? undefined : { name: t("newTax"), ...tax, share } })
          }
        />
        {tax !== undefined && (
          <FormRow label={t("taxName")}>
            {(id) => (
              <TextField
                id={id}
                label={t("taxName")}
                value={tax.name}
                maxLength={limits.nameLength}
                onChange={(name) => setAll("tax.name", { tax: { ...tax, name } })}
              />
            )}
          </FormRow>
        )}
      </FormGroup>
      <FormGroup title={`7. ${t("currency")}`}>
        <SelectRow
          label={t("currency")}
          hint={t("currencyHint")}
          value={currency === undefined ? "usd" : "other"}
          options={(["usd", "other"] as const).map((value) => ({ value, label: t(`in.${value}`) }))}
          onChange={(kind) =>
            setAll("currency", {
              currency: kind === "usd" ? undefined : { code: "EUR", perUsd: 1, on: asOf, source: "" },
            })
          }
        />
        {currency !== undefined && (
          <>
            <FormRow label={t("code")}>
              {(id) => (
                <TextField
                  id={id}
                  label={t("code")}
                  value={currency.code}
                  maxLength={3}
                  pattern={/^[A-Z]{3}$/}
                  onChange={(code) => setAll("currency.code", { currency: { ...currency, code } })}
                />
              )}
            </FormRow>
            <NumberRow
              label={t("perUsd", { code: currency.code })}
              value={currency.perUsd}
              rules={{ min: 0.000_001, max: 1e9 }}
              onChange={(perUsd) => setAll("currency.perUsd", { currency: { ...currency, perUsd } })}
            />
            <DayRow
              label={t("rateDay")}
              value={currency.on}
              onChange={(on) => on !== "" && setAll("currency.on", { currency: { ...currency, on } })}
            />
            <FormRow label={t("rateSource")} hint={t("currencyHint")}>
              {(id) => (
                <TextField
                  id={id}
                  label={t("rateSource")}
                  value={currency.source}
                  maxLength={limits.nameLength}
                  onChange={(source) => setAll("currency.source", { currency: { ...currency, source } })}
                />
              )}
            </FormRow>
          </>
        )}
      </FormGroup>
    </>
  );
}
