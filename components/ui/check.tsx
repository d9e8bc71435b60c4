import type { ReactNode } from "react";

interface CheckProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}

/** A box to tick, with its label. */
export function Check({ isOn, onChange, children }: CheckProps) {
  return (
    <label className="flex min-h-7 items-center gap-2 rounded px-1.5 whitespace-nowrap hover:bg-hover">
      <input
        type="checkbox"
        className="size-4 accent-(--accent)"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}
