"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type Said = { is: "copied" } | { is: "refused"; text: string } | null;

/** A table as texts, made when one is asked for. */
export interface TableTexts {
  markdown: () => string;
  csv: () => string;
}

/** Buttons that copy a table; where the browser refuses, the text stands there to be copied by hand. */
export function CopyAs({ texts, className = "" }: { texts: TableTexts; className?: string }) {
  const t = useTranslations("shell.copy");
  const [said, setSaid] = useState<Said>(null);

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ is: "copied" });
    } catch {
      setSaid({ is: "refused", text });
    }
  }

  return (
    <div className={`flex flex-wrap items-baseline gap-x-4 ${className}`} data-screen-only="">
      <Button look="link" onClick={() => copy(texts.markdown())}>
        {t("markdown")}
      </Button>
      <Button look="link" onClick={() => copy(texts.csv())}>
        {t("csv")}
      </Button>
      <span role="status">{said?.is === "copied" && t("copied")}</span>
      {said?.is === "refused" && (
        <label className="w-full">
          {t("failed")}
          <textarea
            readOnly
            rows={6}
            className="field w-full font-mono text-small"
            value={said.text}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </div>
  );
}
