"use client";

import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal.client";
import { readRequestLines, type SampleSet, splitPasted } from "@/lib/token/samples";
import type { CountedSamples } from "@/lib/token/session";
import { formatExact, formatPercent } from "@/lib/unit/format";
import { calibrationsOf, useOwnCounts } from "./kept-calibrations.client";
import {
  type FillAs,
  findSamples,
  keepSamples,
  type SampledField,
  type SampledWorkload,
  sampledParts,
  toAssumption,
} from "./kept-samples.client";
import { readFile } from "./read-files.client";
import { askWorker } from "./token-worker.client";

interface SampleDialogProps extends SampledWorkload {
  field: SampledField;
  onField: (field: SampledField) => void;
  onClose: () => void;
}

/** Paste or drop samples of one field of a request; their mean, spread and shared beginning can then be put in. */
export function SampleDialog(props: SampleDialogProps) {
  const { workload, fields, field, models, onUse, onCaching, onField, onClose } = props;
  const t = useTranslations("sample");
  const locale = useLocale();
  const label = fields.find((each) => each.field === field)?.label ?? field;
  const [files, setFiles] = useState<readonly string[]>(() => findSamples(workload, field)?.texts ?? []);
  const [pasted, setPasted] = useState("");
  const [others, setOthers] = useState<readonly SampledField[]>([]);
  const [as, setAs] = useState<FillAs>("mean");
  const [usePrefix, setUsePrefix] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const texts = useMemo(() => [...files, ...readPasted(pasted, field)], [files, pasted, field]);
  const counted = useCounted(texts, models);
  const leading = counted?.[0];

  /** A file of requests has samples for the other fields as well; they are kept for when those are opened. */
  function takeRequests(set: SampleSet): readonly string[] {
    const filled = fields.filter((each) => set[sampledParts[each.field]].length > 0);
    for (const each of filled)
      if (each.field !== field)
        keepSamples(workload, each.field, { texts: set[sampledParts[each.field]], filled: null });
    setOthers(filled.map((each) => each.field).filter((each) => each !== field));
    return set[sampledParts[field]];
  }

  async function take(list: readonly File[]) {
    const read = await Promise.all(list.map(readFile));
    const added = read.flatMap((file) => {
      if (file.kind !== "text") return [];
      const set = readRequestLines(file.text);
      return set === null ? [file.text] : takeRequests(set);
    });
    setFiles((before) => [...before, ...added]);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void take([...event.dataTransfer.files]);
  }

  function use() {
    if (leading === undefined) return;
    const value = toAssumption(leading.summary, as);
    keepSamples(workload, field, { texts, filled: { value, as, model: leading.model } });
    onUse(field, value);
    if (usePrefix && share > 0) onCaching({ kind: "share", read: share, write: 0, ttl: "5m" });
    onClose();
  }

  const share = leading === undefined ? 0 : cacheableShare(leading);
  const exact = (tokens: number) => formatExact(Math.round(tokens), locale);
  return (
    <Modal title={t("title", { field: label })} onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere in it; there is a button too */}
      <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <p className="text-soft">{t("lead")}</p>
        <textarea
          aria-label={t("label")}
          value={pasted}
          spellCheck={false}
          data-first-focus=""
          className="field mt-2 block h-36 w-full resize-y"
          onChange={(event) => setPasted(event.target.value)}
        />
        <div className="mt-1.5 flex flex-wrap items-center gap-x-3">
          <Button onClick={() => picker.current?.click()}>{t("open")}</Button>
          <span role="status" className="text-soft">
            {t("count", { count: texts.length })}
          </span>
          {others.length > 0 && <span className="text-soft">{t("parts")}</span>}
          {others.map((other) => (
            <Button key={other} look="link" onClick={() => onField(other)}>
              {fields.find((each) => each.field === other)?.label}
            </Button>
          ))}
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          className="hidden"
          aria-label={t("open")}
          tabIndex={-1}
          onChange={(event) => {
            const list = [...(event.target.files ?? [])];
            event.target.value = "";
            void take(list);
          }}
        />
        {counted !== null && <SampleTable counted={counted} withPrefix={texts.length > 1} />}
        {leading !== undefined && (
          <>
            <fieldset className="mt-3">
              <legend className="font-semibold">{t("as")}</legend>
              {(["mean", "range"] as const).map((kind) => {
                const value = toAssumption(leading.summary, kind);
                return (
                  <label key={kind} className="mr-4 inline-flex min-h-7 items-center gap-1.5">
                    <input
                      type="radio"
                      name={id}
                      checked={as === kind}
                      className="accent-accent"
                      onChange={() => setAs(kind)}
                    />
                    {typeof value === "number"
                      ? t("asMean", { mean: exact(value) })
                      : t("asRange", { low: exact(value.low), high: exact(value.high) })}
                  </label>
                );
              })}
            </fieldset>
            {field === "prompt" && share > 0 && (
              <label className="flex min-h-7 items-center gap-1.5">
                <input
                  type="checkbox"
                  checked={usePrefix}
                  className="accent-accent"
                  onChange={(event) => setUsePrefix(event.target.checked)}
                />
                {t("usePrefix", { share: formatPercent(share, locale) })}
              </label>
            )}
            <p className="mt-1 text-small text-faint">
              {t("meanHint")} {t("leading", { model: leading.model })}
            </p>
            <div className="mt-3 flex justify-end">
              <Button look="accent" onClick={use}>
                {t("use", { field: label })}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}

function readPasted(pasted: string, field: SampledField): readonly string[] {
  return readRequestLines(pasted)?.[sampledParts[field]] ?? splitPasted(pasted);
}

/** Of all tokens, those in the shared beginning; the first of each kind must still be written. */
function cacheableShare({ summary, prefix }: CountedSamples): number {
  if (prefix === null || summary.mean === 0) return 0;
  const share = (prefix.tokens * prefix.samples) / (summary.mean * summary.count);
  return Math.min(1, Math.round(share * 1000) / 1000);
}

function useCounted(texts: readonly string[], models: readonly string[]): readonly CountedSamples[] | null {
  const own = useOwnCounts();
  const [counted, setCounted] = useState<readonly CountedSamples[] | null>(null);
  const asked = models.join("\n");
  useEffect(() => {
    if (texts.length === 0 || asked === "") {
      setCounted(null);
      return;
    }
    const ask = {
      type: "samples",
      texts,
      models: asked.split("\n"),
      calibrations: calibrationsOf(own),
    } as const;
    return askWorker(ask, (answer) => {
      if (answer.type === "sampled") setCounted(answer.samples);
    });
  }, [texts, asked, own]);
  return counted;
}

function SampleTable({ counted, withPrefix }: { counted: readonly CountedSamples[]; withPrefix: boolean }) {
  const t = useTranslations("sample");
  const locale = useLocale();
  const exact = (tokens: number) => formatExact(Math.round(tokens), locale);
  const heads = ["model", "mean", "p50", "p95", ...(withPrefix ? (["prefix"] as const) : [])] as const;
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="w-full text-right" data-figures="">
        <thead className="text-small text-soft">
          <tr className="border-b border-line">
            {heads.map((head) => (
              <th key={head} scope="col" className="px-2 py-1 font-semibold first:pl-0 first:text-left">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counted.map(({ model, summary, prefix }) => (
            <tr key={model} className="border-b border-line">
              <th scope="row" className="py-1 text-left font-normal">
                {model}
              </th>
              <td className="px-2 font-semibold">{exact(summary.mean)}</td>
              <td className="px-2">{exact(summary.p50)}</td>
              <td className="px-2">{exact(summary.p95)}</td>
              {withPrefix && (
                <td className="px-2">
                  {prefix === null
                    ? t("noPrefix")
                    : t("prefixValue", {
                        tokens: exact(prefix.tokens),
                        samples: prefix.samples,
                        count: summary.count,
                      })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
