import { countDecimals, getBillDigits, magnitude, roundHalfUp, roundSignificant } from "./round";

/**
 * Numbers as text, in the reader's language.
 *
 * Figures in tables keep k, M and B in Chinese too: every provider, the Chinese ones included, quotes rates per million
 * tokens, so only a quantity in M can be multiplied by the rate beside it; 万 and 亿 are off by 10² from either. Running
 * Chinese text uses 万 and 亿 (`formatCount`, `formatMoneyCompact`).
 */

const nothing = "—";
/** Keeps "518.0 M" on one line. */
const gap = "\u00a0";

const tags: Readonly<Record<string, string>> = { en: "en-US", zh: "zh-CN" };
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs about a thousand times as much as using one, and a table uses hundreds. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = numberFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(tags[locale] ?? locale, options);
    numberFormats.set(key, format);
  }
  return format;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tags[locale] ?? locale, { ...options, timeZone: "UTC" });
    dateFormats.set(key, format);
  }
  return format;
}

function currencyOptions(currency: string, digits: number): Intl.NumberFormatOptions {
  return {
    style: "currency",
    currency,
    // Chinese would print US$; the page says USD once and a table of five hundred dollar signs need not.
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
}

export interface MoneyOptions {
  /** Decimals; by default those of a bill with this total. Lines of one bill share the bill's. */
  digits?: number | undefined;
  currency?: string | undefined;
}

/**
 * An amount in full.
 *
 * @example 1284.17 -> $1,284.17; 0.0003 -> $0.0003; 48000000 -> $48,000,000.00
 */
export function formatMoney(amount: number, locale: string, options: MoneyOptions = {}): string {
  if (!Number.isFinite(amount)) return nothing;
  const most = options.digits ?? getBillDigits(amount);
  const rounded = roundHalfUp(amount, most);
  const digits = options.digits ?? Math.max(2, Math.min(most, countDecimals(rounded)));
  return numberFormat(locale, currencyOptions(options.currency ?? "USD", digits)).format(rounded);
}

/** A change, with its sign: +$38.20, -$0.0003; no sign where nothing would be shown of it. */
export function formatMoneyChange(amount: number, locale: string, options: MoneyOptions = {}): string {
  const text = formatMoney(Math.abs(amount), locale, options);
  if (!Number.isFinite(amount) || amount === 0) return text;
  return `${amount < 0 ? "\u2212" : "+"}${text}`;
}

const compactFrom = 1_000_000;

/**
 * For the hero and for axes, where eight digits would not be read; a table never uses it.
 *
 * Up to a million it is the amount in full. Decided on the rounded value: 999,999.996 is $1M, not $1,000,000.00.
 *
 * @example 48000000 -> $48M; 48230000 -> $48.23M; in Chinese $4800万, $4823万
 */
export function formatMoneyCompact(amount: number, locale: string, options: MoneyOptions = {}): string {
  if (!Number.isFinite(amount)) return nothing;
  if (Math.abs(roundHalfUp(amount, 2)) < compactFrom) return formatMoney(amount, locale, options);
  return numberFormat(locale, {
    style: "currency",
    currency: options.currency ?? "USD",
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumSignificantDigits: 4,
  }).format(roundSignificant(amount, 4));
}

/**
 * A tick of an axis, as short as can be.
 *
 * @param largest  of the axis, so that its ticks are all written one way: $7.5K under $10K, not $7,500
 */
export function formatMoneyTick(amount: number, locale: string, largest = amount): string {
  if (!Number.isFinite(amount)) return nothing;
  const isLarge = Math.abs(largest) >= 10_000;
  return numberFormat(locale, {
    style: "currency",
    currency: "USD",
    currencyDisplay: "narrowSymbol",
    notation: isLarge ? "compact" : "standard",
    minimumFractionDigits: 0,
    maximumFractionDigits: isLarge ? 2 : Math.max(2, countDecimals(roundSignificant(amount, 2))),
  }).format(amount);
}

/**
 * What one request, conversation or thousand of them costs: four significant digits.
 *
 * @example 0.00431251 -> $0.004313; 0.5 -> $0.50; 12.8 -> $12.80; 1284.17 -> $1,284
 */
export function formatUnitCost(amount: number, locale: string, currency = "USD"): string {
  if (!Number.isFinite(amount)) return nothing;
  const rounded = roundSignificant(amount, 4);
  const digits = Math.abs(rounded) >= 1_000 ? 0 : Math.max(2, countDecimals(rounded));
  return numberFormat(locale, currencyOptions(currency, digits)).format(rounded);
}

const scales = [
  { factor: 1e12, suffix: "T" },
  { factor: 1e9, suffix: "B" },
  { factor: 1e6, suffix: "M" },
  { factor: 1e3, suffix: "k" },
] as const;

/** The figure and its unit apart, so that a column can be set on the decimal point. */
export interface Figure {
  /** Sign, currency and digits before the point. */
  integer: string;
  /** The point and what follows; empty for a whole number. */
  fraction: string;
  /** `M`, `/M`; empty where there is none. */
  suffix: string;
}

/** The text of a figure on one line. */
export function writeFigure(figure: Figure): string {
  const number = `${figure.integer}${figure.fraction}`;
  return figure.suffix === "" ? number : `${number}${gap}${figure.suffix}`;
}

function toFigure(parts: readonly Intl.NumberFormatPart[], suffix: string): Figure {
  const point = parts.findIndex((part) => part.type === "decimal");
  const write = (some: readonly Intl.NumberFormatPart[]) => some.map((part) => part.value).join("");
  if (point === -1) return { integer: write(parts), fraction: "", suffix };
  return { integer: write(parts.slice(0, point)), fraction: write(parts.slice(point)), suffix };
}

/**
 * A quantity of a meter: at least three significant digits, whole up to 9,999.
 *
 * The scale is chosen on the rounded value: 999,949 is 999.9 k, 999,950 is 1.00 M and never 1,000.0 k.
 *
 * @example 518000000 -> 518.0 M; 1249000 -> 1.25 M; 12500 -> 12.5 k; 9876 -> 9,876; 0.37 -> 0.37
 */
export function toQuantityFigure(quantity: number, locale: string): Figure {
  if (!Number.isFinite(quantity)) return { integer: nothing, fraction: "", suffix: "" };
  const size = Math.abs(quantity);
  if (roundHalfUp(size, 0) < 10_000) {
    const digits = Number.isInteger(quantity) || size >= 1_000 ? 0 : Math.max(0, 2 - magnitude(size));
    const rounded = roundHalfUp(quantity, Math.min(digits, 9));
    const format = numberFormat(locale, { maximumFractionDigits: 9 });
    return toFigure(format.formatToParts(rounded), "");
  }
  const scale = scales.find(({ factor }) => roundScaled(size / factor) >= 1) ?? scales[3];
  const scaled = quantity / scale.factor;
  const digits = scaledDigits(scaled);
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return toFigure(format.formatToParts(roundHalfUp(scaled, digits)), scale.suffix);
}

/** Two decimals below 10, one from there, where 9.995 already counts as 10.0. */
function scaledDigits(scaled: number): number {
  return roundHalfUp(Math.abs(scaled), 2) < 10 ? 2 : 1;
}

/** What 0.99995 of a scale would print as in the scale below it decides: 999.95 k would read 1,000.0 k. */
function roundScaled(scaled: number): number {
  return roundHalfUp(scaled * 1_000, 1) / 1_000;
}

export function formatQuantity(quantity: number, locale: string): string {
  return writeFigure(toQuantityFigure(quantity, locale));
}

/** Every digit, for the full working: 518,000,000. */
export function formatExact(quantity: number, locale: string): string {
  if (!Number.isFinite(quantity)) return nothing;
  const digits = Math.min(12, countDecimals(roundSignificant(quantity, 12)));
  return numberFormat(locale, { maximumFractionDigits: digits }).format(quantity);
}

/**
 * A count in running text.
 *
 * @example 120000 -> 120,000; in Chinese 12万
 */
export function formatCount(count: number, locale: string): string {
  if (!Number.isFinite(count)) return nothing;
  if (locale !== "zh" || Math.abs(count) < 10_000) {
    const digits = Number.isInteger(count) || Math.abs(count) >= 100 ? 0 : 2;
    return numberFormat(locale, { maximumFractionDigits: digits }).format(roundHalfUp(count, digits));
  }
  return numberFormat(locale, { notation: "compact", maximumSignificantDigits: 6 }).format(count);
}

/** What a rate buys, by unit and number of units. The keys are the catalog's units. */
const perWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    "token 1000000": "/M",
    "token 1000": "/k",
    "token-hour 1000000": "/M·h",
    "search 1000": "per 1,000",
    "prompt 1000": "per 1,000",
    "minute 1": "a minute",
    "minute 20": "per 20 minutes",
    "minute 60": "an hour",
    "hour 1": "an hour",
    "month 1": "a month",
  },
  zh: {
    "token 1000000": "/M",
    "token 1000": "/k",
    "token-hour 1000000": "/M·h",
    "search 1000": "每千次",
    "prompt 1000": "每千次",
    "minute 1": "每分钟",
    "minute 20": "每 20 分钟",
    "minute 60": "每小时",
    "hour 1": "每小时",
    "month 1": "每月",
  },
};

