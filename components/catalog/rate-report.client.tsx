"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type Report, type ReportTarget, reportAddress } from "@/lib/series/report-text";

/** The text of a report, and every way to get it to whoever keeps the catalog. Nothing is sent by itself. */
export function RateReport({ report, targets }: { report: Report; targets: readonly ReportTarget[] }) {
  const t = useTranslations("model.rate");
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const text = `${report.title}\n\n${report.body}`;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
    } catch {
      box.current?.select();
      setCopied("no");
    }
  }

  return (
    <section aria-labelledby="report">
      <h3 id="report" className="mt-4 border-t border-line pt-3 font-semibold">
        {t("report")}
      </h3>
      <p className="text-soft">{t(targets.length > 0 ? "reportLeadTo" : "reportLead")}</p>
      <textarea
        ref={box}
        readOnly
        rows={8}
        aria-label={t("reportText")}
        value={text}
        onFocus={(event) => event.target.select()}
        className="field mt-2 w-full text-small"
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="accent" onClick={copy}>
          {t("copy")}
        </Button>
        {targets.map((target) => (
          <a
            key={target.kind}
            href={reportAddress(target, report)}
            target={target.kind === "page" ? "_blank" : undefined}
            rel="noreferrer"
            className="text-accent underline underline-offset-2"
          >
            {t(`to.${target.kind}`)}
          </a>
        ))}
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="wrong-price.txt"
          className="text-accent underline underline-offset-2"
        >
          {t("keep")}
        </a>
        <span role="status" className="text-soft">
          {copied !== null && t(copied === "yes" ? "copied" : "copyByHand")}
        </span>
      </div>
    </section>
  );
}
