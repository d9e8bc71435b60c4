import type { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ColumnKey, PricedRow } from "@/lib/series/catalog-view";
import {
  formatCount,
  formatDate,
  formatMonth,
  formatQuantity,
  formatUnitCost,
  toRateFigure,
} from "@/lib/unit/format";

export interface CellWords {
  t: ReturnType<typeof useTranslations<"catalog">>;
  locale: string;
}

interface Column {
  isNumber: boolean;
  cell: (row: PricedRow, words: CellWords) => ReactNode;
}

export const nothing = <span className="text-faint">—</span>;

/** Set on the decimal point: `room` is what the column keeps for the point and the digits after it. */
function OnPoint({ text, room }: { text: string; room: string }) {
  const point = text.indexOf(".");
  return (
    <>
      {point === -1 ? text : text.slice(0, point)}
      <span className="inline-block text-left" style={{ minWidth: room }}>
        {point === -1 ? "" : text.slice(point)}
      </span>
    </>
  );
}

/** A rate without its unit: the head of the table says per million tokens. */
function writeRate(usd: number | null, locale: string): ReactNode {
  if (usd === null) return <OnPoint text="—" room="4.1ch" />;
  const { integer, fraction } = toRateFigure(usd, "token", 1_000_000, locale);
  return <OnPoint text={`${integer}${fraction}`} room="4.1ch" />;
}

function writeCost(usd: number | null, locale: string, room: string): ReactNode {
  return <OnPoint text={usd === null ? "—" : formatUnitCost(usd, locale)} room={room} />;
}

function writeDay(date: string | null, locale: string): ReactNode {
  if (date === null) return nothing;
  return date.length === 7 ? formatMonth(date, locale) : formatDate(date, locale);
}

const rate = (pick: (row: PricedRow) => number | null): Column => ({
  isNumber: true,
  cell: (row, { locale }) => writeRate(pick(row), locale),
});

const day = (pick: (row: PricedRow) => string | null): Column => ({
  isNumber: false,
  cell: (row, { locale }) => writeDay(pick(row), locale),
});

const size = (pick: (row: PricedRow) => number | null | undefined): Column => ({
  isNumber: true,
  cell: (row, { locale }) => {
    const tokens = pick(row);
    return tokens == null ? nothing : formatQuantity(tokens, locale);
  },
});

export const columns: Readonly<Record<ColumnKey, Column>> = {
  provider: { isNumber: false, cell: ({ provider }) => provider.name },
  context: size(({ model }) => model.contextWindow),
  maxOutput: size(({ model }) => model.maxOutput),
  modalities: {
    isNumber: false,
    cell: ({ model }, { t }) => model.modalities.map((each) => t(`modalities.${each}`)).join(", "),
  },
  reasoning: { isNumber: false, cell: ({ model }, { t }) => t(model.reasoning ? "yes" : "no") },
  weights: {
    isNumber: false,
    cell: ({ weights }, { t }) =>
      weights === null ? nothing : t(weights.open ? "weights.open" : "weights.closed"),
  },
  released: day(({ released }) => released),
  retires: day(({ retiresOn }) => retiresOn),
  input: rate(({ input }) => input),
  cacheRead: rate(({ cacheRead }) => cacheRead),
  cacheWrite: rate(({ cacheWrite }) => cacheWrite),
  output: rate(({ output }) => output),
  batchInput: rate(({ batchInput }) => batchInput),
  batchOutput: rate(({ batchOutput }) => batchOutput),
  band: size(({ bandAbove }) => bandAbove),
  perMillion: {
    isNumber: true,
    cell: ({ mixed }, { t, locale }) => (
      <>
        {mixed.cachedAsInput && (
          <abbr title={t("noCached")} className="mr-0.5 text-money no-underline">
            *
          </abbr>
        )}
        {writeCost(mixed.perMillion, locale, "5.2ch")}
      </>
    ),
  },
  perRequest: {
    isNumber: true,
    cell: ({ mixed }, { locale }) => writeCost(mixed.perRequest, locale, "6.9ch"),
  },
  sources: {
    isNumber: true,
    cell: ({ agreeing, quotes, against }, { t, locale }) => (
      <>
        {agreeing === 0 && quotes > 0 ? (
          <span className="text-faint">{t("quoted", { count: quotes })}</span>
        ) : (
          formatCount(agreeing, locale)
        )}
        <span className="inline-block w-3 text-left text-money">
          {against > 0 && (
            <>
              <span aria-hidden="true" title={t("disputed", { count: against })}>
                !
              </span>
              <span className="sr-only">{t("disputed", { count: against })}</span>
            </>
          )}
        </span>
      </>
    ),
  },
  lastSeen: day(({ lastSeen }) => lastSeen),
};
