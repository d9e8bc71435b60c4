import { useTranslations } from "next-intl";
import { likely } from "@/lib/usage/assumption";
import { AssumptionRow, SelectRow, tokenRules } from "./field-rows";
import { HistoryFields } from "./history-fields";
import { LengthFields } from "./length-fields";
import { type PartProps, reasoningKinds } from "./shape-part";
import { TurnFields } from "./turn-fields";

/** What a conversation says, turn by turn. */
export function ConversationFields({ shape, set }: PartProps<"conversation">) {
  const t = useTranslations("workload");
  const w = useTranslations("traffic");
  return (
    <>
      <TurnFields shape={shape} set={set} />
      <LengthFields
        label={t("field.prefix")}
        hint={t("hint.prefix")}
        fixed={
          <AssumptionRow
            label={t("field.prefix")}
            hint={t("hint.prefix")}
            value={shape.prefix}
            rules={tokenRules}
            onChange={(prefix) => set("prefix", { prefix })}
          />
        }
        lengths={shape.prefixLengths}
        middle={likely(shape.prefix)}
        onChange={(prefixLengths) => set("prefixLengths", { prefixLengths })}
      />
      {(["user", "context"] as const).map((name) => (
        <AssumptionRow
          key={name}
          label={t(`field.${name}`)}
          hint={t(`hint.${name}`)}
          value={shape[name]}
          rules={tokenRules}
          onChange={(tokens) => set(name, { [name]: tokens })}
        />
      ))}
      <SelectRow
        label={t("field.contextKept")}
        value={shape.contextKept ? "yes" : "no"}
        options={(["yes", "no"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => set("contextKept", { contextKept: value === "yes" })}
      />
      <AssumptionRow
        label={t("field.reply")}
        hint={t("hint.reply")}
        value={shape.reply}
        rules={tokenRules}
        onChange={(reply) => set("reply", { reply })}
      />
      <AssumptionRow
        label={t("field.replyReasoning")}
        hint={t("hint.reasoning")}
        value={shape.reasoning}
        rules={tokenRules}
        onChange={(reasoning) => set("reasoning", { reasoning })}
      />
      <SelectRow
        label={w("field.reasoningKept")}
        hint={w("hint.reasoningKept")}
        value={shape.reasoningKept ?? "dropped"}
        options={reasoningKinds.map((value) => ({ value, label: w(`kept.${value}`) }))}
        onChange={(reasoningKept) => set("reasoningKept", { reasoningKept })}
      />
      <HistoryFields shape={shape} set={set} />
    </>
  );
}
