import { useTranslations } from "next-intl";
import type { Shape } from "@/lib/scenario/schema";
import { AgentFields } from "./agent-fields";
import { ConversationFields } from "./conversation-fields";
import { EmbeddingFields, FineTuneFields } from "./corpus-fields";
import { SelectRow } from "./field-rows";
import { FormGroup } from "./form-row";
import type { GroupProps } from "./group-props";
import { RunawayNote } from "./runaway-note";
import { toShape } from "./shape-change";
import type { ShapeOf } from "./shape-part";
import { SingleFields } from "./single-fields";
import { WorkloadSamples } from "./workload-samples";

const shapeKinds = ["single", "conversation", "agent", "embedding", "fine-tune"] as const;

/** What one unit of work says, in tokens. */
export function ShapeFields({ workload, edit }: GroupProps) {
  const t = useTranslations("workload");
  const { shape } = workload;
  const setter =
    <Kind extends Shape["kind"]>(of: ShapeOf<Kind>) =>
    (field: string, change: Partial<ShapeOf<Kind>>) =>
      edit(`shape.${field}`, { shape: { ...of, ...change } as Shape });
  return (
    <FormGroup title={t("group.text")}>
      <SelectRow
        label={t("field.kind")}
        value={shape.kind}
        options={shapeKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => kind !== shape.kind && edit("shape.kind", toShape(workload, kind))}
      />
      <WorkloadSamples workload={workload} edit={edit} />
      {shape.kind === "single" && <SingleFields shape={shape} set={setter(shape)} />}
      {shape.kind === "conversation" && <ConversationFields shape={shape} set={setter(shape)} />}
      {shape.kind === "agent" && <AgentFields shape={shape} set={setter(shape)} />}
      {shape.kind === "agent" && shape.runaway !== undefined && <RunawayNote workload={workload} />}
      {shape.kind === "embedding" && <EmbeddingFields shape={shape} set={setter(shape)} />}
      {shape.kind === "fine-tune" && <FineTuneFields shape={shape} set={setter(shape)} />}
    </FormGroup>
  );
}