function writePer(unit: string, per: number, locale: string): string {
  const known = (perWords[locale] ?? perWords.en)?.[`${unit} ${per}`];
  if (known !== undefined) return known;
  const units = per === 1 ? unit : `${numberFormat(locale, {}).format(per)} ${unit}`;
  return locale === "zh" ? `每 ${units}` : `per ${units}`;
}

/**
 * A rate with what it buys. Cents at least, unless it is a whole sum for a fee; never more than six significant digits,
 * which hides the dust of 0.1 x 1.1.
 *
 * @example 0.1 per million tokens -> $0.10 /M; 0.025 -> $0.025 /M; 10 per 1,000 searches -> $10 per 1,000
 */
export function toRateFigure(rateUsd: number, unit: string, per: number, locale: string): Figure {
  const suffix = writePer(unit, per, locale);
  if (!Number.isFinite(rateUsd)) return { integer: nothing, fraction: "", suffix };
  const rate = roundSignificant(rateUsd, 6);
  const isWholeFee = unit !== "token" && unit !== "token-hour" && Number.isInteger(rate);
  const digits = isWholeFee ? 0 : Math.max(2, countDecimals(rate));
  return toFigure(numberFormat(locale, currencyOptions("USD", digits)).formatToParts(rate), suffix);
}

