"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type StepSeries, toStepRows } from "@/lib/series/price-history";
import { formatDate, formatMoneyTick } from "@/lib/unit/format";
import { ChartFrame } from "./chart-frame.client";
import { stepStyle } from "./step-style";

const StepPlot = dynamic(() => import("./step-plot.client"), { ssr: false });
const plotHeight = 260;

interface StepChartProps {
  title: string;
  lead: string;
  summary: string;
  edition: string;
  fileNames: readonly [string, string];
  /** The subject first. */
  series: readonly StepSeries[];
  until: string;
  isLog?: boolean;
  /** Shorter than the figure of the table: on the axis. */
  write: (value: number) => string;
  head: string;
  none: string;
  controls: ReactNode;
}

/** Steps of one or more series: chart, table and files. */
export function StepChart(props: StepChartProps) {
  const { series, until, isLog = false, write, head, none } = props;
  const locale = useLocale();
  const t = useTranslations("chart");
  const rows = toStepRows(series, until);
  const largest = Math.max(
    0,
    ...rows.flatMap(({ values }) => Object.values(values).map((value) => value ?? 0)),
  );
  const writeOrNone = (value: number | null) => (value === null ? none : write(value));
  const legend = series.map(({ name }, index) => ({
    name,
    colour: stepStyle(index).colour,
    pattern: "solid" as const,
  }));
  return (
    <ChartFrame
      title={props.title}
      lead={props.lead}
      summary={props.summary}
      edition={props.edition}
      fileNames={props.fileNames}
      controls={props.controls}
      legend={
        <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-0.5 text-small" aria-label={t("view")}>
          {series.map(({ id, name }, index) => (
            <li key={id} className="flex items-center gap-1.5">
              <svg aria-hidden="true" width="22" height="8">
                <line
                  x1="0"
                  x2="22"
                  y1="4"
                  y2="4"
                  style={{ stroke: stepStyle(index).colour }}
                  strokeWidth={index === 0 ? 2.5 : 1.5}
                  strokeDasharray={stepStyle(index).dash}
                />
              </svg>
              <span className={index === 0 ? "font-medium" : ""}>{name}</span>
            </li>
          ))}
        </ul>
      }
      pictureLegend={legend}
      pictureNotes={[]}
      chartHeight={plotHeight}
      chart={
        <StepPlot
          series={series}
          rows={rows}
          locale={locale}
          height={plotHeight}
          isLog={isLog}
          tick={(value) => formatMoneyTick(value, locale, largest)}
          write={writeOrNone}
        />
      }
      table={
        <table className="w-full border-collapse text-right whitespace-nowrap tabular-nums">
          <thead>
            <tr className="border-b border-line text-faint">
              <th scope="col" className="py-1.5 text-left font-normal">
                {head}
              </th>
              {series.map(({ id, name }) => (
                <th key={id} scope="col" className="py-1.5 pl-4 font-normal">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.date} className="border-b border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  {formatDate(row.date, locale)}
                </th>
                {series.map(({ id }) => (
                  <td key={id} className="py-1 pl-4">
                    {writeOrNone(row.values[id] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
      textTable={() => ({
        head: ["from", ...series.map(({ id }) => id)],
        rows: rows.map((row) => [row.date, ...series.map(({ id }) => row.values[id] ?? null)]),
      })}
    />
  );
}
