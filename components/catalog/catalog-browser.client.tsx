"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { findCatalog, newestEdition } from "@/components/scenario/catalogs";
import { Check } from "@/components/ui/check";
import { Panel } from "@/components/ui/panel.client";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field.client";
import { useToday } from "@/components/ui/use-today.client";
import { Link } from "@/i18n/navigation";
import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import type { Catalog } from "@/lib/catalog/catalog";
import { priceMix, toCatalogRows } from "@/lib/series/catalog-rows";
import { columnKeys, defaultView, type PricedRow, viewRows } from "@/lib/series/catalog-view";
import { mostCompared } from "@/lib/series/compare-query";
import { formatCount, formatDate } from "@/lib/unit/format";
import { AddressSlips } from "./address-slips.client";
import { MoreFilters, ProviderFilter, panelButton, StatusFilter } from "./catalog-filters.client";
import { CatalogTable } from "./catalog-table.client";
import { CopyTable } from "./copy-table.client";
import { MixLine } from "./mix-line.client";
import { useCatalogView } from "./use-view.client";

/** All models on one date of one edition, as the reader filters and sorts them. */
export function CatalogBrowser() {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const { view, slips, change, dropSlips } = useCatalogView();
  const today = useToday();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const catalog = findCatalog(view.edition ?? newestEdition) ?? bundledCatalog();
  const date = view.date ?? today ?? catalog.edition.slice(0, 10);

  const rows = useMemo(() => toCatalogRows(catalog, date), [catalog, date]);
  const mix = useDeferredValue(view.mix);
  const priced = useMemo<PricedRow[]>(
    () => rows.map((row) => ({ ...row, mixed: priceMix(catalog, row, mix, date) })),
    [rows, catalog, mix, date],
  );
  const deferred = useDeferredValue(view);
  const shown = useMemo(() => viewRows(priced, deferred), [priced, deferred]);
  const providers = useMemo(() => [...catalog.providers.values()], [catalog]);

  const pick = useCallback((key: string) => {
    setPicked((before) => {
      const next = new Set(before);
      if (!next.delete(key) && next.size < mostCompared) next.add(key);
      return next;
    });
  }, []);

  return (
    <>
      <AddressSlips slips={slips} onDrop={dropSlips} />
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1.5" data-screen-only="">
        <span className="flex items-center gap-2">
          <span>{t("on")}</span>
          <TextField
            type="date"
            label={t("on")}
            maxLength={10}
            value={date}
            pattern={/^\d{4}-\d{2}-\d{2}$/}
            className="w-auto!"
            onChange={(on) => change({ date: on })}
          />
          {view.date !== null && (
            <button
              type="button"
              className="min-h-7 text-accent underline-offset-2 hover:underline"
              onClick={() => change({ date: null })}
            >
              {t("today")}
            </button>
          )}
        </span>
        <span className="flex items-center gap-2">
          <span>{t("edition")}</span>
          <SelectField
            label={t("edition")}
            value={catalog.edition}
            className="w-auto!"
            options={bundledEditions.toReversed().map((value) => ({
              value,
              label: value === newestEdition ? t("newest", { edition: value }) : value,
            }))}
            onChange={(edition) => change({ edition: edition === newestEdition ? null : edition })}
          />
        </span>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span>{t("mix")}</span>
          <MixLine mix={view.mix} onChange={(next) => change({ mix: next })} />
        </span>
      </div>
      <div className="mb-2 flex flex-wrap items-center gap-1.5" data-screen-only="">
        <input
          type="search"
          aria-label={t("search")}
          placeholder={t("searchHint")}
          value={view.search}
          maxLength={200}
          className="field w-full sm:w-56"
          onChange={(event) => change({ search: event.target.value })}
        />
        <ProviderFilter view={view} change={change} providers={providers} />
        <StatusFilter view={view} change={change} />
        <MoreFilters view={view} change={change} />
        <Panel
          className={panelButton}
          panelClassName="w-56 max-h-96 overflow-y-auto"
          button={
            <>
              {t("columns")}
              <span aria-hidden="true" className="text-faint">
                ▾
              </span>
            </>
          }
        >
          {() => (
            <fieldset>
              <legend className="sr-only">{t("columns")}</legend>
              {columnKeys.map((key) => (
                <Check
                  key={key}
                  isOn={view.columns.includes(key)}
                  onChange={(isOn) =>
                    change({
                      columns: columnKeys.filter((each) =>
                        each === key ? isOn : view.columns.includes(each),
                      ),
                    })
                  }
                >
                  {t(`head.${key}`)}
                </Check>
              ))}
              <button
                type="button"
                className="min-h-7 px-1.5 text-accent hover:underline"
                onClick={() => change({ columns: defaultView.columns })}
              >
                {t("columnsReset")}
              </button>
            </fieldset>
          )}
        </Panel>
        <CopyTable
          rows={shown}
          keys={view.columns}
          about={{ edition: catalog.edition, date, mix: view.mix }}
        />
        {picked.size > 0 && (
          <>
            <Link
              href={`/compare?m=${[...picked].join(",")}`}
              prefetch={false}
              className="inline-flex min-h-7 items-center rounded border border-accent bg-accent px-2.5 text-on-accent"
            >
              {t("compare", { count: picked.size })}
            </Link>
            <button
              type="button"
              className="min-h-7 text-soft hover:text-ink hover:underline"
              onClick={() => setPicked(new Set())}
            >
              {t("compareClear")}
            </button>
          </>
        )}
        <span role="status" className="ml-auto text-faint tabular-nums" data-count="">
          {t("count", {
            shown: shown.length,
            all: formatCount(catalog.models.length, locale),
          })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="border-y border-line py-8 text-center text-soft">
          {rows.length > 0
            ? t("none")
            : t("noneOn", {
                date: formatDate(date, locale),
                first: formatDate(firstPriceOf(catalog), locale),
              })}
        </p>
      ) : (
        <CatalogTable
          rows={shown}
          view={deferred}
          date={date}
          edition={catalog.edition}
          picked={picked}
          onPick={pick}
          change={change}
        />
      )}
    </>
  );
}

/** The first day on which any model had a price. */
function firstPriceOf({ models }: Catalog): string {
  return models.flatMap(({ prices }) => prices.map(({ from }) => from)).sort()[0] ?? "";
}
