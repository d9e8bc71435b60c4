"use client";

import { useId, useState } from "react";
import type { Catalog } from "@/lib/catalog/catalog";
import type { BillRow } from "@/lib/series/bill-rows";
import { formatMoney, toQuantityFigure, toRateFigure, writeFigure } from "@/lib/unit/format";
import { Chevron } from "./chevron";
import { AlignedFigure, type FigureRoom } from "./figure";
import { LineWorking } from "./line-working.client";
import { useBillWords } from "./use-bill-words";

export interface ColumnRooms {
  quantity: FigureRoom;
  rate: FigureRoom;
  amount: FigureRoom;
}

interface BillLineRowProps {
  row: BillRow;
  rooms: ColumnRooms;
  digits: number;
  catalog: Catalog;
  asOf: string;
  isOpen: boolean;
  /** Its workload is closed: off the screen, but on paper. */
  isHidden: boolean;
  onToggle: () => void;
}

/** One line at its three depths: the figures, a sentence on hover or focus, the full working on opening. */
export function BillLineRow(props: BillLineRowProps) {
  const { row, rooms, digits, catalog, asOf, isOpen, isHidden, onToggle } = props;
  const words = useBillWords();
  const { t, locale } = words;
  const id = useId();
  const [isTipDismissed, setTipDismissed] = useState(false);
  const { line, shown } = row;
  const amount = formatMoney(shown, locale, { digits });
  const name = line.kind === "fixed" ? line.workloadName : words.meterName(line.meter);
  const quantity = toQuantityFigure(line.quantity, locale);
  const rate = toRateFigure(line.rateUsd, line.unit, line.per, locale);
  const isUsage = line.kind === "usage";
  const hidden = isHidden ? "hidden print:table-row" : "";

  return (
    <>
      <tr className={`group/row align-baseline hover:bg-hover ${hidden} ${isOpen ? "bg-side" : ""}`}>
        <th scope="row" className="py-1 pl-4.5 text-left font-normal">
          <span className="break-words">{name}</span>
          {isUsage && (
            <span className="block text-small text-faint sm:hidden print:hidden">
              {writeFigure(quantity)} × {writeFigure(rate)}
            </span>
          )}
        </th>
        <td className="hidden py-1 pl-4 text-right sm:table-cell print:table-cell">
          {isUsage && <AlignedFigure figure={quantity} room={rooms.quantity} />}
        </td>
        <td className="hidden py-1 pl-4 text-right sm:table-cell print:table-cell">
          {isUsage && <AlignedFigure figure={rate} room={rooms.rate} />}
        </td>
        <td className="relative py-1 pl-4 text-right">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-describedby={`${id}-tip`}
            aria-label={t(isOpen ? "hideWorking" : "showWorking", { amount, meter: name })}
            onClick={onToggle}
            onKeyDown={(event) => event.key === "Escape" && setTipDismissed(true)}
            onBlur={() => setTipDismissed(false)}
            onPointerLeave={() => setTipDismissed(false)}
            className="group peer inline-flex items-baseline gap-2.5 py-0.5 whitespace-nowrap underline-offset-4 hover:text-accent hover:underline"
          >
            {amount}
            <span className="self-center">
              <Chevron isOpen={isOpen} />
            </span>
          </button>
          {!isTipDismissed && !isOpen && (
            <span
              id={`${id}-tip`}
              role="tooltip"
              className="absolute top-full right-5 z-20 hidden rounded border border-edge bg-raised px-2 py-1 text-small whitespace-nowrap shadow-sm hover:block print:hidden! peer-focus-visible:block sm:peer-hover:block"
            >
              {words.sentence(line, amount)}
            </span>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr id={id} className={`break-inside-avoid bg-side ${hidden}`}>
          <td colSpan={4} className="px-4.5 pt-1 pb-3">
            <LineWorking row={row} digits={digits} catalog={catalog} asOf={asOf} />
          </td>
        </tr>
      )}
    </>
  );
}
