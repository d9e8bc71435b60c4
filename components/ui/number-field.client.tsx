"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, type KeyboardEvent, useId, useState } from "react";
import type { Assumption } from "@/lib/scenario/schema";
import { type NumberRules, type NumberSlip, parseNumber } from "@/lib/unit/parse-number";
import { sameAssumption, stepNumber, widthInDigits, writeFigure, writeNumber } from "./number-text";

interface NumberFieldProps {
  value: Assumption;
  onChange: (value: Assumption) => void;
  label: string;
  rules?: NumberRules;
  /** Stands in a sentence, as wide as its text. */
  inline?: boolean;
  id?: string;
  className?: string;
}

interface Draft {
  text: string;
  /** The value this draft made; another one from outside (undo, another tab) ends the draft. */
  made: Assumption;
  slip: NumberSlip | null;
  shorthand: boolean;
}

/** Takes effect with every key that leaves a number; on a slip the old value stays and the field says why. */
export function NumberField({
  value,
  onChange,
  label,
  rules = {},
  inline = false,
  id,
  className = "",
}: NumberFieldProps) {
  const t = useTranslations("number");
  const noteId = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [left, setLeft] = useState<{ text: string; slip: NumberSlip; kept: Assumption } | null>(null);
  const live = draft !== null && sameAssumption(draft.made, value) ? draft : null;
  const slip = live?.slip ?? null;
  const text = live?.text ?? writeNumber(value, rules);

  function type(typed: string) {
    const read = parseNumber(typed, rules);
    setLeft(null);
    if (!read.ok) {
      setDraft({ text: typed, made: value, slip: read, shorthand: false });
      return;
    }
    const next = sameAssumption(read.value, value) ? value : read.value;
    setDraft({ text: typed, made: next, slip: null, shorthand: read.shorthand });
    if (next !== value) onChange(next);
  }

  function leave() {
    if (live?.slip != null && live.slip.why !== "empty")
      setLeft({ text: live.text, slip: live.slip, kept: value });
    setDraft(null);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "Enter") leave();
    if (event.key === "Escape" && live !== null) {
      event.preventDefault();
      setDraft(null);
    }
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const next = stepNumber(value, event.key === "ArrowUp", event.shiftKey, rules);
    setDraft(null);
    setLeft(null);
    if (!sameAssumption(next, value)) onChange(next);
  }

  const said = noteOf();
  const wrong = slip !== null || left !== null;
  function noteOf(): string | null {
    if (slip !== null) return slip.why === "empty" ? null : slipText(slip);
    if (left !== null) {
      return left.kept === value
        ? t("kept", {
            typed: left.text.slice(0, 20),
            why: slipText(left.slip),
            value: writeNumber(value, rules),
          })
        : null;
    }
    return live?.shorthand ? understood(value) : null;
  }

  function understood(read: Assumption): string {
    if (typeof read === "number") return t("understood", { value: writeFigure(read, rules) });
    return t("understoodRange", {
      low: writeFigure(read.low, rules),
      likely: writeFigure(read.likely, rules),
      high: writeFigure(read.high, rules),
    });
  }

  function slipText(given: NumberSlip): string {
    if (given.why === "too-small" || given.why === "too-large") {
      return t(given.why, { limit: writeFigure(given.limit, rules) });
    }
    return t(given.why);
  }

  return (
    <span className={`relative ${inline ? "inline-block max-w-full align-baseline" : "block"}`}>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={said === null ? undefined : noteId}
        title={typeof value === "number" ? undefined : understood(value)}
        value={text}
        style={inline ? ({ "--digits": widthInDigits(text) } as CSSProperties) : undefined}
        className={`${inline ? "inline-field" : "field w-full text-right"} ${className}`}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => {
          setLeft(null);
          event.target.select();
        }}
        onBlur={leave}
        onKeyDown={press}
      />
      {said !== null && (
        <span
          id={noteId}
          role={wrong ? "alert" : undefined}
          className={`absolute top-full left-0 z-30 mt-0.5 w-max max-w-60 rounded border bg-raised px-2 py-1 text-small whitespace-normal shadow-sm ${wrong ? "border-wrong text-wrong" : "border-line text-soft"}`}
        >
          {said}
        </span>
      )}
    </span>
  );
}
