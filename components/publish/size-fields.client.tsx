"use client";

import { FieldAbove } from "@/components/ui/field-above";
import { NumberField } from "@/components/ui/number-field.client";
import type { FrameSize } from "@/lib/export/publish-text";
import { usePublishWords } from "./use-publish-words";

/** CSS pixels; narrower than a phone or wider than a screen is a slip. */
const rules = { whole: true, min: 200, max: 3_000 } as const;

interface SizeFieldsProps {
  size: FrameSize;
  onChange: (size: FrameSize) => void;
  /** A picture's height follows from its width. */
  withHeight: boolean;
}

export function SizeFields({ size, onChange, withHeight }: SizeFieldsProps) {
  const t = usePublishWords();
  const names = withHeight ? (["width", "height"] as const) : (["width"] as const);
  return (
    <div className="grid max-w-xs grid-cols-2 gap-3">
      {names.map((name) => (
        <FieldAbove key={name} label={t(`publish.${name}`)}>
          {(id) => (
            <NumberField
              id={id}
              label={t(`publish.${name}`)}
              value={size[name]}
              rules={rules}
              onChange={(value) => typeof value === "number" && onChange({ ...size, [name]: value })}
            />
          )}
        </FieldAbove>
      ))}
    </div>
  );
}
