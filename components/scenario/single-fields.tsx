import { useTranslations } from "next-intl";
import { likely } from "@/lib/usage/assumption";
import { AssumptionRow, tokenRules } from "./field-rows";
import { LengthFields } from "./length-fields";
import type { PartProps } from "./shape-part";

const singleParts = [
  "completion",
  "reasoning",
  "imageInput",
  "audioInput",
  "videoInput",
  "imageOutput",
  "audioOutput",
] as const;

/** What one request and its answer hold. */
export function SingleFields({ shape, set }: PartProps<"single">) {
  const t = useTranslations("workload");
  const w = useTranslations("traffic");
  return (
    <>
      <LengthFields
        label={t("field.prompt")}
        hint={t("hint.prompt")}
        fixed={
          <AssumptionRow
            label={t("field.prompt")}
            hint={t("hint.prompt")}
            value={shape.prompt}
            rules={tokenRules}
            onChange={(prompt) => set("prompt", { prompt })}
          />
        }
        lengths={shape.promptLengths}
        middle={likely(shape.prompt)}
        onChange={(promptLengths) => set("promptLengths", { promptLengths })}
      />
      <AssumptionRow
        label={w("field.sharedPrefix")}
        hint={w("hint.sharedPrefix")}
        value={shape.sharedPrefix ?? 0}
        rules={tokenRules}
        onChange={(tokens) => set("sharedPrefix", { sharedPrefix: tokens === 0 ? undefined : tokens })}
      />
      {singleParts.map((name) => (
        <AssumptionRow
          key={name}
          label={t(`field.${name}`)}
          hint={t(`hint.${name}`)}
          value={shape[name]}
          rules={tokenRules}
          onChange={(tokens) => set(name, { [name]: tokens })}
        />
      ))}
    </>
  );
}
