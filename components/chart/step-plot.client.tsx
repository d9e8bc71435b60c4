"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { StepRow, StepSeries } from "@/lib/series/price-history";
import { formatDate } from "@/lib/unit/format";
import { startOfDate } from "@/lib/unit/time";
import { stepStyle } from "./step-style";

interface StepPlotProps {
  series: readonly StepSeries[];
  rows: readonly StepRow[];
  locale: string;
  height: number;
  isLog: boolean;
  /** A value on the axis, and in the tip. */
  tick: (value: number) => string;
  write: (value: number | null) => string;
}

/** Values that hold until the next: steps, never slopes. A gap is a time without a price. */
export default function StepPlot({ series, rows, locale, height, isLog, tick, write }: StepPlotProps) {
  const axisText = { fill: "var(--faint)", fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
      <LineChart
        data={[...rows]}
        margin={{ top: 8, right: 12, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="dateMs"
          type="number"
          scale="time"
          domain={["dataMin", "dataMax"]}
          ticks={yearTicks(rows)}
          tickFormatter={(ms: number) => writeTick(ms, locale)}
          tick={axisText}
          tickLine={false}
          axisLine={{ stroke: "var(--edge)" }}
          height={24}
        />
        <YAxis
          scale={isLog ? "log" : "auto"}
          domain={isLog ? ["auto", "auto"] : [0, "auto"]}
          allowDataOverflow={isLog}
          tickFormatter={tick}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width="auto"
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--edge)" }}
          content={({ active, label }) => {
            const row = active ? rows.find(({ dateMs }) => dateMs === label) : undefined;
            return row === undefined ? null : (
              <div className="rounded border border-edge bg-raised px-2.5 py-1.5 text-small tabular-nums shadow-sm">
                <p className="font-semibold">{formatDate(row.date, locale)}</p>
                {series.map(({ id, name }) => (
                  <p key={id} className="flex justify-between gap-4">
                    <span>{name}</span>
                    <span>{write(row.values[id] ?? null)}</span>
                  </p>
                ))}
              </div>
            );
          }}
        />
        {series
          .map((each, index) => (
            <Line
              key={each.id}
              type="stepAfter"
              dataKey={(row: StepRow) => positive(drawnValue(rows, row, each.id), isLog)}
              name={each.name}
              stroke={stepStyle(index).colour}
              strokeWidth={index === 0 ? 2.5 : 1.5}
              strokeDasharray={stepStyle(index).dash}
              dot={index === 0 ? { r: 2.5, strokeWidth: 0, fill: stepStyle(index).colour } : false}
              activeDot={{ r: 3.5 }}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))
          // The model itself is drawn last, over the others.
          .toReversed()}
      </LineChart>
    </ResponsiveContainer>
  );
}

/** Where a series ends, its last value is drawn up to that day. */
function drawnValue(rows: readonly StepRow[], row: StepRow, id: string): number | null {
  return row.values[id] ?? rows[rows.indexOf(row) - 1]?.values[id] ?? null;
}

/** A free model has no place on a logarithmic scale. */
function positive(value: number | null, isLog: boolean): number | null {
  return value === null || (isLog && value <= 0) ? null : value;
}

/** The first of each year, or of each quarter where there is less than a year and a half. */
function yearTicks(rows: readonly StepRow[]): number[] {
  const [first, last] = [rows[0]?.date, rows[rows.length - 1]?.date];
  if (first === undefined || last === undefined) return [];
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const span = months(last) - months(first);
  const step = span > 30 ? 12 : span > 14 ? 6 : span > 6 ? 3 : 1;
  const ticks: number[] = [];
  for (let month = Math.ceil((months(first) + 0.01) / step) * step; month <= months(last); month += step) {
    const year = Math.floor(month / 12);
    ticks.push(startOfDate(`${year}-${String((month % 12) + 1).padStart(2, "0")}-01`));
  }
  return ticks;
}

function writeTick(ms: number, locale: string): string {
  const date = new Date(ms);
  const options: Intl.DateTimeFormatOptions =
    date.getUTCMonth() === 0 ? { year: "numeric" } : { month: "short", year: "2-digit" };
  return new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-US", { ...options, timeZone: "UTC" }).format(
    date,
  );
}
