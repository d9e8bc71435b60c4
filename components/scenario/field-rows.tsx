import { useId } from "react";
import { NumberField } from "@/components/ui/number-field.client";
import { SelectField } from "@/components/ui/select-field";
import { limits } from "@/lib/scenario/limits";
import type { Assumption } from "@/lib/scenario/schema";
import type { NumberRules } from "@/lib/unit/parse-number";
import { FormRow } from "./form-row";

export const tokenRules: NumberRules = { range: true, max: limits.tokens };
export const oneTokenRules: NumberRules = { max: limits.tokens };
export const wholeTokenRules: NumberRules = { whole: true, max: limits.tokens };
export const shareRules: NumberRules = { share: true, range: true, max: 1 };
export const oneShareRules: NumberRules = { share: true, max: 1 };
export const amountRules: NumberRules = { range: true, max: limits.amount };
export const usdRules: NumberRules = { max: limits.amount };

interface RowProps {
  label: string;
  hint?: string;
}

/** A figure, or a range of figures. */
export function AssumptionRow({
  label,
  hint,
  value,
  rules,
  onChange,
}: RowProps & { value: Assumption; rules: NumberRules; onChange: (value: Assumption) => void }) {
  return (
    <FormRow label={label} hint={hint}>
      {(id) => <NumberField id={id} label={label} value={value} rules={rules} onChange={onChange} />}
    </FormRow>
  );
}

/** One figure. */
export function NumberRow({
  label,
  hint,
  value,
  rules,
  onChange,
}: RowProps & { value: number; rules: NumberRules; onChange: (value: number) => void }) {
  return (
    <FormRow label={label} hint={hint}>
      {(id) => (
        <NumberField
          id={id}
          label={label}
          value={value}
          rules={rules}
          onChange={(given) => typeof given === "number" && onChange(given)}
        />
      )}
    </FormRow>
  );
}

export function SelectRow<Value extends string>({
  label,
  hint,
  value,
  options,
  onChange,
}: RowProps & {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <FormRow label={label} hint={hint}>
      {(id) => <SelectField id={id} label={label} value={value} options={options} onChange={onChange} />}
    </FormRow>
  );
}

/** Yes or no, as a box to tick. */
export function CheckRow({
  label,
  hint,
  value,
  onChange,
}: RowProps & { value: boolean; onChange: (value: boolean) => void }) {
  const id = useId();
  return (
    <div className="flex min-h-7 items-center gap-2" title={hint}>
      <input
        id={id}
        type="checkbox"
        checked={value}
        className="size-4 accent-(--accent)"
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="text-soft">
        {label}
      </label>
    </div>
  );
}
