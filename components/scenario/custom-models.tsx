import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field.client";
import { type Meter, meters, meterUnits } from "@/lib/catalog/meter";
import { limits } from "@/lib/scenario/limits";
import type { CustomModel } from "@/lib/scenario/schema";
import { FormRow } from "./form-row";
import { newId, useActive, useEdit } from "./workbench-store.client";

/** Models by their own rates: self-hosted, or a price no catalog lists. */
export function CustomModels() {
  const t = useTranslations("assumptions");
  const { scenario } = useActive();
  const edit = useEdit();

  function add() {
    const taken = new Set(scenario.models.map(({ id }) => id));
    let number = scenario.models.length + 1;
    while (taken.has(`own-model-${number}`)) number += 1;
    const model: CustomModel = {
      id: `own-model-${number}`,
      name: t("newModel", { number }),
      rates: { input: 0.5, output: 1.5 },
    };
    edit(`model.${newId()}`, (current) => ({ ...current, models: [...current.models, model] }));
  }

  return (
    <div className={`mt-4 ${scenario.models.length === 0 ? "print:hidden" : ""}`}>
      <h3 className="text-small font-semibold text-faint">{t("models")}</h3>
      {scenario.models.map((model) => (
        <CustomModelFields key={model.id} model={model} />
      ))}
      <Button
        data-screen-only=""
        look="link"
        disabled={scenario.models.length >= limits.routes}
        onClick={add}
      >
        + {t("addModel")}
      </Button>
    </div>
  );
}

function CustomModelFields({ model }: { model: CustomModel }) {
  const t = useTranslations("assumptions");
  const meter = useTranslations("bill.meter");
  const edit = useEdit();
  const { scenario } = useActive();
  const inUse = scenario.workloads.some(({ routing }) =>
    routing.routes.some((route) => route.model === model.id),
  );
  const rated = meters.filter((each) => model.rates[each] !== undefined);
  const left = meters.filter((each) => model.rates[each] === undefined);

  function patch(field: string, change: Partial<CustomModel>) {
    edit(`model.${model.id}.${field}`, (current) => ({
      ...current,
      models: current.models.map((each) => (each.id === model.id ? { ...each, ...change } : each)),
    }));
  }

  function setRate(name: Meter, rate: number | undefined) {
    const { [name]: _, ...rest } = model.rates;
    patch(`rate.${name}`, { rates: rate === undefined ? rest : { ...rest, [name]: rate } });
  }

  return (
    <fieldset className="mt-1 space-y-1 border-l-2 border-line pl-2.5">
      <legend className="sr-only">{model.name}</legend>
      <div className="flex items-center gap-2">
        <TextField
          inline
          label={t("modelName")}
          value={model.name}
          maxLength={limits.nameLength}
          className="flex-1 font-semibold"
          onChange={(name) => patch("name", { name })}
        />
        <Button
          data-screen-only=""
          look="quiet"
          className="min-h-6 px-1!"
          disabled={inUse}
          title={inUse ? t("modelInUse") : t("removeLine", { name: model.name })}
          aria-label={t("removeLine", { name: model.name })}
          onClick={() =>
            edit(`model.${model.id}.remove`, (current) => ({
              ...current,
              models: current.models.filter(({ id }) => id !== model.id),
            }))
          }
        >
          ×
        </Button>
      </div>
      {rated.map((name) => (
        <FormRow key={name} label={t("rateOf", { meter: meter(name), unit: meterUnits[name].unit })}>
          {(id) => (
            <NumberField
              id={id}
              label={t("rateOf", { meter: meter(name), unit: meterUnits[name].unit })}
              value={model.rates[name] ?? 0}
              rules={{ max: 100_000 }}
              onChange={(rate) => typeof rate === "number" && setRate(name, rate)}
            />
          )}
        </FormRow>
      ))}
      <SelectField
        label={t("addRate")}
        value=""
        options={[
          { value: "", label: `+ ${t("addRate")}` },
          ...left.map((each) => ({ value: each, label: meter(each) })),
        ]}
        onChange={(name) => name !== "" && setRate(name, 0)}
      />
    </fieldset>
  );
}
