import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field.client";
import { limits } from "@/lib/scenario/limits";

interface EntryProps {
  name: string;
  provider: string | undefined;
  providers: readonly { id: string; name: string }[];
  onName: (name: string) => void;
  onProvider: (provider: string | undefined) => void;
  onRemove: () => void;
  children: ReactNode;
}

/** One step of a list: its name, what it holds for, and its figures. */
export function Entry({ name, provider, providers, onName, onProvider, onRemove, children }: EntryProps) {
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

export function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
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

export function AddButton({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <Button look="link" onClick={onClick}>
      + {text}
    </Button>
  );
}
