"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useBillWords } from "@/components/bill/use-bill-words";
import { Button } from "@/components/ui/button";
import { CopyShownTable } from "@/components/ui/copy-shown-table.client";
import { loadEvidence } from "@/lib/catalog/evidence";
import { loadEvidenceTexts } from "@/lib/catalog/evidence-texts";
import type { Disagreement, Evidence, Witness } from "@/lib/catalog/schema";
import { linkSource } from "@/lib/catalog/sources";
import { formatCount, formatDate, formatRate } from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";

type State =
  | { is: "closed" }
  | { is: "loading" }
  | { is: "failed" }
  | { is: "read"; evidence: Evidence | null; say: Say };

/** Judgements and notes in the reader's language. */
type Say = Awaited<ReturnType<typeof loadEvidenceTexts>>;

interface PriceSourcesProps {
  provider: string;
  price: string;
  edition: string;
  label: string;
}

/** Every source of one price with its values and days; read from the provider's file when it is opened. */
export function PriceSources({ provider, price, edition, label }: PriceSourcesProps) {
  const t = useTranslations("model.prices");
  const locale = useLocale();
  const [state, setState] = useState<State>({ is: "closed" });

  async function read() {
    setState({ is: "loading" });
    try {
      const [records, say] = await Promise.all([loadEvidence(provider, edition), loadEvidenceTexts(locale)]);
      setState({ is: "read", evidence: records.get(price) ?? null, say });
    } catch {
      setState({ is: "failed" });
    }
  }

  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && state.is === "closed") void read();
      }}
    >
      <summary className="inline-block min-h-6 text-accent underline-offset-2 hover:underline">
        {t("sources")}
        <span className="sr-only"> ({label})</span>
      </summary>
      {state.is === "loading" && <p className="min-h-24 text-faint">{t("loading")}</p>}
      {state.is === "failed" && (
        <p>
          {t("failed")}{" "}
          <Button look="link" onClick={read}>
            {t("retry")}
          </Button>
        </p>
      )}
      {state.is === "read" &&
        (state.evidence === null ? (
          <p className="text-faint">{t("none")}</p>
        ) : (
          <SourcesTable evidence={state.evidence} say={state.say} />
        ))}
    </details>
  );
}

function SourcesTable({ evidence, say }: { evidence: Evidence; say: Say }) {
  const words = useBillWords();
  const t = useTranslations("model.prices");
  return (
    <>
      <div className="relative overflow-x-auto">
        <table className="w-full border-collapse text-left tabular-nums">
          <thead>
            <tr className="border-b border-line text-faint">
              <th scope="col" className="py-1 pr-4 font-normal">
                {t("source")}
              </th>
              <th scope="col" className="py-1 pr-4 font-normal">
                {t("seen")}
              </th>
              <th scope="col" className="py-1 font-normal">
                {t("values")}
              </th>
            </tr>
          </thead>
          <tbody>
            {evidence.witnesses.flatMap((witness) =>
              witness.refs.map((ref) => (
                <SourceRow
                  key={`${witness.source} ${ref.ref} ${ref.key} ${ref.seen}`}
                  witness={witness}
                  reading={ref}
                  words={words}
                  say={say}
                />
              )),
            )}
          </tbody>
        </table>
        <CopyShownTable />
      </div>
      {evidence.disagreements.length === 0 ? (
        <p className="mt-2 text-faint">{t("noDisagreement")}</p>
      ) : (
        <>
          <h4 className="mt-3 font-medium">{t("disagreements", { count: evidence.disagreements.length })}</h4>
          <ul className="space-y-1.5 pl-4">
            {evidence.disagreements.map((each) => (
              <Said
                key={`${each.field} ${each.source} ${each.sourceKey}`}
                said={each}
                words={words}
                say={say}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface SourceRowProps {
  witness: Witness;
  reading: Witness["refs"][number];
  words: Words;
  say: Say;
}

function SourceRow({ witness, reading, words, say }: SourceRowProps) {
  const t = useTranslations("model.prices");
  const { title, url, note } = linkSource(witness.source, reading.ref);
  return (
    <tr className="border-b border-line align-baseline">
      <td className="py-1 pr-4" title={note ?? undefined}>
        {url === null ? (
          title
        ) : (
          <a className="text-accent underline underline-offset-2" href={url} rel="noreferrer">
            {title}
          </a>
        )}
      </td>
      <td className="py-1 pr-4 whitespace-nowrap" title={reading.seenNote && say(reading.seenNote).text}>
        {formatDate(reading.seen, words.locale)}
      </td>
      <td className="min-w-56 py-1">
        {Object.entries(reading.values)
          .map(([meter, value]) => `${words.meterName(meter)} ${writeValue(value, meter, words)}`)
          .join(" · ")}
        {reading.aboutAnotherTime === true && <span className="text-faint"> ({t("otherTime")})</span>}
      </td>
    </tr>
  );
}

function Said({ said, words, say }: { said: Disagreement; words: Words; say: Say }) {
  const t = useTranslations("model.prices");
  const { locale } = words;
  return (
    <li className="list-disc">
      {t("says", {
        source: linkSource(said.source).title,
        field: words.meterName(said.field),
        value: writeValue(said.value, said.field, words),
        chosen: writeValue(said.chosen, said.field, words),
      })}
      {said.dates.length > 0 && (
        <span className="text-faint"> ({said.dates.map((date) => formatDate(date, locale)).join(", ")})</span>
      )}
      {said.judgement !== "" && (
        <span className="block text-soft" lang={say(said.judgement).lang}>
          {t("judgement", { text: say(said.judgement).text })}
        </span>
      )}
      {!said.judgedRight.startsWith("chosen") && <span className="block text-money">{t("open")}</span>}
    </li>
  );
}

function writeValue(value: unknown, field: string, words: Words): string {
  const { locale } = words;
  if (typeof value === "number") {
    if (field.endsWith("above")) return formatCount(value, locale);
    return formatRate(value, "token", 1_000_000, locale).replace(/\u00a0.*$/, "");
  }
  if (value === null || value === undefined) return "—";
  if (Array.isArray(value)) return value.map((each) => writeValue(each, field, words)).join("; ");
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([key, inner]) =>
        key === "rates"
          ? writeValue(inner, field, words)
          : `${key === "above" ? ">" : words.meterName(key)} ${writeValue(inner, key, words)}`,
      )
      .join(", ");
  }
  return String(value);
}
