"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface PanelProps {
  /** What the button says; `label` where that is not enough said aloud. */
  button: ReactNode;
  label?: string;
  className?: string;
  panelClassName?: string;
  align?: "left" | "right";
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under it. Escape, a click elsewhere and leaving it with Tab close it. */
export function Panel({
  button,
  label,
  className = "",
  panelClassName = "",
  align = "left",
  children,
}: PanelProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [open]);

  function close() {
    setOpen(false);
    trigger.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Escape and for the focus leaving
    <div
      ref={root}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget))
          setOpen(false);
      }}
    >
      <button
        ref={trigger}
        type="button"
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        aria-label={label}
        title={label}
        className={className}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div
          id={panelId}
          className={`absolute top-full z-40 mt-1 rounded-md border border-line bg-raised p-1.5 shadow-lg ${align === "right" ? "right-0" : "left-0"} ${panelClassName}`}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}

export function PanelButton(props: {
  onClick: () => void;
  children: ReactNode;
  disabled?: boolean;
  current?: boolean;
}) {
  return (
    <button
      type="button"
      disabled={props.disabled}
      aria-current={props.current ? "true" : undefined}
      onClick={props.onClick}
      className="block min-h-7 w-full rounded px-2 py-1 text-left hover:bg-hover disabled:opacity-45 aria-current:font-semibold"
    >
      {props.children}
    </button>
  );
}
