"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { links } from "@/components/scenario/catalogs";
import { saveScenarioFile } from "@/components/scenario/scenario-file";
import { useActive } from "@/components/scenario/workbench-store.client";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal.client";
import { findDraftProblem } from "@/lib/state/draft";
import { RatebookError } from "@/lib/unit/failure";

/** Where a link of this length is cut, by what is known of the places people paste them. */
const targets = [
  { name: "Teams, Slack", most: 2_000 },
  { name: "Outlook, Word", most: 2_080 },
  { name: "Excel", most: 2_079 },
] as const;

type Made = { link: string } | { problem: string };

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("share");
  const { scenario } = useActive();
  const locale = useLocale();
  const [made, setMade] = useState<Made | null>(null);
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    let live = true;
    if (findDraftProblem(scenario) !== null) {
      setMade({ problem: t("unfinished") });
      return;
    }
    import("@/lib/scenario/link-code").then(({ encodeScenario }) => {
      if (!live) return;
      try {
        const path = locale === "zh" ? "/zh" : "/";
        setMade({ link: `${location.origin}${path}#s=${encodeScenario(scenario, links)}` });
      } catch (error) {
        setMade({ problem: error instanceof RatebookError ? error.failure.message : String(error) });
      }
    });
    return () => {
      live = false;
    };
  }, [scenario, locale, t]);

  async function copy(link: string) {
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      field.current?.select();
      setCopied("no");
    }
  }

  const link = made !== null && "link" in made ? made.link : null;
  const cutBy = link === null ? [] : targets.filter(({ most }) => link.length > most).map(({ name }) => name);
  return (
    <Modal title={t("title")} onClose={onClose}>
      <p className="text-soft">{t("private")}</p>
      {made !== null && "problem" in made && (
        <p role="alert" className="mt-3 text-wrong">
          {made.problem}
        </p>
      )}
      {link !== null && (
        <>
          <textarea
            ref={field}
            readOnly
            rows={4}
            aria-label={t("link")}
            value={link}
            onFocus={(event) => event.target.select()}
            className="field mt-3 w-full resize-none break-all"
          />
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button look="accent" onClick={() => copy(link)}>
              {t("copy")}
            </Button>
            <span role="status" className="text-soft">
              {copied === null
                ? t("length", { count: link.length })
                : t(copied === "yes" ? "copied" : "copyByHand")}
            </span>
          </div>
          {cutBy.length > 0 && (
            <p className="mt-2 text-money">{t("tooLong", { targets: cutBy.join(", ") })}</p>
          )}
        </>
      )}
      <p className="mt-4 border-t border-line pt-3 text-soft">
        {t("pinned", { edition: scenario.edition })}{" "}
        <Button look="link" className="min-h-0!" onClick={() => saveScenarioFile(scenario)}>
          {t("file")}
        </Button>
      </p>
    </Modal>
  );
}
