"use client";

import { useState } from "react";

interface TextFieldProps {
  value: string;
  onChange: (value: string) => void;
  label: string;
  maxLength: number;
  /** What a value must match to take effect; until then the old one stays. */
  pattern?: { test: (text: string) => boolean };
  inline?: boolean;
  type?: "text" | "date" | "month";
  id?: string;
  className?: string;
  placeholder?: string;
}

export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    label,
    maxLength,
    pattern,
    inline = false,
    type = "text",
    className = "",
    ...rest
  } = props;
  const [draft, setDraft] = useState<{ text: string; made: string } | null>(null);
  const live = draft !== null && draft.made === value ? draft : null;
  const text = live?.text ?? value;
  const wrong = live !== null && pattern !== undefined && !pattern.test(text);

  function change(typed: string) {
    const takes = pattern === undefined || pattern.test(typed);
    setDraft({ text: typed, made: takes ? typed : value });
    if (takes && typed !== value) onChange(typed);
  }

  return (
    <input
      type={type}
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong || undefined}
      maxLength={type === "text" ? maxLength : undefined}
      value={text}
      className={`${inline ? "inline-text" : "field w-full"} ${className}`}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setDraft(null)}
      {...rest}
    />
  );
}
