"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { memo, useMemo, useState } from "react";
import type { MonthBill } from "@/lib/billing/bill-types";
import type { Scenario } from "@/lib/scenario/schema";
import { meterGroups } from "@/lib/series/palette";
import {
  type Projection,
  type ProjectionMark,
  type ProjectionSplit,
  projectionSplits,
  toProjectionMarks,
  toProjectionRows,
} from "@/lib/series/projection-rows";
import type { TextTable } from "@/lib/series/table-text";
import { formatDate, formatMoney, formatMonth } from "@/lib/unit/format";
import { roundHalfUp } from "@/lib/unit/round";
import { ChartFrame, Choice } from "./chart-frame.client";
import { Swatch } from "./pattern";

const ProjectionPlot = dynamic(() => import("./projection-plot.client"), { ssr: false });

const plotHeight = 300;
const notesShown = 6;

export interface ProjectionChartProps {
  months: readonly MonthBill[];
  scenario: Pick<Scenario, "title" | "edition" | "workloads" | "fixed">;
}

/** Consecutive bills, stacked by workload, model or meter. */
export const ProjectionChart = memo(function ProjectionChart({ months, scenario }: ProjectionChartProps) {
  const t = useTranslations("chart");
  const locale = useLocale();
  const [by, setBy] = useState<ProjectionSplit>("workload");
  const names = useMemo(() => namesOf(by, months, scenario, t), [by, months, scenario, t]);
  const projection = useMemo(() => toProjectionRows(months, by, names), [months, by, names]);
  const everything = useMemo(
    () => toProjectionRows(months, by, names, Number.POSITIVE_INFINITY),
    [months, by, names],
  );
  const notes = useMemo(() => toNotes(projection), [projection]);
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  const money = (amount: number | null) =>
    amount === null ? t("projection.unpriced") : formatMoney(amount, locale, { digits: projection.digits });
  const legend = projection.series.toReversed();

  return (
    <ChartFrame
      title={t("projection.title", { count: months.length })}
      lead={
        projection.total === null
          ? t("projection.noSum")
          : t("projection.sum", {
              amount: money(projection.total),
              from: formatMonth(first.month, locale),
              to: formatMonth(last.month, locale),
            })
      }
      summary={t("projection.summary", {
        by: t(`by.${by}`),
        first: money(first.amount),
        from: formatMonth(first.month, locale),
        last: money(last.amount),
        to: formatMonth(last.month, locale),
      })}
      edition={scenario.edition}
      fileNames={[scenario.title, `months-${by}`]}
      controls={
        <fieldset className="flex flex-wrap items-center gap-1">
          <legend className="sr-only">{t("by.label")}</legend>
          {projectionSplits.map((each) => (
            <Choice key={each} isChosen={by === each} onChoose={() => setBy(each)}>
              {t(`by.${each}`)}
            </Choice>
          ))}
        </fieldset>
      }
      legend={
        <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-0.5 text-small">
          {legend.map((each) => (
            <li key={each.id} className="flex max-w-full items-baseline gap-1.5">
              <Swatch style={each} />
              <span className="truncate">{each.name}</span>
            </li>
          ))}
        </ul>
      }
      pictureLegend={legend}
      pictureNotes={notes.map(
        (note) => `${note.letter} ${formatMonth(note.month, locale)} · ${writeNote(note, t, locale)}`,
      )}
      chartHeight={plotHeight}
      chart={
        <ProjectionPlot
          projection={projection}
          letters={new Map(notes.map(({ month, letter }) => [month, letter]))}
          locale={locale}
          height={plotHeight}
        />
      }
      notes={
        <ul className="mt-1 space-y-0.5 text-small text-soft">
          {notes.slice(0, notesShown).map((note) => (
            <li key={note.month}>
              <b className="font-semibold text-ink">{note.letter}</b> {formatMonth(note.month, locale)} ·{" "}
              {writeNote(note, t, locale)}
            </li>
          ))}
          {notes.length > notesShown && <li>{t("projection.more", { count: notes.length - notesShown })}</li>}
        </ul>
      }
      table={<ProjectionTable projection={everything} t={t} locale={locale} />}
      textTable={() => toTextTable(everything)}
    />
  );
});

type Translate = ReturnType<typeof useTranslations<"chart">>;

interface MonthNote {
  month: string;
  letter: string;
  marks: readonly ProjectionMark[];
  /** The last month of those without a total that begin here; null where this one has a total. */
  unpricedTo: string | null;
}

/** What happens, by month. Months without a total are noted once, where they begin. */
function toNotes({ rows }: Projection): MonthNote[] {
  const marks = toProjectionMarks(rows);
  return rows
    .map((row, index) => ({
      month: row.month,
      marks: marks.filter(({ month }) => month === row.month),
      unpricedTo: row.total !== null || rows[index - 1]?.total === null ? null : lastUnpriced(rows, index),
    }))
    .filter(({ marks: inMonth, unpricedTo }) => unpricedTo !== null || inMonth.length > 0)
    .map((note, index) => ({ ...note, letter: letterOf(index) }));
}

