"use client";

import { useLocale } from "next-intl";
import { useMemo, useSyncExternalStore } from "react";
import { ChartFrame } from "@/components/chart/chart-frame.client";
import { useAfterPaint } from "@/components/ui/use-after-paint";
import { sensitivityOf } from "@/lib/analysis/sensitivity";
import { type TornadoLayout, tornadoHeight, tornadoSvg } from "@/lib/draw/tornado";
import type { Block, TableBlock } from "@/lib/series/report/blocks";
import { textOf } from "@/lib/series/report/blocks";
import { toDrivers } from "@/lib/series/report/drivers";
import { translatorOf } from "@/lib/words/translate";
import type { Billed } from "./use-bill";

const colours = {
  ink: "var(--ink)",
  faint: "var(--faint)",
  low: "var(--meter-cached)",
  high: "var(--meter-input)",
};

/** What the bill hangs on, as the documents say it. */
export function Drivers({ billed }: { billed: Billed }) {
  const language = useLocale() === "zh" ? "zh" : "en";
  const layout = useSyncExternalStore(onWidth, layoutNow);
  const { catalog, scenario } = useAfterPaint(billed);
  const section = useMemo(() => {
    const t = translatorOf(language, "report");
    return toDrivers({ sensitivity: sensitivityOf(catalog, scenario), t, language, scenario });
  }, [catalog, scenario, language]);
  const [lead = "", ...notes] = section.blocks.flatMap((block) =>
    block.kind === "text" ? [block.text] : [],
  );
  const bars = section.blocks.find((block) => block.kind === "bars");
  const table = section.blocks.find((block) => block.kind === "table");
  if (bars === undefined || table === undefined) return <p className="py-4 text-soft">{lead}</p>;
  return (
    <ChartFrame
      title={section.title}
      lead={lead}
      summary={bars.description}
      edition={scenario.edition}
      fileNames={[scenario.title, "drivers"]}
      controls={<span />}
      legend={null}
      pictureLegend={[]}
      pictureNotes={notes}
      chartHeight={tornadoHeight(bars.bars.length, layout)}
      chart={<Tornado bars={bars} layout={layout} />}
      notes={notes.map((note) => (
        <p key={note} className="mt-1 text-small text-soft">
          {note}
        </p>
      ))}
      table={<DriverTable table={table} />}
      textTable={() => ({ head: table.head, rows: table.rows.map((row) => row.map(textOf)) })}
    />
  );
}

const narrow = "(max-width: 639px)";

function onWidth(changed: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

function layoutNow(): TornadoLayout {
  return matchMedia(narrow).matches ? "above" : "beside";
}

interface TornadoProps {
  bars: Extract<Block, { kind: "bars" }>;
  layout: TornadoLayout;
}

function Tornado({ bars, layout }: TornadoProps) {
  const drawing = tornadoSvg(bars, colours, layout);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, in which every text is escaped
  return <div className="[&_svg]:w-full" dangerouslySetInnerHTML={{ __html: drawing }} />;
}

function DriverTable({ table }: { table: TableBlock }) {
  const align = (at: number) => (table.numeric.includes(at) ? "text-right whitespace-nowrap" : "text-left");
  return (
    <table className="w-full tabular-nums">
      <caption className="sr-only">{table.caption}</caption>
      <thead>
        <tr className="border-b border-line text-small text-faint">
          {table.head.map((text, at) => (
            <th key={text} scope="col" className={`py-1.5 pr-4 font-normal ${align(at)}`}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two assumptions may have one name, and their order is what they are
          <tr key={index} className="border-b border-line">
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
              <td key={at} className={`py-1.5 pr-4 ${align(at)}`}>
                {textOf(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
