"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Check } from "@/components/ui/check";
import { Panel } from "@/components/ui/panel.client";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field.client";
import type { Provider } from "@/lib/catalog/catalog";
import {
  type CatalogView,
  defaultView,
  type RateRange,
  statuses,
  takenModalities,
} from "@/lib/series/catalog-view";
import type { ChangeView } from "./use-view.client";

const contexts = [8_000, 32_000, 128_000, 200_000, 400_000, 1_000_000];
const abilities = ["reasoning", "batch", "cache", "open"] as const;

export const panelButton =
  "flex min-h-7 items-center gap-1.5 rounded border border-edge px-2.5 whitespace-nowrap hover:bg-hover";

interface FilterProps {
  view: CatalogView;
  change: ChangeView;
}

export function ProviderFilter({
  view,
  change,
  providers,
}: FilterProps & { providers: readonly Provider[] }) {
  const t = useTranslations("catalog");
  const { providers: chosen } = view;
  const [only] = chosen.length === 1 ? providers.filter(({ id }) => chosen.includes(id)) : [];
  return (
    <Panel
      className={panelButton}
      panelClassName="w-56 max-h-80 overflow-y-auto"
      button={
        <>
          {chosen.length === 0 ? t("allProviders") : (only?.name ?? t("providers", { count: chosen.length }))}
          <span aria-hidden="true" className="text-faint">
            ▾
          </span>
        </>
      }
    >
      {() => (
        <fieldset>
          <legend className="sr-only">{t("provider")}</legend>
          {providers.map(({ id, name }) => (
            <Check
              key={id}
              isOn={chosen.includes(id)}
              onChange={(isOn) =>
                change({ providers: isOn ? [...chosen, id] : chosen.filter((each) => each !== id) })
              }
            >
              {name}
            </Check>
          ))}
        </fieldset>
      )}
    </Panel>
  );
}

export function StatusFilter({ view, change }: FilterProps) {
  const t = useTranslations("catalog");
  return (
    <SelectField
      label={t("status")}
      value={view.status}
      className="w-auto!"
      options={statuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      onChange={(status) => change({ status })}
    />
  );
}

/** How many of the filters behind the button are on. */
function countFilters(view: CatalogView): number {
  const { input, output, mixed } = view;
  const ranges = [input, output, mixed].filter(({ min, max }) => min !== null || max !== null).length;
  const one = [view.minContext !== null, view.releasedSince !== null, ...abilities.map((key) => view[key])];
  return ranges + one.filter(Boolean).length + view.modalities.length;
}

export function MoreFilters({ view, change }: FilterProps) {
  const t = useTranslations("catalog");
  const id = useId();
  const count = countFilters(view);
  return (
    <Panel
      className={panelButton}
      panelClassName="w-[min(20rem,calc(100vw-2rem))] p-3! space-y-2.5"
      button={
        <>
          {count === 0 ? t("more") : t("moreCount", { count })}
          <span aria-hidden="true" className="text-faint">
            ▾
          </span>
        </>
      }
    >
      {() => (
        <>
          <fieldset className="flex flex-wrap gap-x-3">
            <legend className="text-small text-faint">{t("modality")}</legend>
            {takenModalities.map((each) => (
              <Check
                key={each}
                isOn={view.modalities.includes(each)}
                onChange={(isOn) =>
                  change({
                    modalities: isOn
                      ? [...view.modalities, each]
                      : view.modalities.filter((other) => other !== each),
                  })
                }
              >
                {t(`modalities.${each}`)}
              </Check>
            ))}
          </fieldset>
          <div className="flex flex-wrap gap-x-3">
            {abilities.map((key) => (
              <Check key={key} isOn={view[key]} onChange={(isOn) => change({ [key]: isOn })}>
                {t(`has.${key}`)}
              </Check>
            ))}
          </div>
          <div className="grid grid-cols-[1fr_9rem] items-center gap-x-3 gap-y-1.5">
            <label htmlFor={`${id}-context`}>{t("context")}</label>
            <SelectField
              id={`${id}-context`}
              label={t("context")}
              value={String(view.minContext ?? "")}
              options={[
                { value: "", label: "—" },
                ...[...new Set([...contexts, ...(view.minContext === null ? [] : [view.minContext])])]
                  .sort((a, b) => a - b)
                  .map((tokens) => ({ value: String(tokens), label: tokens.toLocaleString("en-US") })),
              ]}
              onChange={(value) => change({ minContext: value === "" ? null : Number(value) })}
            />
            <label htmlFor={`${id}-since`}>{t("since")}</label>
            <TextField
              id={`${id}-since`}
              label={t("since")}
              type="date"
              maxLength={10}
              value={view.releasedSince ?? ""}
              pattern={/^(\d{4}-\d{2}-\d{2})?$/}
              onChange={(since) => change({ releasedSince: since === "" ? null : since })}
            />
            {(["input", "output", "mixed"] as const).map((key) => (
              <RangeRow
                key={key}
                name={t(`range.${key}`)}
                range={view[key]}
                onChange={(range) => change({ [key]: range })}
              />
            ))}
          </div>
          <button
            type="button"
            disabled={count === 0}
            className="min-h-7 text-accent underline-offset-2 hover:underline disabled:text-faint disabled:no-underline"
            onClick={() => {
              const { minContext, releasedSince, reasoning, batch, cache, open, input, output, mixed } =
                defaultView;
              const cleared = { minContext, releasedSince, reasoning, batch, cache, open };
              change({ ...cleared, input, output, mixed, modalities: [] });
            }}
          >
            {t("reset")}
          </button>
        </>
      )}
    </Panel>
  );
}

function RangeRow(props: { name: string; range: RateRange; onChange: (range: RateRange) => void }) {
  const { name, range, onChange } = props;
  const t = useTranslations("catalog.range");
  const field = (end: "min" | "max", label: string) => (
    <TextField
      label={label}
      maxLength={12}
      value={range[end] === null ? "" : String(range[end])}
      pattern={/^(\d+(\.\d*)?|\.\d+)?$/}
      className="w-0! flex-1 text-right"
      placeholder="$"
      onChange={(text) => onChange({ ...range, [end]: text === "" ? null : Number(text) })}
    />
  );
  return (
    <>
      <span>{name}</span>
      <span className="flex items-center gap-1.5">
        {field("min", t("from", { what: name }))}
        <span className="text-faint">{t("and")}</span>
        {field("max", t("to", { what: name }))}
      </span>
    </>
  );
}
