"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { newestEdition } from "@/components/scenario/catalogs";
import { Link } from "@/i18n/navigation";
import type { Model } from "@/lib/catalog/catalog";
import { modelKey, modelPath } from "@/lib/catalog/model-path";
import type { CatalogView, ColumnKey, PricedRow, SortKey } from "@/lib/series/catalog-view";
import { mostCompared } from "@/lib/series/compare-query";
import { formatDate } from "@/lib/unit/format";
import { type CellWords, columns } from "./columns";
import type { ChangeView } from "./use-view.client";
import { useRowWindow } from "./use-window.client";

const rowHeight = 30;

const explained = ["weights", "band", "perMillion", "perRequest", "sources", "lastSeen"] as const;

function isExplained(key: SortKey): key is (typeof explained)[number] {
  return (explained as readonly string[]).includes(key);
}

interface CatalogTableProps {
  rows: readonly PricedRow[];
  view: CatalogView;
  date: string;
  edition: string;
  picked: ReadonlySet<string>;
  onPick: (key: string) => void;
  change: ChangeView;
}

export function CatalogTable({ rows, view, date, edition, picked, onPick, change }: CatalogTableProps) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const { from, to } = useRowWindow(box, rows.length, rowHeight);
  const isWhole = from === 0 && to === rows.length;
  const words: CellWords = { t, locale };
  const caption = t("caption", { date: formatDate(date, locale), edition });

  function sortBy(key: SortKey) {
    const isSame = view.sort === key;
    change({ sort: key, descending: isSame ? !view.descending : false });
  }

  const head = (key: SortKey, isNumber: boolean, className = "") => {
    const isSorted = view.sort === key;
    return (
      <th
        key={key}
        scope="col"
        aria-sort={isSorted ? (view.descending ? "descending" : "ascending") : undefined}
        className={`border-b border-line bg-paper px-2 font-normal whitespace-nowrap ${key === "provider" ? "max-sm:hidden" : ""} ${isNumber ? "text-right" : "text-left"} ${className}`}
      >
        <button
          type="button"
          title={isExplained(key) ? t(`explain.${key}`) : undefined}
          onClick={() => sortBy(key)}
          className={`min-h-7 hover:text-ink ${isSorted ? "font-semibold text-ink" : "text-faint"}`}
        >
          {t(`head.${key}`)}
          <span aria-hidden="true" className="inline-block w-3 text-right">
            {isSorted ? (view.descending ? "↓" : "↑") : ""}
          </span>
        </button>
      </th>
    );
  };

  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={caption}
      className="relative max-h-[calc(100dvh-6rem)] min-h-60 overflow-auto border-y border-line print:max-h-none print:overflow-visible"
    >
      <table aria-rowcount={rows.length + 1} className="w-full border-separate border-spacing-0 tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10">
          <tr aria-rowindex={1}>
            {head("model", false, "sticky left-0 z-20 max-w-[11.5rem] sm:max-w-none")}
            {view.columns.map((key) => head(key, columns[key].isNumber))}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <tr style={{ height: from * rowHeight }} />}
          {rows.slice(from, to).map((row, index) => (
            <Row
              key={row.key}
              row={row}
              edition={edition === newestEdition ? undefined : edition}
              // Where every row stands in the page its place is plain, and sorting need draw none of them anew.
              index={isWhole ? undefined : from + index}
              keys={view.columns}
              words={words}
              isPicked={picked.has(row.key)}
              canPick={picked.has(row.key) || picked.size < mostCompared}
              onPick={onPick}
            />
          ))}
          {to < rows.length && <tr style={{ height: (rows.length - to) * rowHeight }} />}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  row: PricedRow;
  /** Another one than the newest. */
  edition: string | undefined;
  /** Among all rows; undefined where all of them are drawn. */
  index: number | undefined;
  keys: readonly ColumnKey[];
  words: CellWords;
  isPicked: boolean;
  canPick: boolean;
  onPick: (key: string) => void;
}

const cellLook = "h-[30px] border-b border-line px-2 whitespace-nowrap group-hover:bg-hover";

const Row = memo(
  function Row({ row, edition, index, keys, words, isPicked, canPick, onPick }: RowProps) {
    return (
      <tr aria-rowindex={index === undefined ? undefined : index + 2} className="group">
        <ModelCell
          model={row.model}
          provider={row.provider.name}
          isRetired={row.isRetired}
          edition={edition}
          isPicked={isPicked}
          canPick={canPick}
          onPick={onPick}
        />
        {keys.map((key) => {
          const { isNumber, cell: write } = columns[key];
          return (
            <td
              key={key}
              className={`${cellLook} ${isNumber ? "text-right" : "text-soft"} ${key === "provider" ? "max-sm:hidden" : ""}`}
            >
              {write(row, words)}
            </td>
          );
        })}
      </tr>
    );
  },
  (a, b) =>
    a.row === b.row &&
    a.edition === b.edition &&
    a.index === b.index &&
    a.keys === b.keys &&
    a.isPicked === b.isPicked &&
    a.canPick === b.canPick &&
    a.onPick === b.onPick &&
    a.words.locale === b.words.locale,
);

interface ModelCellProps extends Pick<RowProps, "edition" | "isPicked" | "canPick" | "onPick"> {
  model: Model;
  provider: string;
  isRetired: boolean;
}

/** The dearest cell to draw, and another mix changes nothing of it. */
const ModelCell = memo(function ModelCell(props: ModelCellProps) {
  const { model, provider, isRetired, edition, isPicked, canPick, onPick } = props;
  const t = useTranslations("catalog");
  return (
    <th
      scope="row"
      className={`sticky left-0 z-[5] max-w-[11.5rem] bg-paper text-left font-normal sm:max-w-80 ${cellLook}`}
    >
      <span className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={isPicked}
          disabled={!canPick}
          onChange={() => onPick(modelKey(model))}
          aria-label={t("pick", { model: model.id })}
          title={canPick ? undefined : t("compareMost")}
          className="size-4 shrink-0 accent-(--accent)"
          data-screen-only=""
        />
        <Link
          href={modelPath(model, edition)}
          prefetch={false}
          title={`${model.id} · ${provider}`}
          className="block min-w-0 truncate py-0.5 font-medium hover:text-accent hover:underline"
        >
          {model.id}
        </Link>
        {isRetired && <span className="shrink-0 text-small text-faint">{t("retired")}</span>}
      </span>
    </th>
  );
});
