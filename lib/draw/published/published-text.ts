import { isContracted, type Published } from "../../series/published/published";
import type { WorkloadRow } from "../../series/published/published-rows";
import {
  formatDate,
  formatFactor,
  formatMoney,
  formatMoneyChange,
  formatMoneyCompact,
  formatPercent,
  formatPercentChange,
} from "../../unit/format";
import { toPlainText } from "../../unit/plain-text";
import { type Language, translatorOf } from "../../words/translate";

/** What every published form says in words, so that a page, an embed and a picture say the same. */
export interface PublishedText {
  language: Language;
  title: string;
  /** The amount to pay, or that there is none. */
  total: string;
  hasTotal: boolean;
  /** P10 and P90; null where nothing is a range. */
  range: string | null;
  rangeIs: string | null;
  /** Of a live form: by how much it moved since when. */
  change: string | null;
  /** Edition, day of the rates, list or contracted, currency. */
  basis: readonly string[];
  kind: string;
  /** Of the bill's lines, with the digits they share. */
  money: (usd: number) => string;
  /** From the lines to what is paid; empty where they are the same. */
  toPay: readonly { label: string; amount: string }[];
  meters: readonly { group: Published["meters"][number]["group"]; name: string; share: string }[];
  description: string;
}

/** Above it the figure in full would not be read; the ledger under it has every digit. */
const longestTotal = 1e10;

export function toPublishedText(published: Published, language: Language): PublishedText {
  const t = translatorOf(language, "published");
  const tDocument = translatorOf(language, "document");
  const tChart = translatorOf(language, "chart");
  const { bill, sheet, scenario, live } = published;
  const money = (usd: number) => formatMoney(usd, language, { digits: sheet.digits });
  const total = bill.total === null ? tDocument("noTotal") : writeTotal(bill.total, language);
  const basis = [
    tDocument("edition", { edition: bill.edition }),
    tDocument("ratesOf", { date: formatDate(bill.asOf, language) }),
    tDocument(isContracted(published) ? "contractedPrices" : "listPrices"),
    bill.total?.currency ?? bill.currency,
  ];
  const range = rangeText(published, language);
  const change = live === null ? null : changeText(published, language);
  return {
    language,
    title: nameOf(scenario.title, language),
    total,
    hasTotal: bill.total !== null,
    range,
    rangeIs: range === null ? null : t(isPaidInLines(published) ? "rangeIs" : "rangeOfLines"),
    change,
    basis,
    kind: live === null ? t("frozen") : t("liveNow", { edition: bill.edition }),
    money,
    toPay: stepsToPay(published, language),
    meters: published.meters.map(({ group, share }) => ({
      group,
      name: tChart(`meterGroup.${group}`),
      share: formatPercent(share, language),
    })),
    description: writeDescription(),
  };

  function writeDescription(): string {
    const said = [change, ...basis].filter((part) => part !== null).join(t("listOf"));
    if (bill.total === null) return t("noTotalDescription", { basis: said });
    if (range === null) return t("description", { total, basis: said });
    return t("descriptionRange", { total, range, basis: said });
  }
}

/** A name as it is shown; one that is empty, or of nothing but what is never shown, says so. */
export function nameOf(name: string, language: Language): string {
  const plain = toPlainText(name).trim();
  return plain === "" ? translatorOf(language, "published")("unnamed") : plain;
}

export function rowName(row: WorkloadRow, language: Language): string {
  const name = nameOf(row.name, language);
  return row.kind === "fixed" ? translatorOf(language, "published")("fixedLine", { name }) : name;
}

function writeTotal({ amount, currency }: { amount: number; currency: string }, language: Language): string {
  const write = Math.abs(amount) < longestTotal ? formatMoney : formatMoneyCompact;
  return write(amount, language, { currency });
}

/** Whether nothing stands between the lines and what is paid. */
export function isPaidInLines({ bill }: Published): boolean {
  return (
    bill.total?.on === null &&
    bill.adjustments.every(({ step }) => step === "discount" || step === "reseller")
  );
}

function rangeText({ range }: Published, language: Language): string | null {
  if (range === null) return null;
  const p10 = formatMoney(range.p10, language);
  return translatorOf(language, "published")("range", { p10, p90: formatMoney(range.p90, language) });
}

function changeText({ live }: Published, language: Language): string | null {
  if (live === null) return null;
  const t = translatorOf(language, "published");
  const date = formatDate(live.asOf, language);
  if (live.share === null) return t("changeUnknown", { date });
  if (Math.abs(live.share) < 1e-9) return t("unchanged", { date });
  return t("changed", { share: formatPercentChange(live.share, language), date });
}

function stepsToPay(published: Published, language: Language): { label: string; amount: string }[] {
  const { bill, invoice, sheet } = published;
  if (invoice === null || bill.total === null || isPaidInLines(published)) return [];
  const t = translatorOf(language, "published");
  const money = (usd: number) => formatMoney(usd, language, { digits: sheet.digits });
  const change = invoice.usd - invoice.lines;
  const { total } = bill;
  return [
    { label: t("lines"), amount: money(invoice.lines) },
    ...(change === 0
      ? []
      : [{ label: t("steps"), amount: formatMoneyChange(change, language, { digits: sheet.digits }) }]),
    {
      label:
        total.on === null
          ? t("pay")
          : `${t("pay")}${t("separator")}${t("inCurrency", {
              usd: money(invoice.usd),
              rate: formatFactor(total.perUsd, language),
              currency: total.currency,
              date: formatDate(total.on, language),
            })}`,
      amount: formatMoney(total.amount, language, { currency: total.currency }),
    },
  ];
}