function lastUnpriced(rows: Projection["rows"], from: number): string | null {
  const end = rows.findIndex((row, index) => index > from && row.total !== null);
  return (end === -1 ? rows.at(-1) : rows[end - 1])?.month ?? null;
}

function writeNote({ month, marks, unpricedTo }: MonthNote, t: Translate, locale: string): string {
  const texts = marks.map((mark) => writeMark(mark, t, locale));
  if (unpricedTo === month) texts.push(t("projection.unpricedMonth"));
  else if (unpricedTo !== null)
    texts.push(t("projection.unpricedUntil", { to: formatMonth(unpricedTo, locale) }));
  return texts.join(t("projection.separator"));
}

/** a to z, then aa: 36 months at most. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `a${letter}`;
}

function writeMark(mark: ProjectionMark, t: Translate, locale: string): string {
  if (mark.kind === "retired") return t("projection.retired", { model: mark.model });
  return t("projection.change", { model: mark.model, date: formatDate(mark.on ?? "", locale) });
}

/** Names in the order in which series keep their colours: the scenario's, or the meters'. */
function namesOf(
  by: ProjectionSplit,
  months: readonly MonthBill[],
  scenario: ProjectionChartProps["scenario"],
  t: Translate,
): ReadonlyMap<string, string> {
  const rest = ["rest", t("rest")] as const;
  if (by === "meter")
    return new Map([...meterGroups.map((group) => [group, t(`meterGroup.${group}`)] as const), rest]);
  if (by === "workload") {
    const named = [...scenario.workloads, ...scenario.fixed];
    return new Map([...named.map(({ id, name }) => [id, name || id] as const), rest]);
  }
  const ids = [...new Set(months.flatMap(({ byModel }) => Object.keys(byModel)))];
  const short = (id: string) => id.replace(/^[^/]*\//, "");
  const isShared = (id: string) => ids.filter((other) => short(other) === short(id)).length > 1;
  const models = ids.filter((id) => id !== "fixed");
  return new Map([
    ...models.map((id) => [id, isShared(id) && !id.startsWith("null/") ? id : short(id)] as const),
    ["fixed", t("fixed")] as const,
    rest,
  ]);
}

function ProjectionTable({
  projection,
  t,
  locale,
}: {
  projection: Projection;
  t: Translate;
  locale: string;
}) {
  const { series, rows } = projection;
  const marks = toProjectionMarks(rows);
  const money = (amount: number) => formatMoney(amount, locale, { digits: projection.digits });
  return (
    <table className="w-full border-collapse text-right whitespace-nowrap tabular-nums">
      <thead>
        <tr className="border-b border-line align-bottom text-faint">
          <th scope="col" className="py-1.5 text-left font-normal">
            {t("projection.month")}
          </th>
          {series.map(({ id, name }) => (
            <th key={id} scope="col" className="max-w-40 py-1.5 pl-4 font-normal whitespace-normal">
              {name}
            </th>
          ))}
          <th scope="col" className="py-1.5 pl-4 font-semibold text-ink">
            {t("projection.total")}
          </th>
          {marks.length > 0 && (
            <th scope="col" className="py-1.5 pl-4 text-left font-normal">
              {t("projection.events")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.month} className="border-b border-line align-baseline">
            <th scope="row" className="py-1 text-left font-normal">
              {formatMonth(row.month, locale)}
            </th>
            {series.map(({ id }) => (
              <td key={id} className="py-1 pl-4">
                {row.total === null ? "" : money(row.values[id] ?? 0)}
              </td>
            ))}
            <td className="py-1 pl-4 font-semibold">
              {row.total === null ? (
                <span className="text-wrong">{t("projection.unpriced")}</span>
              ) : (
                money(row.total)
              )}
            </td>
            {marks.length > 0 && (
              <td className="min-w-56 py-1 pl-4 text-left whitespace-normal text-soft">
                {marks
                  .filter(({ month }) => month === row.month)
                  .map((mark) => writeMark(mark, t, locale))
                  .join(t("projection.separator"))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-ink font-semibold">
          <th scope="row" className="py-1.5 text-left">
            {t("projection.total")}
          </th>
          {series.map(({ id, total }) => (
            <td key={id} className="py-1.5 pl-4">
              {money(total)}
            </td>
          ))}
          <td className="py-1.5 pl-4">{projection.total === null ? "—" : money(projection.total)}</td>
          {marks.length > 0 && <td />}
        </tr>
      </tfoot>
    </table>
  );
}

function toTextTable({ series, rows }: Projection): TextTable {
  return {
    head: ["month", ...series.map(({ name }) => name), "total_usd", "calls"],
    rows: rows.map((row) => [
      row.month,
      ...series.map(({ id }) => (row.total === null ? null : (row.values[id] ?? 0))),
      row.total,
      roundHalfUp(row.calls, 2),
    ]),
  };
}
