import { useTranslations } from "next-intl";
import type { Workload } from "@/lib/scenario/schema";
import { AssumptionRow, CheckRow, NumberRow, oneShareRules, oneTokenRules, shareRules } from "./field-rows";
import { FormGroup } from "./form-row";
import type { GroupProps } from "./group-props";

type Losses = NonNullable<Workload["losses"]>;

const noLosses: Losses = {
  retries: 0,
  timeouts: 0,
  timeoutOutput: 0.5,
  resultCache: 0,
  replyFactor: 1,
  diffFactor: 1,
};

/** Calls that are billed twice or not at all, and tokens that are left out. */
export function LossFields({ workload, edit }: GroupProps) {
  const w = useTranslations("traffic");
  const losses = workload.losses ?? noLosses;
  const { trim } = losses;
  const set = (field: string, change: Partial<Losses>) =>
    edit(`losses.${field}`, { losses: { ...losses, ...change } });
  return (
    <FormGroup title={w("group.losses")}>
      {(["retries", "timeouts"] as const).map((name) => (
        <AssumptionRow
          key={name}
          label={w(`losses.${name}`)}
          hint={w(`lossesHint.${name}`)}
          value={losses[name]}
          rules={{ share: true, range: true, max: 10 }}
          onChange={(share) => set(name, { [name]: share })}
        />
      ))}
      {losses.timeouts !== 0 && (
        <NumberRow
          label={w("losses.timeoutOutput")}
          value={losses.timeoutOutput}
          rules={oneShareRules}
          onChange={(timeoutOutput) => set("timeoutOutput", { timeoutOutput })}
        />
      )}
      <AssumptionRow
        label={w("losses.resultCache")}
        hint={w("lossesHint.resultCache")}
        value={losses.resultCache}
        rules={shareRules}
        onChange={(resultCache) => set("resultCache", { resultCache })}
      />
      <CheckRow
        label={w("losses.trim")}
        hint={w("lossesHint.trim")}
        value={trim !== undefined}
        onChange={(on) => set("trim", { trim: on ? { from: 2_000, to: 500 } : undefined })}
      />
      {trim !== undefined && (
        <>
          <NumberRow
            label={w("losses.trimFrom")}
            value={trim.from}
            rules={{ ...oneTokenRules, min: trim.to }}
            onChange={(from) => set("trim.from", { trim: { ...trim, from } })}
          />
          <NumberRow
            label={w("losses.trimTo")}
            value={trim.to}
            rules={{ max: trim.from }}
            onChange={(to) => set("trim.to", { trim: { ...trim, to } })}
          />
        </>
      )}
      {(["replyFactor", "diffFactor"] as const).map((name) => (
        <NumberRow
          key={name}
          label={w(`losses.${name}`)}
          hint={w(`lossesHint.${name}`)}
          value={losses[name]}
          rules={{ share: true, max: 100 }}
          onChange={(factor) => set(name, { [name]: factor })}
        />
      ))}
    </FormGroup>
  );
}
