import { formatCount, formatDate, formatRate } from "../unit/format";
import type { Words } from "../words/bill-words";
import { parseVerdict } from "./bill-working";

/** How sure a price is, in words. @param evidence  the catalog's verdict, such as `official+3` */
export function verdictText(evidence: string, t: Words["t"]): string {
  const verdict = parseVerdict(evidence);
  switch (verdict.kind) {
    case "official":
      return verdict.others === 0
        ? t("verdict.official")
        : t("verdict.officialAnd", { count: verdict.others });
    case "agree":
      return t("verdict.agree", { count: verdict.sources });
    case "single":
      return t(verdict.isQuoted ? "verdict.singleQuoted" : "verdict.single");
    case "quoted":
      return t("verdict.quoted");
    case "derived":
      return t("verdict.derived");
    case "unknown":
      return verdict.text;
  }
}

const kinds = [
  "stale",
  "value",
  "rounding",
  "zero-placeholder",
  "later-price-applied-early",
  "missing-tier",
  "extra-tier",
  "extra-field",
  "threshold",
] as const;

export function isKind(kind: string): kind is (typeof kinds)[number] {
  return (kinds as readonly string[]).includes(kind);
}

const sourceKinds = [
  "official page",
  "official page, excerpt",
  "official announcement",
  "third-party quote",
] as const;

/** Collections go by their own names; what a page is, by a word. */
export function sourceName(source: string, t: Words["t"]): string {
  const kind = sourceKinds.find((each) => each === source);
  return kind === undefined ? source : t(`evidence.sourceKind.${kind}`);
}

export function writeDates(dates: readonly string[], { t, locale }: Words): string {
  const sorted = [...dates].sort();
  const from = formatDate(sorted[0] ?? "", locale);
  const to = formatDate(sorted.at(-1) ?? "", locale);
  return from === to ? t("evidence.seen", { date: from }) : t("evidence.seenBetween", { from, to });
}

/** A source's value as it stands in evidence: a rate, a threshold, nothing, or the rows of its bands. */
export function writeValue(value: unknown, field: string, words: Words): string {
  const { t, locale } = words;
  if (typeof value === "number") {
    if (field === "bands.above") return formatCount(value, locale);
    const unit = field === "cacheStorage" ? "token-hour" : "token";
    return formatRate(value, unit, 1_000_000, locale);
  }
  if (value === null || value === undefined) return t("evidence.nothing");
  if (Array.isArray(value)) return value.map((row) => writeValue(row, field, words)).join("; ");
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([key, inner]) =>
        key === "above" && typeof inner === "number"
          ? t("above", { tokens: formatCount(inner, locale) })
          : key === "rates"
            ? writeValue(inner, field, words)
            : `${words.meterName(key)} ${writeValue(inner, key, words)}`,
      )
      .join(", ");
  }
  return String(value);
}
