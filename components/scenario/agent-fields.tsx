import { useTranslations } from "next-intl";
import { limits } from "@/lib/scenario/limits";
import { likely } from "@/lib/usage/assumption";
import { AssumptionRow, amountRules, NumberRow, oneShareRules, SelectRow, tokenRules } from "./field-rows";
import { type PartProps, reasoningKinds, stepRules } from "./shape-part";

const agentBefore = ["prefix", "toolDefinitions", "task", "arguments", "result"] as const;
const agentAfter = ["reply", "reasoning"] as const;

/** What a run says, step by step. */
export function AgentFields({ shape, set }: PartProps<"agent">) {
  const w = useTranslations("traffic");
  const row = (name: (typeof agentBefore)[number] | (typeof agentAfter)[number]) => (
    <AssumptionRow
      key={name}
      label={w(`agent.${name}`)}
      hint={w(`agentHint.${name}`)}
      value={shape[name]}
      rules={tokenRules}
      onChange={(tokens) => set(name, { [name]: tokens })}
    />
  );
  return (
    <>
      <AssumptionRow
        label={w("agent.steps")}
        hint={w("agentHint.steps")}
        value={shape.steps}
        rules={stepRules}
        onChange={(steps) => set("steps", { steps })}
      />
      {agentBefore.map(row)}
      <SelectRow
        label={w("agent.toolPrompt")}
        hint={w("agentHint.toolPrompt")}
        value={shape.toolSystemPrompt === undefined ? "rule" : "hand"}
        options={(["rule", "hand"] as const).map((value) => ({ value, label: w(`byRule.${value}`) }))}
        onChange={(kind) => set("toolSystemPrompt", { toolSystemPrompt: kind === "rule" ? undefined : 300 })}
      />
      {shape.toolSystemPrompt !== undefined && (
        <AssumptionRow
          label={w("agent.toolSystemPrompt")}
          value={shape.toolSystemPrompt}
          rules={tokenRules}
          onChange={(toolSystemPrompt) => set("toolSystemPrompt.tokens", { toolSystemPrompt })}
        />
      )}
      <NumberRow
        label={w("agent.parallelCalls")}
        hint={w("agentHint.parallelCalls")}
        value={shape.parallelCalls}
        rules={{ whole: true, min: 1, max: limits.turns }}
        onChange={(parallelCalls) => set("parallelCalls", { parallelCalls })}
      />
      {agentAfter.map(row)}
      <SelectRow
        label={w("field.reasoningKept")}
        hint={w("hint.reasoningKept")}
        value={shape.reasoningKept}
        options={reasoningKinds.map((value) => ({ value, label: w(`kept.${value}`) }))}
        onChange={(reasoningKept) => set("reasoningKept", { reasoningKept })}
      />
      <AssumptionRow
        label={w("agent.subAgents")}
        hint={w("agentHint.subAgents")}
        value={shape.subAgents}
        rules={amountRules}
        onChange={(subAgents) => set("subAgents", { subAgents })}
      />
      <NumberRow
        label={w("agent.runawayShare")}
        hint={w("agentHint.runawayShare")}
        value={shape.runaway?.share ?? 0}
        rules={oneShareRules}
        onChange={(share) =>
          set("runaway.share", {
            runaway:
              share === 0
                ? undefined
                : { ...shape.runaway, steps: shape.runaway?.steps ?? likely(shape.steps) * 6, share },
          })
        }
      />
      {shape.runaway !== undefined && (
        <NumberRow
          label={w("agent.runawaySteps")}
          value={shape.runaway.steps}
          rules={{ whole: true, max: limits.turns * 10 }}
          onChange={(steps) => set("runaway.steps", { runaway: { share: 0.02, ...shape.runaway, steps } })}
        />
      )}
    </>
  );
}
