"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { BillLine } from "@/lib/billing/bill-types";
import { loadEvidence } from "@/lib/catalog/evidence";
import { loadEvidenceTexts } from "@/lib/catalog/evidence-texts";
import { type RateEvidence as Found, type OtherFigure, toRateEvidence } from "@/lib/series/bill-working";
import { isKind, sourceName, writeDates, writeValue } from "@/lib/series/evidence-text";
import { formatDate } from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";
import { useBillWords } from "./use-bill-words";

interface RateEvidenceProps {
  provider: string;
  /** The catalog's price id. */
  price: string;
  edition: string;
  line: Pick<BillLine, "meter" | "inherits" | "band">;
}

/** Judgements in the reader's language. */
type Say = Awaited<ReturnType<typeof loadEvidenceTexts>>;

type State =
  | { is: "loading" }
  | { is: "failed" }
  | { is: "none" }
  | { is: "found"; evidence: Found; say: Say };

/** Who says what of one rate. The sources are read from their file when a rate is opened, never before. */
export function RateEvidence({ provider, price, edition, line }: RateEvidenceProps) {
  const words = useBillWords();
  const { t, locale } = words;
  const [state, setState] = useState<State>({ is: "loading" });
  const [attempt, setAttempt] = useState(0);
  const { meter, inherits, band } = line;
  const above = band?.above ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is how the reader asks again
  useEffect(() => {
    let isCurrent = true;
    Promise.all([loadEvidence(provider, edition), loadEvidenceTexts(locale)]).then(
      ([byPrice, say]) => {
        if (!isCurrent) return;
        const record = byPrice.get(price);
        if (record === undefined) return setState({ is: "none" });
        const asked = { meter, inherits, band: above === null ? null : { above } };
        setState({ is: "found", evidence: toRateEvidence(record, asked), say });
      },
      () => isCurrent && setState({ is: "failed" }),
    );
    return () => {
      isCurrent = false;
    };
  }, [provider, price, edition, meter, inherits, above, locale, attempt]);

  if (state.is === "loading") return <p className="min-h-16 text-faint">{t("evidence.loading")}</p>;
  if (state.is === "none") return <p className="text-faint">{t("evidence.none")}</p>;
  if (state.is === "failed") {
    return (
      <p>
        {t("evidence.failed")}{" "}
        <Button look="link" onClick={() => setAttempt(attempt + 1)}>
          {t("evidence.retry")}
        </Button>
      </p>
    );
  }
  const { agreeing, against, elsewhere } = state.evidence;
  return (
    <div className="space-y-1">
      {agreeing.length > 0 && (
        <p>
          <span className="font-medium">{t("evidence.agreeing")}</span>{" "}
          {agreeing.map(({ source, url, seen }, index) => (
            <span key={`${source} ${url}`}>
              {index > 0 && t("evidence.separator")}
              <SourceName source={sourceName(source, t)} url={url} />
              {seen !== null && (
                <span className="text-faint">
                  {" "}
                  {t("evidence.seen", { date: formatDate(seen, words.locale) })}
                </span>
              )}
            </span>
          ))}
        </p>
      )}
      {against.length === 0 ? (
        <p className="text-faint">{t("evidence.noneAgainst")}</p>
      ) : (
        <OtherFigures title={t("evidence.against")} figures={against} words={words} say={state.say} />
      )}
      {elsewhere.length > 0 && (
        <details>
          <summary className="text-accent underline-offset-2 hover:underline">
            {t("evidence.elsewhere", { count: elsewhere.length })}
          </summary>
          <OtherFigures figures={elsewhere} words={words} say={state.say} />
        </details>
      )}
    </div>
  );
}

interface OtherFiguresProps {
  title?: string;
  figures: readonly OtherFigure[];
  words: Words;
  say: Say;
}

function OtherFigures({ title, figures, words, say }: OtherFiguresProps) {
  const { t } = words;
  return (
    <div>
      {title !== undefined && <p className="font-medium">{title}</p>}
      <ul className="space-y-1 pl-4">
        {figures.map((figure) => (
          <li
            key={`${figure.source} ${figure.field} ${figure.dates.join()} ${JSON.stringify(figure.value)}`}
            className="list-disc"
          >
            {t("evidence.says", {
              source: sourceName(figure.source, t),
              meter: words.meterName(figure.field),
              value: writeValue(figure.value, figure.field, words),
              chosen: writeValue(figure.chosen, figure.field, words),
            })}
            {figure.dates.length > 0 && (
              <span className="text-faint"> ({writeDates(figure.dates, words)})</span>
            )}
            {t("evidence.stop")}
            {isKind(figure.kind) && t(`evidence.kind.${figure.kind}`)} {figure.isOpen && t("evidence.open")}
            {figure.judgement !== "" && (
              <span className="block text-faint" lang={say(figure.judgement).lang}>
                {say(figure.judgement).text}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function SourceName({ source, url }: { source: string; url: string | null }) {
  if (url === null) return <span>{source}</span>;
  return (
    <a className="text-accent underline underline-offset-2 print:no-underline" href={url} rel="noreferrer">
      {source}
    </a>
  );
}
