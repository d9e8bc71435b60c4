import { useTranslations } from "next-intl";
import { AssumptionRow, amountRules, NumberRow, tokenRules, wholeTokenRules } from "./field-rows";
import type { PartProps } from "./shape-part";

/** A collection that is embedded. */
export function EmbeddingFields({ shape, set }: PartProps<"embedding">) {
  const w = useTranslations("traffic");
  return (
    <>
      <AssumptionRow
        label={w("embedding.documents")}
        value={shape.documents}
        rules={amountRules}
        onChange={(documents) => set("documents", { documents })}
      />
      <AssumptionRow
        label={w("embedding.tokensPerDocument")}
        value={shape.tokensPerDocument}
        rules={tokenRules}
        onChange={(tokensPerDocument) => set("tokensPerDocument", { tokensPerDocument })}
      />
      <NumberRow
        label={w("embedding.chunk")}
        hint={w("embeddingHint.chunk")}
        value={shape.chunk ?? 0}
        rules={{ ...wholeTokenRules, min: shape.overlap === 0 ? 0 : shape.overlap + 1 }}
        onChange={(chunk) => set("chunk", { chunk: chunk === 0 ? undefined : chunk })}
      />
      {shape.chunk !== undefined && (
        <NumberRow
          label={w("embedding.overlap")}
          hint={w("embeddingHint.overlap")}
          value={shape.overlap}
          rules={{ whole: true, max: shape.chunk - 1 }}
          onChange={(overlap) => set("overlap", { overlap })}
        />
      )}
      <AssumptionRow
        label={w("embedding.indexingsPerMonth")}
        hint={w("embeddingHint.indexingsPerMonth")}
        value={shape.indexingsPerMonth}
        rules={amountRules}
        onChange={(indexingsPerMonth) => set("indexingsPerMonth", { indexingsPerMonth })}
      />
    </>
  );
}

/** A training run. */
export function FineTuneFields({ shape, set }: PartProps<"fine-tune">) {
  const w = useTranslations("traffic");
  return (
    <>
      <AssumptionRow
        label={w("fineTune.fileTokens")}
        value={shape.fileTokens}
        rules={tokenRules}
        onChange={(fileTokens) => set("fileTokens", { fileTokens })}
      />
      <AssumptionRow
        label={w("fineTune.epochs")}
        hint={w("fineTuneHint.epochs")}
        value={shape.epochs}
        rules={{ range: true, whole: true, min: 1, max: 1000 }}
        onChange={(epochs) => set("epochs", { epochs })}
      />
      <AssumptionRow
        label={w("fineTune.runsPerMonth")}
        hint={w("fineTuneHint.runsPerMonth")}
        value={shape.runsPerMonth}
        rules={amountRules}
        onChange={(runsPerMonth) => set("runsPerMonth", { runsPerMonth })}
      />
    </>
  );
}
