"use client";

import dynamic from "next/dynamic";
import { Fragment, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Bill } from "@/lib/billing/bill-types";
import type { Catalog } from "@/lib/catalog/catalog";
import type { Scenario } from "@/lib/scenario/schema";
import {
  type BillGroup,
  type BillRow,
  type BillSection,
  type BillSheet,
  toBillSheet,
} from "@/lib/series/bill-rows";
import {
  formatCount,
  formatDate,
  formatMoney,
  toMoneyFigure,
  toQuantityFigure,
  toRateFigure,
} from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";
import { BillLineRow, type ColumnRooms } from "./bill-line-row.client";
import { Chevron } from "./chevron";
import { CopyBill } from "./copy-bill.client";
import { roomFor } from "./figure";
import { UnpricedRows } from "./unpriced-rows";
import { useBillWords } from "./use-bill-words";

/** Most bills are their lines: the steps to an invoice come with the first of them. */
const AdjustmentRows = dynamic(() => import("./adjustment-rows").then((module) => module.AdjustmentRows));

export interface BillTableProps {
  bill: Bill;
  scenario: Pick<Scenario, "title">;
  /** The edition that priced the bill. */
  catalog: Catalog;
}

/** Beyond it, workloads start closed: the subtotals fit a screen and their lines do not. */
const linesOpenAtFirst = 60;

/** The bill, line by line. What is shown adds up to the total, and every amount opens. */
export function BillTable({ bill, scenario, catalog }: BillTableProps) {
  const words = useBillWords();
  const { t, locale } = words;
  const sheet = useMemo(() => toBillSheet(bill), [bill]);
  const rooms = useMemo(() => columnRooms(sheet, locale), [sheet, locale]);
  const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set());
  // Null: as the size of the bill suggests; the reader's own choice stays through edits.
  const [groupChoice, setGroupChoice] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isSmall = bill.lines.length <= linesOpenAtFirst;
  const isGroupOpen = (key: string) => groupChoice.get(key) ?? isSmall;
  const areAllOpen = sheet.groups.every(({ key }) => isGroupOpen(key));

  const isAdjusted = bill.adjustments.length > 0 || (bill.total?.on ?? null) !== null;

  function toggleRow(key: string) {
    const next = new Set(openRows);
    if (!next.delete(key)) next.add(key);
    setOpenRows(next);
  }

  if (bill.lines.length === 0 && bill.unpriced.length === 0) {
    return <p className="py-6 text-soft">{t("empty")}</p>;
  }

  const lineRow = (row: BillRow, isHidden: boolean) => (
    <BillLineRow
      key={row.key}
      row={row}
      rooms={rooms}
      digits={sheet.digits}
      catalog={catalog}
      asOf={bill.asOf}
      isOpen={openRows.has(row.key)}
      isHidden={isHidden}
      onToggle={() => toggleRow(row.key)}
    />
  );

  return (
    <div>
      {sheet.groups.length > 3 && (
        <div className="flex items-baseline justify-between gap-4 pt-2" data-screen-only="">
          <span className="text-faint">{t("workloads", { count: sheet.groups.length })}</span>
          <Button
            look="link"
            onClick={() => setGroupChoice(new Map(sheet.groups.map(({ key }) => [key, !areAllOpen])))}
          >
            {areAllOpen ? t("closeAll") : t("openAll")}
          </Button>
        </div>
      )}
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line text-faint">
            <th scope="col" className="py-1.5 text-left font-normal">
              {t("head.meter")}
            </th>
            <th
              scope="col"
              className="hidden w-[21%] py-1.5 pl-4 text-right font-normal sm:table-cell print:table-cell"
            >
              {t("head.quantity")}
            </th>
            <th
              scope="col"
              className="hidden w-[21%] py-1.5 pl-4 text-right font-normal sm:table-cell print:table-cell"
            >
              {t("head.rate")}
            </th>
            <th scope="col" className="py-1.5 pr-5 pl-4 text-right font-normal">
              {t("head.amount")}
            </th>
          </tr>
        </thead>
        <UnpricedRows unpriced={sheet.unpriced} asOf={bill.asOf} words={words} />
        {sheet.groups.map((group) => {
          const isOpen = isGroupOpen(group.key);
          return (
            <tbody key={group.key} className="border-b border-line">
              <GroupRow
                group={group}
                digits={sheet.digits}
                isOpen={isOpen}
                words={words}
                onToggle={() => setGroupChoice(new Map(groupChoice).set(group.key, !isOpen))}
              />
              {group.sections.map((section) => (
                <Fragment key={section.key}>
                  <SectionRow section={section} isHidden={!isOpen} words={words} />
                  {section.rows.map((row) => lineRow(row, !isOpen))}
                </Fragment>
              ))}
            </tbody>
          );
        })}
        {sheet.fixed.length > 0 && (
          <tbody className="border-b border-line">
            <tr>
              <th scope="rowgroup" colSpan={3} className="pt-3 pb-1 text-left font-semibold">
                {t("fixedLines")}
              </th>
            </tr>
            {sheet.fixed.map((row) => lineRow(row, false))}
          </tbody>
        )}
        <tfoot className="print:table-row-group">
          <tr className="border-t-2 border-ink font-semibold">
            <th scope="row" className="py-2 text-left font-semibold">
              {t(isAdjusted ? "linesTotal" : "total")}
            </th>
            <td className="hidden sm:table-cell print:table-cell" />
            <td className="hidden sm:table-cell print:table-cell" />
            <td className="py-2 pr-5 pl-4 text-right whitespace-nowrap">
              {sheet.total === null ? (
                <span className="text-wrong">{t("noTotal")}</span>
              ) : (
                formatMoney(sheet.total, locale, { digits: sheet.digits })
              )}
            </td>
          </tr>
          {isAdjusted && <AdjustmentRows bill={bill} catalog={catalog} digits={sheet.digits} />}
        </tfoot>
      </table>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-small text-faint">
        <p>{sheet.total === null ? t("untilPriced") : t("addsUp")}</p>
        <CopyBill bill={bill} sheet={sheet} title={scenario.title} words={words} />
      </div>
    </div>
  );
}

