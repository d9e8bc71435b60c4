"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBillWords } from "@/components/bill/use-bill-words";
import { CopyShownTable } from "@/components/ui/copy-shown-table.client";
import { Link } from "@/i18n/navigation";
import type { CandidateRow } from "@/lib/analysis/candidates";
import { costPerSolvedTask } from "@/lib/analysis/solved-task";
import type { Catalog, Model } from "@/lib/catalog/catalog";
import { channelKinds } from "@/lib/catalog/channel-kinds";
import { modelPath } from "@/lib/catalog/model-path";
import type { CatalogRow, MixPrice } from "@/lib/series/catalog-rows";
import {
  formatDate,
  formatMonth,
  formatQuantity,
  formatRate,
  formatTimes,
  formatUnitCost,
} from "@/lib/unit/format";
import { nothing } from "./columns";
import { BillCell, RegionsCell, StatedCell, WeightsCell } from "./compare-cells";
import { ScoreField } from "./score-field.client";

export interface Compared {
  key: string;
  model: Model;
  /** Null where the model had no price on the day. */
  row: CatalogRow | null;
  mixed: MixPrice | null;
  bill: CandidateRow | null;
}

interface CompareTableProps {
  catalog: Catalog;
  columns: readonly Compared[];
  scenarioTitle: string;
  isStarter: boolean;
  tasks: number;
  scores: Readonly<Record<string, number>>;
  onScore: (key: string, score: number | undefined) => void;
  onRemove: (key: string) => void;
}

