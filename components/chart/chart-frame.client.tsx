"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyAs } from "@/components/ui/copy-as.client";
import { saveFile } from "@/components/ui/save-file";
import { type TextTable, toCsv, toFileName, toMarkdown } from "@/lib/series/table-text";
import { type PictureText, savePng, saveSvg } from "./save-picture.client";
import "./palette.css";

interface ChartFrameProps {
  title: string;
  /** One line under the title. */
  lead: string;
  /** The chart in words, for those who don't see it. */
  summary: string;
  edition: string;
  /** What the file names say: the scenario, and which chart. */
  fileNames: readonly [scenario: string, chart: string];
  controls: ReactNode;
  legend: ReactNode;
  /** Legend entries of a saved picture. */
  pictureLegend: PictureText["legend"];
  /** The marks explained, as lines of text. */
  pictureNotes: readonly string[];
  chart: ReactNode;
  /** Kept free from the start, so that nothing moves when the chart arrives. */
  chartHeight: number;
  /** Under the chart: marks explained. */
  notes?: ReactNode;
  table: ReactNode;
  textTable: () => TextTable;
}

type View = "chart" | "table";

/** A chart, the same rows as a table, and both to take away. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, lead, summary, edition, fileNames, chartHeight } = props;
  const t = useTranslations("chart");
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>("chart");
  const [hasFailed, setFailed] = useState(false);
  const fileName = toFileName(fileNames[0], fileNames[1], edition);
  const source = t("edition", { edition });

  async function savePicture(write: typeof savePng | typeof saveSvg) {
    try {
      if (frame.current === null) return;
      const text = {
        title: fileNames[0] === "" ? title : `${fileNames[0]} · ${title}`,
        subtitle: lead,
        legend: props.pictureLegend,
        notes: props.pictureNotes,
        source,
      };
      await write(frame.current, text, fileName);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <figure className="my-4" aria-labelledby={id}>
      <figcaption id={id} className="mb-2">
        <span className="block text-lead font-semibold">{title}</span>
        <span className="block text-soft">{lead}</span>
      </figcaption>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2" data-screen-only="">
        {props.controls}
        <fieldset className="flex gap-1">
          <legend className="sr-only">{t("view")}</legend>
          {(["chart", "table"] as const).map((each) => (
            <Choice key={each} isChosen={view === each} onChoose={() => setView(each)}>
              {t(each)}
            </Choice>
          ))}
        </fieldset>
      </div>
      {view === "chart" ? (
        <>
          {props.legend}
          <div ref={frame} style={{ minHeight: chartHeight }}>
            <p className="sr-only">{summary}</p>
            <div aria-hidden="true">{props.chart}</div>
          </div>
          {props.notes}
        </>
      ) : (
        <>
          <div className="overflow-x-auto">{props.table}</div>
          <CopyAs
            className="mt-2 text-small"
            texts={{ markdown: () => toMarkdown(props.textTable()), csv: () => toCsv(props.textTable()) }}
          />
        </>
      )}
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6 text-small text-faint">
        <span>{source}</span>
        <span className="flex items-baseline gap-3" data-screen-only="">
          {t("save")}
          {view === "chart" && (
            <>
              <Button look="link" onClick={() => savePicture(saveSvg)}>
                {t("saveSvg")}
              </Button>
              <Button look="link" onClick={() => savePicture(savePng)}>
                {t("savePng")}
              </Button>
            </>
          )}
          <Button
            look="link"
            onClick={() =>
              saveFile(`\ufeff${toCsv(props.textTable())}`, "text/csv;charset=utf-8", `${fileName}.csv`)
            }
          >
            {t("saveCsv")}
          </Button>
        </span>
      </div>
      <p role="status" className="text-small text-wrong">
        {hasFailed && t("saveFailed")}
      </p>
    </figure>
  );
}

/** One of a few, pressed or not. */
export function Choice(props: { isChosen: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={props.isChosen}
      onClick={props.onChoose}
      className="min-h-7 rounded px-2 text-soft hover:bg-hover aria-pressed:bg-tint aria-pressed:font-medium aria-pressed:text-ink"
    >
      {props.children}
    </button>
  );
}
