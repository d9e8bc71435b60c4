"use client";

import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { useMedia } from "./use-media.client";

/** A bar, or the place where rows are left out. */
export interface PlotRow {
  key: string;
  name: string;
  amount: number;
  /** Beside the bar. */
  label: string;
  inUse: boolean;
  isGap: boolean;
}

interface CandidatePlotProps {
  rows: readonly PlotRow[];
  height: number;
}

/** The geometry only: a bar per row, its name before it and its figures after it. */
export default function CandidatePlot({ rows, height }: CandidatePlotProps) {
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const isNarrow = useMedia("(max-width: 639px)");
  const nameWidth = isNarrow ? 124 : 220;
  const byKey = new Map(rows.map((row) => [row.key, row]));

  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        margin={{ top: 0, right: isNarrow ? 112 : 130, bottom: 0, left: 0 }}
        barCategoryGap="22%"
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, "dataMax"]} />
        <YAxis
          type="category"
          dataKey="key"
          width={nameWidth}
          interval={0}
          axisLine={{ stroke: "var(--edge)" }}
          tickLine={false}
          tick={({ x, y, payload }) => {
            const row = byKey.get(String(payload.value));
            return row === undefined ? (
              <g />
            ) : (
              <NameTick x={Number(x)} y={Number(y)} row={row} width={nameWidth} />
            );
          }}
        />
        <Bar dataKey="amount" minPointSize={1} isAnimationActive={!isStill} animationDuration={180}>
          {rows.map((row) => (
            <Cell
              key={row.key}
              fill={row.isGap ? "transparent" : row.inUse ? "var(--series-2)" : "var(--series-1)"}
            />
          ))}
          <LabelList dataKey="label" position="right" fill="var(--ink)" fontSize={12} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

function NameTick({ x, y, row, width }: { x: number; y: number; row: PlotRow; width: number }) {
  const most = Math.floor((width - 12) / 6.6);
  const characters = [...row.name];
  const text = characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : row.name;
  return (
    <text
      x={x - 4}
      y={y}
      dy="0.35em"
      textAnchor="end"
      fontSize={12}
      fontWeight={row.inUse ? 600 : 400}
      fontStyle={row.isGap ? "italic" : "normal"}
      style={{ fill: row.isGap ? "var(--faint)" : "var(--ink)" }}
    >
      <title>{row.name}</title>
      {text}
    </text>
  );
}
