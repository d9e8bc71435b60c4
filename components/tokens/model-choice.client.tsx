"use client";

import { useTranslations } from "next-intl";
import { type ChoosableModel, mostModels } from "./model-cost";

export interface ModelsProps {
  models: readonly ChoosableModel[];
  choosable: readonly ChoosableModel[];
  onModels: (models: readonly ChoosableModel[]) => void;
  /** The instant whose rates hold; empty until the page has taken over. */
  now: string;
}

/** A list of every model that is served, by provider. */
export function AddModel({ models, choosable, onModels }: ModelsProps) {
  const t = useTranslations("tokens.table");
  if (models.length >= mostModels) return <span className="text-small text-faint">{t("most")}</span>;
  const providers = [...new Set(choosable.map(({ providerName }) => providerName))];
  return (
    <select
      aria-label={t("add")}
      value=""
      className="field max-w-52"
      onChange={(event) => {
        const added = choosable.find(({ key }) => key === event.target.value);
        if (added !== undefined) onModels([...models, added]);
      }}
    >
      <option value="">{t("add")}</option>
      {providers.map((provider) => (
        <optgroup key={provider} label={provider}>
          {choosable
            .filter((model) => model.providerName === provider && !models.includes(model))
            .map(({ key, id }) => (
              <option key={key} value={key}>
                {id}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
