"use client";

import { useLocale, useTranslations } from "next-intl";
import { CopyShownTable } from "@/components/ui/copy-shown-table.client";
import type { TokenResult } from "@/lib/token/count-tokens";
import type { TokenPart } from "@/lib/token/request/parts";
import { formatExact, formatUnitCost } from "@/lib/unit/format";
import type { ModelsProps } from "./model-choice.client";
import { type ChoosableModel, findInputCost } from "./model-cost";

/** By the model's key. */
export type Answers = ReadonlyMap<string, TokenResult>;

/** A request's tokens and cost by model, each with how it adds up. */
export function RequestAnswers({ answers, models, onModels, now }: ModelsProps & { answers: Answers }) {
  const t = useTranslations("tokens");
  return (
    <div>
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("request.caption")}</caption>
        <thead className="text-small text-soft">
          <tr className="border-b border-line">
            <th scope="col" className="pb-1.5 text-left font-semibold">
              {t("request.model")}
            </th>
            <th scope="col" className="pb-1.5 pl-3 text-right font-semibold">
              {t("table.tokens")}
            </th>
            <th scope="col" className="pb-1.5 pl-3 text-right font-semibold">
              {t("table.cost")}
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <AnswerRow
              key={model.key}
              model={model}
              result={answers.get(model.key)}
              now={now}
              onRemove={() => onModels(models.filter((each) => each !== model))}
            />
          ))}
        </tbody>
      </table>
      <CopyShownTable />
    </div>
  );
}

interface AnswerRowProps {
  model: ChoosableModel;
  result: TokenResult | undefined;
  now: string;
  onRemove: () => void;
}

function AnswerRow({ model, result, now, onRemove }: AnswerRowProps) {
  const t = useTranslations("tokens");
  const locale = useLocale();
  const ok = result?.ok === true ? result : null;
  const cost = ok === null || now === "" ? null : findInputCost(model.key, ok, now);
  return (
    <tr className="border-b border-line align-top" data-model={model.id}>
      <th scope="row" className="py-2 text-left font-normal">
        <span className="font-semibold">{model.id}</span>
        <button
          type="button"
          aria-label={t("table.remove", { model: model.id })}
          className="ml-1 min-h-6 min-w-6 rounded text-faint hover:bg-hover hover:text-ink"
          onClick={onRemove}
        >
          ×
        </button>
        {result?.ok === false && (
          <span className="block text-small text-soft">
            {t("request.noRule", { message: result.error.message })}
          </span>
        )}
        {ok !== null && <Parts parts={ok.parts} method={ok.method} />}
      </th>
      <td className="py-2 pl-3 text-right" data-figures="" data-tokens="">
        {ok === null ? (
          <span className="text-faint">–</span>
        ) : (
          <>
            <span className="text-lead font-semibold">{formatExact(ok.tokens, locale)}</span>
            {ok.low !== ok.high && (
              <span className="block text-small whitespace-nowrap text-soft">
                {t("table.range", { low: formatExact(ok.low, locale), high: formatExact(ok.high, locale) })}
              </span>
            )}
          </>
        )}
      </td>
      <td className="py-2 pl-3 text-right font-semibold" data-figures="">
        {ok === null ? "–" : cost === null ? t("table.noRate") : formatUnitCost(cost.tokens, locale)}
      </td>
    </tr>
  );
}

function Parts({ parts, method }: { parts: readonly TokenPart[]; method: TokenPart["method"] }) {
  const t = useTranslations("tokens.request");
  const locale = useLocale();
  return (
    <details className="group">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded text-small text-soft hover:text-ink">
        <span
          aria-hidden="true"
          className="inline-block w-2.5 text-center transition-transform group-open:rotate-90"
        >
          ›
        </span>
        {t(`method.${method}`)} · {t("parts")}
      </summary>
      <ul className="mt-1 space-y-1 text-small text-soft">
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own, and never move
          <li key={at}>
            <span className="text-ink" data-figures="">
              <PartName what={part.what} /> {formatExact(part.tokens, locale)}
            </span>{" "}
            ({t(`method.${part.method}`)}): <span lang="en">{part.rule}</span>.{" "}
            <a href={part.source} className="text-accent underline" rel="noreferrer">
              {t("source")}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

const named = [
  "text",
  "messages",
  "message framing",
  "tools",
  "tool choice",
  "tool system prompt",
  "schema of the answer",
  "audio",
  "video",
  "PDF pages",
  "PDF text",
  "PDF page images",
] as const;

function PartName({ what }: { what: string }) {
  const t = useTranslations("tokens.request");
  const known = named.find((name) => name === what);
  if (known !== undefined) return t(`what.${known}`);
  return what.startsWith("image ") ? t("image", { size: what.slice("image ".length) }) : what;
}