export function formatRate(rateUsd: number, unit: string, per: number, locale: string): string {
  return writeFigure(toRateFigure(rateUsd, unit, per, locale));
}

/** An amount on the decimal point, with the digits its column shares. */
export function toMoneyFigure(amount: number, digits: number, locale: string, currency = "USD"): Figure {
  if (!Number.isFinite(amount)) return { integer: nothing, fraction: "", suffix: "" };
  const format = numberFormat(locale, currencyOptions(currency, digits));
  return toFigure(format.formatToParts(roundHalfUp(amount, digits)), "");
}

/** What a rate is multiplied by: 0.5, 1.1, 1.333. */
export function formatFactor(factor: number, locale: string): string {
  if (!Number.isFinite(factor)) return nothing;
  const rounded = roundSignificant(factor, 4);
  return numberFormat(locale, { maximumFractionDigits: Math.min(12, countDecimals(rounded)) }).format(
    rounded,
  );
}

/**
 * A multiple for comparing: 1.0×, 3.4×, 128×.
 *
 * @example 9.96 -> 10×, 9.94 -> 9.9×
 */
export function formatTimes(times: number, locale: string): string {
  if (!Number.isFinite(times)) return nothing;
  const digits = roundHalfUp(Math.abs(times), 1) < 10 ? 1 : 0;
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${format.format(roundHalfUp(times, digits))}×`;
}

/**
 * A share. One decimal below 10 %, none where it would be 0; a share too small to print says so.
 *
 * @example 0.71 -> 71%; 0.085 -> 8.5%; 0.08 -> 8%; 0.0004 -> <0.1%
 */
export function formatPercent(share: number, locale: string): string {
  if (!Number.isFinite(share)) return nothing;
  const format = numberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const isWhole = Math.abs(roundHalfUp(share * 100, 1)) >= 10;
  const rounded = isWhole ? roundHalfUp(share, 2) : roundHalfUp(share, 3);
  if (rounded === 0 && share !== 0) return `<${format.format(0.001)}`;
  return format.format(rounded);
}

/** A change as a share, with its sign. */
export function formatPercentChange(share: number, locale: string): string {
  const text = formatPercent(Math.abs(share), locale);
  return share === 0 || !Number.isFinite(share) ? text : `${share < 0 ? "\u2212" : "+"}${text}`;
}

/**
 * A day of the catalog or scenario, written without a time zone.
 *
 * @param date  `2025-04-14`; anything else is given back as it is
 * @example 2025-04-14 -> Apr 14, 2025; in Chinese 2025年4月14日
 */
export function formatDate(date: string, locale: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(day)) return date;
  const options = { year: "numeric", month: locale === "zh" ? "long" : "short", day: "numeric" } as const;
  return dateFormat(locale, options).format(day);
}

/** @example 2026-12 -> Dec 2026; in Chinese 2026年12月 */
export function formatMonth(month: string, locale: string): string {
  const day = /^\d{4}-\d{2}$/.test(month) ? Date.parse(`${month}-01T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(day)) return month;
  return dateFormat(locale, { year: "numeric", month: locale === "zh" ? "long" : "short" }).format(day);
}

/** Under an axis: the year stands only where it begins. 2026-12 -> Dec; 2027-01 -> Jan 2027. */
export function formatMonthTick(month: string, locale: string, withYear: boolean): string {
  if (withYear) return formatMonth(month, locale);
  const day = /^\d{4}-\d{2}$/.test(month) ? Date.parse(`${month}-01T00:00:00Z`) : Number.NaN;
  return Number.isNaN(day) ? month : dateFormat(locale, { month: "short" }).format(day);
}
