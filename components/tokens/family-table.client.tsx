"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyShownTable } from "@/components/ui/copy-shown-table.client";
import { bundledEditions } from "@/lib/catalog/bundled";
import { applyCalibration, type Calibration } from "@/lib/token/estimate/calibration";
import { FAMILIES, type Family } from "@/lib/token/families";
import type { Spread } from "@/lib/token/request/parts";
import { nameOf } from "@/lib/token/request/text-counter";
import { findVocabularyEntry } from "@/lib/token/vocabulary-manifest";
import { formatExact, formatPercent, formatUnitCost } from "@/lib/unit/format";
import { calibrationsOf, useOwnCounts } from "./kept-calibrations.client";
import { AddModel, type ModelsProps } from "./model-choice.client";
import { type ChoosableModel, findInputCost } from "./model-cost";
import { OwnCountsDialog } from "./own-counts-dialog.client";
import { formatBytes } from "./typed-text";
import type { FamilyCounts } from "./use-family-counts.client";

interface FamilyTableProps extends ModelsProps {
  text: string;
  counts: FamilyCounts;
}

/** Tokens of the text by tokenizer, side by side, with what they cost at the chosen models. */
export function FamilyTable(props: FamilyTableProps) {
  const { text, counts, models, now } = props;
  const t = useTranslations("tokens.table");
  const calibrations = calibrationsOf(useOwnCounts());
  const [correcting, setCorrecting] = useState<Family | null>(null);
  const families = FAMILIES.filter(
    ({ id }) => id !== "unknown" || models.some(({ family }) => family === id),
  );
  const rows = families.map((family) => {
    const counted = counts.spreads.get(family.id);
    const calibration = calibrations[nameOf(family.rule)];
    const spread =
      text === "" || counted === undefined
        ? null
        : calibration === undefined
          ? counted.spread
          : applyCalibration(counted.spread, calibration);
    return { family, calibration, spread, stale: counted !== undefined && counted.of !== text };
  });
  const most = Math.max(1, ...rows.map(({ spread }) => spread?.high ?? 0));
  return (
    <section aria-label={t("caption")} className="relative min-w-0">
      <WorkLine counts={counts} />
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="text-small text-soft">
          <tr className="border-b border-line">
            <th scope="col" className="pb-1.5 text-left font-semibold">
              {t("tokenizer")}
            </th>
            <th scope="col" className="pb-1.5 pl-3 text-right font-semibold">
              {t("tokens")}
            </th>
            <th scope="col" className="pb-1.5 pl-3 text-right font-semibold">
              {t("cost")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ family, calibration, spread, stale }) => (
            <FamilyRow
              key={family.id}
              family={family}
              calibration={calibration}
              spread={spread}
              stale={stale}
              share={(spread?.tokens ?? 0) / most}
              characters={text.length}
              models={models.filter((model) => model.family === family.id)}
              now={now}
              onLook={counts.look}
              onRemove={(model) => props.onModels(models.filter((each) => each !== model))}
              onCorrect={() => setCorrecting(family)}
            />
          ))}
        </tbody>
      </table>
      <CopyShownTable />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <p className="text-small text-faint">
          {t("edition", { edition: bundledEditions[bundledEditions.length - 1] ?? "" })}
        </p>
        <AddModel {...props} />
      </div>
      {correcting !== null && (
        <OwnCountsDialog family={correcting} text={text} onClose={() => setCorrecting(null)} />
      )}
    </section>
  );
}

/** What is going on, where it takes long enough to be asked. */
function WorkLine({ counts }: { counts: FamilyCounts }) {
  const t = useTranslations("tokens.work");
  const locale = useLocale();
  const { progress, stopped, problem } = counts;
  return (
    <div
      role="status"
      className="flex items-center gap-3 text-soft max-lg:mb-2 lg:absolute lg:right-0 lg:-top-[3.1rem]"
    >
      {progress !== null && (
        <>
          <progress
            value={progress}
            max={1}
            className="h-1.5 w-32 accent-accent"
            aria-label={t("progress", { share: "" })}
          />
          <span data-figures="">{t("progress", { share: formatPercent(progress, locale) })}</span>
          <Button onClick={counts.stop}>{t("cancel")}</Button>
        </>
      )}
      {stopped && (
        <>
          <span>{t("stopped")}</span>
          <Button onClick={counts.again}>{t("again")}</Button>
        </>
      )}
      {problem !== null && (
        <>
          <span className="text-wrong">{t("failed", { message: problem })}</span>
          <Button onClick={counts.again}>{t("again")}</Button>
        </>
      )}
    </div>
  );
}

