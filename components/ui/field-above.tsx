import { type ReactNode, useId } from "react";

/** A small label over its field. `children` is given the id that ties them together. */
export function FieldAbove({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-small text-faint">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
