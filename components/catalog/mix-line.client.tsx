"use client";

import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import { limits } from "@/lib/scenario/limits";
import type { Mix } from "@/lib/series/catalog-rows";
import { blendedMix } from "@/lib/series/catalog-view";

const presets = {
  blended: blendedMix,
  chat: { prompt: 4_000, cached: 3_000, completion: 300 },
  summary: { prompt: 20_000, cached: 0, completion: 600 },
  code: { prompt: 6_000, cached: 4_000, completion: 2_000 },
} as const satisfies Record<string, Mix>;
const presetNames = ["blended", "chat", "summary", "code"] as const;

function isSame(a: Mix, b: Mix): boolean {
  return a.prompt === b.prompt && a.cached === b.cached && a.completion === b.completion;
}

/** The reader's typical request, edited where it stands. */
export function MixLine({ mix, onChange }: { mix: Mix; onChange: (mix: Mix) => void }) {
  const t = useTranslations("catalog");
  const chosen = presetNames.find((name) => isSame(presets[name], mix));
  const field = (key: keyof Mix, label: string, max: number) => (
    <NumberField
      inline
      label={label}
      value={mix[key]}
      rules={{ whole: true, max }}
      onChange={(value) => {
        const figure = typeof value === "number" ? value : value.likely;
        const next = { ...mix, [key]: figure };
        onChange({ ...next, cached: Math.min(next.cached, next.prompt) });
      }}
    />
  );
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <SelectField
        label={t("preset")}
        value={chosen ?? "own"}
        className="w-auto!"
        options={[
          ...presetNames.map((value) => ({ value, label: t(`presets.${value}`) })),
          ...(chosen === undefined ? [{ value: "own" as const, label: t("presets.own") }] : []),
        ]}
        onChange={(name) => {
          if (name !== "own") onChange(presets[name]);
        }}
      />
      <span>
        {t.rich("mixSentence", {
          prompt: () => field("prompt", t("mixPrompt"), limits.tokens),
          cached: () => field("cached", t("mixCached"), mix.prompt),
          completion: () => field("completion", t("mixCompletion"), limits.tokens),
        })}
      </span>
    </span>
  );
}
