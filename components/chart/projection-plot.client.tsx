"use client";

import { useId } from "react";
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Projection, ProjectionRow } from "@/lib/series/projection-rows";
import { formatMoney, formatMoneyTick, formatMonth, formatMonthTick } from "@/lib/unit/format";
import { PatternDef, Swatch } from "./pattern";
import { useMedia } from "./use-media.client";

interface ProjectionPlotProps {
  projection: Projection;
  /** The letter that stands above a month's bar. */
  letters: ReadonlyMap<string, string>;
  locale: string;
  height: number;
}

/** The geometry only: rows, names and words come from outside. */
export default function ProjectionPlot({ projection, letters, locale, height }: ProjectionPlotProps) {
  const id = useId();
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const { series, rows } = projection;
  const axisText = { fill: "var(--faint)", fontSize: 12 };
  const isNarrow = useMedia("(max-width: 639px)");
  const largest = Math.max(0, ...rows.map(({ total }) => total ?? 0));
  const months = rows.map(({ month }) => month);
  const ticks = pickTicks(months, isNarrow ? 6 : 12);

  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
      <BarChart
        data={[...rows]}
        margin={{ top: 22, right: 8, bottom: 4, left: 0 }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <defs>
          {series.map((each, index) => (
            <PatternDef key={each.id} id={`${id}-${index}`} style={each} />
          ))}
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="month"
          ticks={ticks}
          interval={0}
          height={38}
          tick={({ x, y, payload }) => (
            <MonthTick
              x={Number(x)}
              y={Number(y)}
              month={String(payload.value)}
              ticks={ticks}
              locale={locale}
            />
          )}
          tickLine={false}
          axisLine={{ stroke: "var(--edge)" }}
        />
        <YAxis
          tickFormatter={(amount: number) => formatMoneyTick(amount, locale, largest)}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width="auto"
        />
        <Tooltip
          cursor={{ fill: "var(--hover)", fillOpacity: 0.6 }}
          isAnimationActive={false}
          content={({ active, label }) => {
            const row = active ? rows.find(({ month }) => month === label) : undefined;
            return row === undefined ? null : <MonthTip row={row} projection={projection} locale={locale} />;
          }}
        />
        {[...letters].map(([month, letter]) => (
          <ReferenceLine
            key={month}
            x={month}
            stroke="var(--soft)"
            strokeDasharray="2 3"
            label={{ value: letter, position: "top", fill: "var(--ink)", fontSize: 12, fontWeight: 600 }}
          />
        ))}
        {series.map((each, index) => (
          <Bar
            key={each.id}
            dataKey={(row: ProjectionRow) => row.values[each.id] ?? 0}
            name={each.name}
            stackId="bill"
            fill={`url(#${id}-${index})`}
            stroke="var(--paper)"
            strokeWidth={1}
            maxBarSize={56}
            isAnimationActive={!isStill}
            animationDuration={180}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Every month, every second or every third: as many as can be read, from the first on. */
function pickTicks(months: readonly string[], most: number): string[] {
  const step = Math.ceil(months.length / most);
  return months.filter((_, index) => index % step === 0);
}

/** The year stands under the first tick that falls in it. */
function MonthTick(props: { x: number; y: number; month: string; ticks: readonly string[]; locale: string }) {
  const { x, y, month, ticks, locale } = props;
  const before = ticks[ticks.indexOf(month) - 1];
  const year = month.slice(0, 4);
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={12} style={{ fill: "var(--faint)" }}>
      <tspan x={x} dy="0.9em">
        {formatMonthTick(month, locale, false)}
      </tspan>
      {before?.slice(0, 4) !== year && (
        <tspan x={x} dy="1.25em">
          {year}
        </tspan>
      )}
    </text>
  );
}

function MonthTip(props: { row: ProjectionRow; projection: Projection; locale: string }) {
  const { row, projection, locale } = props;
  return (
    <div className="rounded border border-edge bg-raised px-2.5 py-1.5 text-small tabular-nums shadow-sm">
      <p className="flex justify-between gap-4 font-semibold">
        <span>{formatMonth(row.month, locale)}</span>
        <span>
          {row.total === null ? "—" : formatMoney(row.total, locale, { digits: projection.digits })}
        </span>
      </p>
      {projection.series.toReversed().map((each) => (
        <p key={each.id} className="flex justify-between gap-4">
          <span className="max-w-48 truncate">
            <Swatch style={each} /> {each.name}
          </span>
          <span>
            {row.total === null
              ? "—"
              : formatMoney(row.values[each.id] ?? 0, locale, { digits: projection.digits })}
          </span>
        </p>
      ))}
    </div>
  );
}
