"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { PatternDef, Swatch } from "@/components/chart/pattern";
import { CopyShownTable } from "@/components/ui/copy-shown-table.client";
import type { Workload } from "@/lib/scenario/schema";
import { getMeterStyle, type MeterGroup, meterGroups } from "@/lib/series/palette";
import { drawnRows, toUnitPicture, type UnitRow } from "@/lib/series/unit-rows";
import { formatCount, formatMoney, formatPercent, formatQuantity, formatUnitCost } from "@/lib/unit/format";
import { sentenceGap } from "@/lib/words/sentence-gap";
import { useWorkedOut } from "./use-worked-out";

const mostDrawn = 16;
const rowHeight = 18;

/** What stands first in a prompt is drawn first: the part that is read again, what is written, what is new; then the answer. */
const drawn: readonly MeterGroup[] = ["cached", "written", "input", "output", "reasoning", "other"];

/** The calls of one unit of work, each a bar of its tokens with its cost. */
export function UnitPicture({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic.picture");
  const locale = useLocale();
  const picture = useWorkedOut(workload, toUnitPicture);
  const words = useCallWords();
  const [asTable, setAsTable] = useState(false);
  if (picture === null || picture.rows.length === 0) {
    return <p className="py-1 text-small text-faint">{w("nothing")}</p>;
  }
  const { kind } = workload.shape;
  const rows = drawnRows(picture.rows, mostDrawn);
  const used = meterGroups.filter((group) => picture.rows.some((row) => row.tokens[group] > 0));
  return (
    <figure className="break-inside-avoid pb-2" data-unit-picture="">
      <figcaption className="text-small text-soft">
        {w("caption", {
          unit: w(`unit.${kind}`),
          model: picture.model,
          count: picture.calls,
          calls: formatCount(picture.calls, locale),
          amount: formatUnitCost(picture.usd, locale),
        })}
        {rows.length < picture.rows.length && sentenceGap(locale) + w("some", { count: rows.length })}
      </figcaption>
      <div className="flex flex-wrap items-center gap-x-3 py-0.5 text-small text-soft">
        {drawn
          .filter((group) => used.includes(group))
          .map((group) => (
            <span key={group} className="whitespace-nowrap">
              <Swatch style={getMeterStyle(group)} /> {w(`group.${group}`)}
            </span>
          ))}
        <button
          type="button"
          data-screen-only=""
          aria-pressed={asTable}
          className="ml-auto min-h-6 rounded text-small text-accent hover:underline"
          onClick={() => setAsTable(!asTable)}
        >
          {w(asTable ? "asBars" : "asTable")}
        </button>
      </div>
      {asTable ? (
        <CallTable rows={rows} groups={drawn.filter((group) => used.includes(group))} />
      ) : (
        <CallBars rows={rows} kind={kind} />
      )}
      {words.notes(picture.rows).map((note) => (
        <p key={note} className="my-1 border-l-2 border-money pl-2 text-small">
          {note}
        </p>
      ))}
    </figure>
  );
}

function total({ tokens }: UnitRow): number {
  return meterGroups.reduce((sum, group) => sum + tokens[group], 0);
}

function CallBars({ rows, kind }: { rows: readonly UnitRow[]; kind: Workload["shape"]["kind"] }) {
  const w = useTranslations("traffic.picture");
  const locale = useLocale();
  const words = useCallWords();
  const base = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const largest = Math.max(...rows.map(total), 1);
  const limits = [...new Set(rows.flatMap(({ above, exceeds }) => [above, exceeds]))].filter(
    (limit): limit is number => limit !== null && limit < largest,
  );
  const digits = digitsFor(rows);
  const at = Math.min(stop, rows.length - 1);
  const said = rows[chosen ?? -1];

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, at + by));
    setStop(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  }

  return (
    <>
      <svg aria-hidden="true" width="0" height="0" className="absolute">
        <defs>
          {drawn.map((group) => (
            <PatternDef key={group} id={`${base}${group}`} style={getMeterStyle(group)} />
          ))}
        </defs>
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's, and nothing is filled in here */}
      <div role="group" aria-label={w("bars")} onKeyDown={press}>
        {rows.map((row, index) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the call
            key={index}
            type="button"
            tabIndex={index === at ? 0 : -1}
            className={`grid w-full grid-cols-[2.25rem_minmax(0,1fr)_5.25rem] items-center gap-x-1.5 rounded text-left text-small hover:bg-hover ${chosen === index ? "bg-hover" : ""}`}
            onFocus={() => {
              setChosen(index);
              setStop(index);
            }}
            onBlur={() => setChosen(null)}
            onMouseEnter={() => setChosen(index)}
            onMouseLeave={() => setChosen(null)}
          >
            <span className="sr-only">{words.sentence(row, kind)}</span>
            <span aria-hidden="true" className="text-right text-faint tabular-nums">
              {row.turn === 0 ? "Σ" : formatCount(row.turn, locale)}
            </span>
            <svg width="100%" height={rowHeight} className="block overflow-visible" aria-hidden="true">
              {bars(row).map(({ group, from, size }) => (
                <rect
                  key={group}
                  x={`${(from / largest) * 100}%`}
                  width={`${(size / largest) * 100}%`}
                  y="3"
                  height={rowHeight - 6}
                  fill={`url(#${base}${group})`}
                  stroke="var(--side)"
                  strokeWidth="0.75"
                  // Calls that few units reach, as those of a run that doesn't stop, stand back.
                  opacity={row.perUnit < 0.5 ? 0.6 : 1}
                />
              ))}
              {limits.map((limit) => (
                <line
                  key={limit}
                  x1={`${(limit / largest) * 100}%`}
                  x2={`${(limit / largest) * 100}%`}
                  y1="0"
                  y2={rowHeight}
                  stroke="var(--money)"
                  strokeWidth="1.5"
                  strokeDasharray="3 2"
                />
              ))}
            </svg>
            <span
              aria-hidden="true"
              className={`text-right tabular-nums ${row.above !== null || row.exceeds !== null ? "font-semibold text-money" : "text-soft"}`}
            >
              {formatMoney(row.usd, locale, { digits })}
            </span>
          </button>
        ))}
      </div>
      <p aria-hidden="true" className="min-h-9 pt-0.5 text-small text-faint" data-screen-only="">
        {said === undefined ? w("hint") : words.sentence(said, kind)}
      </p>
    </>
  );
}

