"use client";

import { useActive } from "@/components/scenario/workbench-store.client";
import { FieldAbove } from "@/components/ui/field-above";
import { SelectField } from "@/components/ui/select-field";
import type { PublishChoice } from "@/lib/export/publish-links";
import { usePublishWords } from "./use-publish-words";

interface PublishChoicesProps {
  choice: PublishChoice;
  onChange: (choice: PublishChoice) => void;
}

export function PublishChoices({ choice, onChange }: PublishChoicesProps) {
  const t = usePublishWords();
  const { edition } = useActive().scenario;
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      <FieldAbove label={t("publish.prices")}>
        {(id) => (
          <SelectField
            id={id}
            label={t("publish.prices")}
            value={choice.prices}
            onChange={(prices) => onChange({ ...choice, prices })}
            options={[
              { value: "frozen", label: t("publish.frozen", { edition }) },
              { value: "live", label: t("publish.live") },
            ]}
          />
        )}
      </FieldAbove>
      <FieldAbove label={t("publish.language")}>
        {(id) => (
          <SelectField
            id={id}
            label={t("publish.language")}
            value={choice.language}
            onChange={(language) => onChange({ ...choice, language })}
            options={[
              { value: "en", label: "English" },
              { value: "zh", label: "简体中文" },
            ]}
          />
        )}
      </FieldAbove>
    </div>
  );
}
