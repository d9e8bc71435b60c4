import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Spread } from "@/lib/scenario/schema-figures";
import { NumberRow, oneTokenRules, SelectRow } from "./field-rows";

/** A length that is one figure or a range, or that varies from call to call. */
export function LengthFields(props: {
  label: string;
  hint: string;
  fixed: ReactNode;
  lengths: Spread | undefined;
  middle: number;
  onChange: (lengths: Spread | undefined) => void;
}) {
  const { label, hint, fixed, lengths, middle, onChange } = props;
  const w = useTranslations("traffic");
  const start = Math.max(1, middle);
  return (
    <>
      <SelectRow
        label={w("lengthOf", { what: label })}
        hint={w("hint.lengths")}
        value={lengths === undefined ? "same" : "spread"}
        options={(["same", "spread"] as const).map((value) => ({ value, label: w(`length.${value}`) }))}
        onChange={(kind) => onChange(kind === "same" ? undefined : { p50: start, p95: start * 4 })}
      />
      {lengths === undefined ? (
        fixed
      ) : (
        <>
          <NumberRow
            label={w("field.p50", { what: label })}
            hint={hint}
            value={lengths.p50}
            rules={{ ...oneTokenRules, min: 1, max: lengths.p95 }}
            onChange={(p50) => onChange({ ...lengths, p50 })}
          />
          <NumberRow
            label={w("field.p95", { what: label })}
            hint={hint}
            value={lengths.p95}
            rules={{ ...oneTokenRules, min: lengths.p50 }}
            onChange={(p95) => onChange({ ...lengths, p95 })}
          />
        </>
      )}
    </>
  );
}