interface GroupRowProps {
  group: BillGroup;
  digits: number;
  isOpen: boolean;
  words: Words;
  onToggle: () => void;
}

function GroupRow({ group, digits, isOpen, words, onToggle }: GroupRowProps) {
  const { t, locale } = words;
  return (
    <tr className="break-after-avoid align-baseline">
      <th scope="rowgroup" className="pt-3 pb-1 text-left font-semibold" colSpan={1}>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="group flex gap-1.5 text-left"
        >
          <Chevron isOpen={isOpen} />
          <span className="min-w-0 break-words">{group.name}</span>
        </button>
      </th>
      <td className="hidden pt-3 pb-1 pl-4 text-right text-faint sm:table-cell print:table-cell" colSpan={2}>
        {t("calls", { count: group.calls, shown: formatCount(Math.round(group.calls), locale) })}
      </td>
      <td className="pt-3 pr-5 pb-1 pl-4 text-right font-semibold whitespace-nowrap">
        {group.shown === null ? (
          <span className="font-normal text-wrong">{t("noTotal")}</span>
        ) : (
          formatMoney(group.shown, locale, { digits })
        )}
      </td>
    </tr>
  );
}

function SectionRow(props: { section: BillSection; isHidden: boolean; words: Words }) {
  const { section, isHidden, words } = props;
  const { t, locale } = words;
  const parts = words.sectionParts(section);
  return (
    <tr className={`break-after-avoid ${isHidden ? "hidden print:table-row" : ""}`}>
      <td colSpan={4} className="pt-1.5 pb-0.5 pl-4.5 text-soft normal-nums">
        <span className="font-medium text-ink">{section.model}</span>
        {parts.length > 0 && <span> · {parts.join(" · ")}</span>}
        {section.retired !== null && (
          <span className="text-money">
            {" "}
            · {t("retiredOn", { date: formatDate(section.retired, locale) })}
          </span>
        )}
      </td>
    </tr>
  );
}

function columnRooms(sheet: BillSheet, locale: string): ColumnRooms {
  const rows = sheet.groups.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));
  return {
    quantity: roomFor(rows.map(({ line }) => toQuantityFigure(line.quantity, locale))),
    rate: roomFor(rows.map(({ line }) => toRateFigure(line.rateUsd, line.unit, line.per, locale))),
    amount: roomFor([toMoneyFigure(0, sheet.digits, locale)]),
  };
}
