import { useTranslations } from "next-intl";
import { NumberField } from "@/components/ui/number-field.client";
import { limits } from "@/lib/scenario/limits";
import type { Shape } from "@/lib/scenario/schema";
import type { NumberRules } from "@/lib/unit/parse-number";
import { amountRules, oneShareRules, tokenRules } from "./field-rows";
import type { GroupProps } from "./group-props";

type ShapeOf<Kind extends Shape["kind"]> = Extract<Shape, { kind: Kind }>;
type Set = (field: string, change: object) => void;

/** What an agent's run, an index or a training says of itself. */
export function OtherSentence({ workload, edit }: GroupProps) {
  const { shape } = workload;
  const set: Set = (field, change) => edit(`shape.${field}`, { shape: { ...shape, ...change } });
  switch (shape.kind) {
    case "agent":
      return <AgentSentence shape={shape} set={set} />;
    case "embedding":
      return <EmbeddingSentence shape={shape} set={set} />;
    case "fine-tune":
      return <FineTuneSentence shape={shape} set={set} />;
    default:
      return null;
  }
}

const wholeRules: NumberRules = { whole: true, range: true, max: limits.turns };

function AgentSentence({ shape, set }: { shape: ShapeOf<"agent">; set: Set }) {
  const w = useTranslations("traffic");
  const field = (
    name: "steps" | "prefix" | "toolDefinitions" | "task" | "arguments" | "result" | "reply",
    rules = tokenRules,
  ) => (
    <NumberField
      inline
      label={w(`agent.${name}`)}
      value={shape[name]}
      rules={rules}
      onChange={(value) => set(name, { [name]: value })}
    />
  );
  const { runaway } = shape;
  return (
    <>
      <p>
        {w.rich("agentText", {
          steps: () => field("steps", wholeRules),
          arguments: () => field("arguments"),
          result: () => field("result"),
          task: () => field("task"),
          reply: () => field("reply"),
          prefix: () => field("prefix"),
          toolDefinitions: () => field("toolDefinitions"),
        })}
      </p>
      {runaway !== undefined && (
        <p>
          {w.rich("runawayText", {
            share: () => (
              <NumberField
                inline
                label={w("agent.runawayShare")}
                value={runaway.share}
                rules={oneShareRules}
                onChange={(share) =>
                  typeof share === "number" && set("runaway.share", { runaway: { ...runaway, share } })
                }
              />
            ),
            steps: () => (
              <NumberField
                inline
                label={w("agent.runawaySteps")}
                value={runaway.steps}
                rules={{ whole: true, max: limits.turns * 10 }}
                onChange={(steps) => set("runaway.steps", { runaway: { ...runaway, steps } })}
              />
            ),
          })}
        </p>
      )}
    </>
  );
}

function EmbeddingSentence({ shape, set }: { shape: ShapeOf<"embedding">; set: Set }) {
  const w = useTranslations("traffic");
  const field = (name: "documents" | "tokensPerDocument" | "indexingsPerMonth", rules: NumberRules) => (
    <NumberField
      inline
      label={w(`embedding.${name}`)}
      value={shape[name]}
      rules={rules}
      onChange={(value) => set(name, { [name]: value })}
    />
  );
  return (
    <p>
      {w.rich("embeddingText", {
        documents: () => field("documents", amountRules),
        tokensPerDocument: () => field("tokensPerDocument", tokenRules),
        indexingsPerMonth: () => field("indexingsPerMonth", amountRules),
      })}
    </p>
  );
}

function FineTuneSentence({ shape, set }: { shape: ShapeOf<"fine-tune">; set: Set }) {
  const w = useTranslations("traffic");
  const field = (name: "fileTokens" | "epochs" | "runsPerMonth", rules: NumberRules) => (
    <NumberField
      inline
      label={w(`fineTune.${name}`)}
      value={shape[name]}
      rules={rules}
      onChange={(value) => set(name, { [name]: value })}
    />
  );
  return (
    <p>
      {w.rich("fineTuneText", {
        fileTokens: () => field("fileTokens", tokenRules),
        epochs: () => field("epochs", { whole: true, range: true, min: 1, max: 1000 }),
        runsPerMonth: () => field("runsPerMonth", amountRules),
      })}
    </p>
  );
}
