"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { parseScore, writeScore } from "@/lib/series/compare-query";

interface ScoreFieldProps {
  label: string;
  value: number | undefined;
  onChange: (score: number | undefined) => void;
}

/** A share the reader may leave open: empty is no score, never 100 %. */
export function ScoreField({ label, value, onChange }: ScoreFieldProps) {
  const t = useTranslations("compare");
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? writeScore(value);
  const isWrong = text.trim() !== "" && parseScore(text) === undefined;
  return (
    <span className="inline-block">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? noteId : undefined}
        maxLength={8}
        placeholder="— %"
        value={text}
        className="field w-20 text-right tabular-nums"
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseScore(event.target.value));
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
      {isWrong && (
        <span id={noteId} role="alert" className="block text-small text-money">
          {t("scoreSlip")}
        </span>
      )}
    </span>
  );
}
