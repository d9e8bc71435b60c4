"use client";

import { FieldAbove } from "@/components/ui/field-above";
import { SelectField } from "@/components/ui/select-field";
import { type TargetId, targetIds } from "@/lib/export/publish-targets";
import { usePublishWords } from "./use-publish-words";

interface TargetListProps {
  chosen: TargetId;
  onChoose: (target: TargetId) => void;
}

/** A list beside the texts; a select where there is no room for one. */
export function TargetList({ chosen, onChoose }: TargetListProps) {
  const t = usePublishWords();
  const options = targetIds.map((value) => ({ value, label: t(`target.${value}.name`) }));
  return (
    <>
      <fieldset className="max-sm:hidden">
        <legend className="mb-1 text-small text-faint">{t("publish.where")}</legend>
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-7 cursor-pointer items-center rounded px-2 text-soft hover:bg-hover has-checked:bg-tint has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="publish-target"
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div className="sm:hidden">
        <FieldAbove label={t("publish.where")}>
          {(id) => (
            <SelectField
              id={id}
              label={t("publish.where")}
              value={chosen}
              onChange={onChoose}
              options={options}
            />
          )}
        </FieldAbove>
      </div>
    </>
  );
}