export function CompareTable(props: CompareTableProps) {
  const { catalog, columns, scenarioTitle, isStarter, tasks, scores, onScore, onRemove } = props;
  const t = useTranslations("compare");
  const book = useTranslations("catalog");
  const { meterName } = useBillWords();
  const locale = useLocale();

  const part = (name: string, note?: string) => (
    <tr>
      <th scope="rowgroup" colSpan={columns.length + 1} className="pt-5 pb-1 text-left font-semibold">
        {name}
        {note !== undefined && <span className="ml-2 font-normal text-faint">{note}</span>}
      </th>
    </tr>
  );
  const line = (
    name: string,
    write: (column: Compared) => ReactNode,
    className = "text-right tabular-nums",
  ) => (
    <tr key={name} className="border-b border-line align-baseline">
      <th
        scope="row"
        className="sticky left-0 z-[1] bg-paper py-1 pr-4 text-left font-normal text-soft first-letter:uppercase"
      >
        {name}
      </th>
      {columns.map((column) => (
        <td key={column.key} className={`py-1 pl-5 ${className}`}>
          {write(column) ?? nothing}
        </td>
      ))}
    </tr>
  );
  const rate = (usd: number | null | undefined) =>
    usd == null ? nothing : formatRate(usd, "token", 1_000_000, locale).replace(/\u00a0.*$/, "");
  const tokens = (count: number | undefined) =>
    count === undefined ? nothing : formatQuantity(count, locale);
  const day = (date: string | null | undefined) =>
    date == null ? nothing : date.length === 7 ? formatMonth(date, locale) : formatDate(date, locale);
  const yes = (is: boolean) => book(is ? "yes" : "no");
  const best = lowest(columns.map(({ bill }) => bill?.amount ?? null));

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label={t("caption")} className="relative overflow-x-auto">
      <table
        className="w-full table-fixed border-collapse"
        style={{ minWidth: `${8 + columns.length * 8.5}rem` }}
      >
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-ink align-bottom">
            <td className="sticky left-0 z-[1] w-28 bg-paper sm:w-44" />
            {columns.map(({ key, model }) => (
              <th key={key} scope="col" className="py-1.5 pl-5 text-right">
                <Link
                  href={modelPath(model)}
                  prefetch={false}
                  className="inline-block min-h-6 font-semibold break-words hover:text-accent hover:underline"
                >
                  {model.id}
                </Link>
                <span className="block text-small font-normal text-faint">
                  {catalog.providers.get(model.provider)?.name}
                  <button
                    type="button"
                    aria-label={t("remove", { model: model.id })}
                    title={t("remove", { model: model.id })}
                    onClick={() => onRemove(key)}
                    data-screen-only=""
                    className="ml-1.5 size-6 rounded align-middle hover:bg-hover hover:text-ink"
                  >
                    ×
                  </button>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part(t("part.rates"))}
          {line(meterName("input"), ({ row }) => rate(row?.input))}
          {line(meterName("cacheRead"), ({ row }) => rate(row?.cacheRead))}
          {line(meterName("cacheWrite5m"), ({ row }) => rate(row?.cacheWrite))}
          {line(meterName("output"), ({ row }) => rate(row?.output))}
          {line(book("head.batchInput"), ({ row }) => rate(row?.batchInput))}
          {line(book("head.batchOutput"), ({ row }) => rate(row?.batchOutput))}
          {line(t("row.blended"), ({ mixed }) =>
            mixed?.perMillion == null ? nothing : formatUnitCost(mixed.perMillion, locale),
          )}
        </tbody>
        <tbody>
          {part(t("part.bill", { title: scenarioTitle }), isStarter ? t("starter") : undefined)}
          {line(t("row.amount"), ({ bill }) => (
            <BillCell bill={bill} isBest={bill?.amount != null && bill.amount === best} />
          ))}
          {line(t("row.times"), ({ bill }) =>
            bill?.timesCheapest == null ? nothing : formatTimes(bill.timesCheapest, locale),
          )}
          {line(t("row.perTask"), ({ bill }) =>
            bill?.amount == null || tasks <= 0 ? nothing : formatUnitCost(bill.amount / tasks, locale),
          )}
        </tbody>
        <tbody>
          {part(t("part.quality"))}
          {line(t("row.score"), ({ key, model }) => (
            <ScoreField
              key={key}
              label={t("scoreOf", { model: model.id })}
              value={scores[key]}
              onChange={(score) => onScore(key, score)}
            />
          ))}
          {line(t("row.perSolved"), ({ key, bill }) => {
            const score = scores[key];
            const cost =
              bill?.amount == null || score === undefined
                ? null
                : costPerSolvedTask(bill.amount, tasks, score);
            return cost === null ? nothing : formatUnitCost(cost, locale);
          })}
        </tbody>
        <tbody>
          {part(t("part.capability"))}
          {line(book("head.context"), ({ model }) => tokens(model.contextWindow))}
          {line(book("head.maxOutput"), ({ model }) => tokens(model.maxOutput))}
          {line(book("head.modalities"), ({ model }) =>
            model.modalities.map((each) => book(`modalities.${each}`)).join(", "),
          )}
          {line(book("has.reasoning"), ({ model }) => yes(model.reasoning))}
          {line(t("row.weights"), ({ model }) => (
            <WeightsCell model={model} />
          ))}
          {line(book("has.batch"), ({ row }) => (row === null ? nothing : yes(row.hasBatch)))}
          {line(book("has.cache"), ({ row }) => (row === null ? nothing : yes(row.hasCache)))}
          {line(book("head.released"), ({ row }) => day(row?.released))}
          {line(book("head.retires"), ({ model }) => day(model.retirement?.on))}
        </tbody>
        <tbody>
          {part(t("part.channels"))}
          {line(
            t("row.regions"),
            ({ model, row }) => (
              <RegionsCell catalog={catalog} model={model} row={row} />
            ),
            "text-left",
          )}
          {channelKinds.map((kind) =>
            line(t(`row.${kind}`), ({ model }) => <StatedCell model={model} kind={kind} />, "text-left"),
          )}
        </tbody>
      </table>
      <CopyShownTable />
      <p className="mt-3 text-small text-faint">
        {t("scoreNote")} {t("blank")}
      </p>
    </section>
  );
}

function lowest(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : Math.min(...known);
}
