import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { limits } from "@/lib/scenario/limits";
import { AssumptionRow, NumberRow, SelectRow, tokenRules } from "./field-rows";
import { FormRow } from "./form-row";
import type { PartProps } from "./shape-part";

const ModelPicker = dynamic(() => import("./model-picker.client").then((module) => module.ModelPicker));

/** What is sent again: everything, the last turns, or a summary, which another model may make. */
export function HistoryFields({ shape, set }: PartProps<"conversation">) {
  const w = useTranslations("traffic");
  const history = shape.history ?? { kind: "full" };
  return (
    <>
      <SelectRow
        label={w("field.history")}
        hint={w("hint.history")}
        value={history.kind}
        options={(["full", "window", "summary"] as const).map((value) => ({
          value,
          label: w(`history.${value}`),
        }))}
        onChange={(kind) =>
          set("history", {
            history:
              kind === "full"
                ? undefined
                : kind === "window"
                  ? { kind, turns: 3 }
                  : { kind, tokens: 300, every: 3, instructions: 100 },
          })
        }
      />
      {history.kind === "window" && (
        <NumberRow
          label={w("field.window")}
          hint={w("hint.window")}
          value={history.turns}
          rules={{ whole: true, max: limits.turns }}
          onChange={(turns) => set("history.turns", { history: { ...history, turns } })}
        />
      )}
      {history.kind === "summary" && (
        <>
          <NumberRow
            label={w("field.summaryEvery")}
            value={history.every}
            rules={{ whole: true, min: 1, max: limits.turns }}
            onChange={(every) => set("history.every", { history: { ...history, every } })}
          />
          <AssumptionRow
            label={w("field.summaryTokens")}
            hint={w("hint.summaryTokens")}
            value={history.tokens}
            rules={tokenRules}
            onChange={(tokens) => set("history.tokens", { history: { ...history, tokens } })}
          />
          <AssumptionRow
            label={w("field.summaryInstructions")}
            value={history.instructions}
            rules={tokenRules}
            onChange={(instructions) =>
              set("history.instructions", { history: { ...history, instructions } })
            }
          />
          <SummaryModel
            model={history.model}
            onChange={(model, provider) => set("history.model", { history: { ...history, model, provider } })}
          />
        </>
      )}
    </>
  );
}

/** Undefined: the model that answers. */
function SummaryModel(props: {
  model: string | undefined;
  onChange: (model: string | undefined, provider: string | undefined) => void;
}) {
  const { model, onChange } = props;
  const w = useTranslations("traffic");
  const [picking, setPicking] = useState(false);
  return (
    <>
      <FormRow label={w("field.summaryModel")} hint={w("hint.summaryModel")}>
        {(id) => (
          <span className="flex min-w-0 items-center gap-1">
            <Button id={id} className="min-w-0 flex-1 truncate text-left!" onClick={() => setPicking(true)}>
              {model ?? w("sameModel")}
            </Button>
            {model !== undefined && (
              <Button
                look="quiet"
                className="min-h-6 px-1.5!"
                aria-label={w("sameModelAgain")}
                title={w("sameModelAgain")}
                onClick={() => onChange(undefined, undefined)}
              >
                ×
              </Button>
            )}
          </span>
        )}
      </FormRow>
      {picking && (
        <ModelPicker
          onPick={(chosen, provider) => {
            onChange(chosen, provider);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
