"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { usePublishWords } from "./use-publish-words";

interface CopyTextProps {
  /** Names the field. */
  label: string;
  text: string;
  button: string;
  look?: "accent" | "plain";
  /** Says how long the text is, beside the button. */
  children?: ReactNode;
}

const charactersOfLine = 64;

/** A text as it will be pasted, with its button. Where copying is refused, the text is marked for the keyboard. */
export function CopyText({ label, text, button, look = "plain", children }: CopyTextProps) {
  const t = usePublishWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<{ text: string; copied: boolean } | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ text, copied: true });
    } catch {
      field.current?.select();
      setSaid({ text, copied: false });
    }
  }

  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / charactersOfLine), 0);
  return (
    <>
      <textarea
        ref={field}
        readOnly
        rows={Math.min(6, Math.max(2, lines))}
        aria-label={label}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        className="field block max-h-40 w-full resize-none [field-sizing:content] font-mono text-small break-all"
      />
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button look={look} onClick={copy}>
          {button}
        </Button>
        {children}
        <span role="status" className="text-soft">
          {/* Another text has come into the field since: nothing of it is copied. */}
          {said?.text === text && t(said.copied ? "copied" : "copyByHand")}
        </span>
      </div>
    </>
  );
}