function bars(row: UnitRow): { group: MeterGroup; from: number; size: number }[] {
  let from = 0;
  return drawn.flatMap((group) => {
    const size = row.tokens[group];
    if (size === 0) return [];
    from += size;
    return [{ group, from: from - size, size }];
  });
}

/** So many decimals that the cheapest call shows three digits, and the column stands on its points. */
function digitsFor(rows: readonly UnitRow[]): number {
  const cheapest = Math.min(...rows.map(({ usd }) => usd).filter((usd) => usd > 0));
  return Number.isFinite(cheapest) ? Math.min(9, Math.max(2, 2 - Math.floor(Math.log10(cheapest)))) : 2;
}

function CallTable({ rows, groups }: { rows: readonly UnitRow[]; groups: readonly MeterGroup[] }) {
  const w = useTranslations("traffic.picture");
  const locale = useLocale();
  const digits = digitsFor(rows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section tabIndex={0} aria-label={w("bars")} className="overflow-x-auto">
      <table className="w-full border-collapse text-small tabular-nums">
        <thead>
          <tr className="border-b border-line text-faint">
            <th scope="col" className="py-1 pr-2 text-left font-normal">
              {w("call")}
            </th>
            {groups.map((group) => (
              <th key={group} scope="col" className="py-1 pl-2 text-right font-normal">
                {w(`group.${group}`)}
              </th>
            ))}
            <th scope="col" className="py-1 pl-2 text-right font-normal">
              {w("cost")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the call
            <tr key={index} className="border-b border-line">
              <th scope="row" className="py-0.5 pr-2 text-left font-normal">
                {row.turn === 0 ? w("summary") : formatCount(row.turn, locale)}
              </th>
              {groups.map((group) => (
                <td key={group} className="py-0.5 pl-2 text-right">
                  {formatQuantity(Math.round(row.tokens[group]), locale)}
                </td>
              ))}
              <td className="py-0.5 pl-2 text-right">{formatMoney(row.usd, locale, { digits })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CopyShownTable />
    </section>
  );
}

/** One call in words. */
function useCallWords() {
  const w = useTranslations("traffic.picture");
  const locale = useLocale();
  const count = (tokens: number) => formatQuantity(Math.round(tokens), locale);

  function name(row: UnitRow): string {
    return row.turn === 0 ? w("summary") : w("callNumber", { number: formatCount(row.turn, locale) });
  }

  function sentence(row: UnitRow, kind: Workload["shape"]["kind"]): string {
    const { tokens } = row;
    const parts =
      kind === "fine-tune"
        ? [w("trained", { tokens: count(tokens.other) })]
        : [
            w("in", { tokens: count(row.prompt) }),
            ...(tokens.cached > 0 ? [w("ofItCached", { tokens: count(tokens.cached) })] : []),
            ...(tokens.written > 0 ? [w("ofItWritten", { tokens: count(tokens.written) })] : []),
            w("out", { tokens: count(tokens.output + tokens.reasoning) }),
            ...(tokens.reasoning > 0 ? [w("ofItReasoning", { tokens: count(tokens.reasoning) })] : []),
          ];
    const times =
      row.perUnit < 1 - 1e-9
        ? w("reached", { share: formatPercent(row.perUnit, locale) })
        : row.perUnit > 1 + 1e-9
          ? w("times", { count: formatCount(row.perUnit, locale) })
          : "";
    return w("sentence", {
      call: name(row),
      times: times === "" ? "" : ` (${times})`,
      parts: parts.join(w("comma")),
      amount: formatUnitCost(row.usd, locale),
    });
  }

  /** Where along the unit it begins to cost: the first call that is too long, or too short. */
  function notes(rows: readonly UnitRow[]): string[] {
    const first = (field: "exceeds" | "above" | "cacheMinimum") => {
      const row = rows.find((each) => each[field] !== null);
      return row === undefined ? null : { call: name(row), limit: formatCount(row[field] ?? 0, locale) };
    };
    const [exceeds, above, short] = [first("exceeds"), first("above"), first("cacheMinimum")];
    return [
      ...(exceeds === null ? [] : [w("exceeds", exceeds)]),
      ...(above === null ? [] : [w("above", above)]),
      ...(short === null ? [] : [w("belowMinimum", short)]),
    ];
  }

  return { sentence, notes };
}