interface FamilyRowProps {
  family: Family;
  calibration: Calibration | undefined;
  spread: Spread | null;
  /** Of the text before. */
  stale: boolean;
  /** Of the largest count. */
  share: number;
  characters: number;
  models: readonly ChoosableModel[];
  now: string;
  onLook: FamilyCounts["look"];
  onRemove: (model: ChoosableModel) => void;
  onCorrect: () => void;
}

function FamilyRow(props: FamilyRowProps) {
  const { family, spread, stale, share, models } = props;
  const t = useTranslations("tokens");
  const locale = useLocale();
  const row = useSeen(() => props.onLook(family.id));
  return (
    <tr ref={row} className="border-b border-line align-top" data-family={family.id}>
      <th scope="row" className="py-2 text-left font-normal">
        <span className="font-semibold">{t(`family.${family.id}`)}</span>
        <RowNote {...props} />
        <span aria-hidden="true" className="mt-1 block h-1 max-w-44 rounded-full bg-hover">
          <span
            className="block h-1 rounded-full bg-edge"
            style={{ width: `${Math.min(1, share) * 100}%` }}
          />
        </span>
      </th>
      <td className={`py-2 pl-3 text-right ${stale ? "text-faint" : ""}`} data-figures="" data-tokens="">
        {spread === null ? (
          <span className="text-faint">–</span>
        ) : (
          <>
            <span className="text-lead font-semibold">{formatExact(spread.tokens, locale)}</span>
            {spread.low !== spread.high && (
              <span className="block text-small whitespace-nowrap text-soft">
                {t("table.range", {
                  low: formatExact(spread.low, locale),
                  high: formatExact(spread.high, locale),
                })}
              </span>
            )}
          </>
        )}
      </td>
      <td className="py-2 pl-3 text-right" data-figures="">
        {models.map((model) => (
          <ModelCost
            key={model.key}
            model={model}
            spread={spread}
            now={props.now}
            onRemove={props.onRemove}
          />
        ))}
      </td>
    </tr>
  );
}

function RowNote({ family, calibration, spread, characters, onCorrect }: FamilyRowProps) {
  const t = useTranslations("tokens.table");
  const locale = useLocale();
  const { rule } = family;
  const size = rule.kind === "vocabulary" ? findVocabularyEntry(rule.name)?.brotliBytes : undefined;
  const method =
    calibration !== undefined
      ? t("corrected", { count: calibration.samples })
      : rule.kind === "vocabulary"
        ? t("exact")
        : t("estimate");
  return (
    <span className="block text-small text-soft">
      {spread === null || spread.tokens === 0
        ? `${method}${size === undefined ? "" : ` · ${t("download", { size: formatBytes(size, locale) })}`}`
        : `${method} · ${t("perToken", { count: (characters / spread.tokens).toFixed(2) })}`}
      {rule.kind === "claude" && (
        <Button look="link" className="min-h-6! block! text-small" onClick={onCorrect}>
          {t("correct")}
        </Button>
      )}
    </span>
  );
}

interface ModelCostProps {
  model: ChoosableModel;
  spread: Spread | null;
  now: string;
  onRemove: (model: ChoosableModel) => void;
}

function ModelCost({ model, spread, now, onRemove }: ModelCostProps) {
  const t = useTranslations("tokens.table");
  const locale = useLocale();
  const cost = spread === null || now === "" ? null : findInputCost(model.key, spread, now);
  const write = (amount: number) => formatUnitCost(amount, locale);
  return (
    <div className="mb-1 last:mb-0">
      <span className="font-semibold">
        {spread === null ? "–" : cost === null ? t("noRate") : write(cost.tokens)}
      </span>
      {cost !== null && cost.low !== cost.high && (
        <span className="block text-small text-soft">
          {t("range", { low: write(cost.low), high: write(cost.high) })}
        </span>
      )}
      <span className="flex items-center justify-end text-small text-soft">
        {model.id}
        <button
          type="button"
          aria-label={t("remove", { model: model.id })}
          className="ml-1 min-h-6 min-w-6 rounded text-faint hover:bg-hover hover:text-ink"
          onClick={() => onRemove(model)}
        >
          ×
        </button>
      </span>
    </div>
  );
}

/** Calls once the element has come into view: what nobody scrolls to is never fetched. */
function useSeen(onSeen: () => void) {
  const element = useRef<HTMLTableRowElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      seen.current();
    });
    if (element.current !== null) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return element;
}
