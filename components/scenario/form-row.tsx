import { type ReactNode, useId } from "react";

/** A label and its field on one line. `children` is given the id that ties them together. */
export function FormRow({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string | undefined;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_10.5rem] items-center gap-x-3">
      <label htmlFor={id} className="min-w-0 text-soft" title={hint}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

export function FormGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-1 border-t border-line pt-2">
      <legend className="float-left mb-1 w-full text-small font-semibold text-faint">{title}</legend>
      <div className="clear-both space-y-1">{children}</div>
    </fieldset>
  );
}
