import type { useTranslations } from "next-intl";
import type { BandMove, FactMove, RateMove, TierMove } from "@/lib/catalog/change-details";
import type { Change, PricePart } from "@/lib/catalog/changes";
import { formatDate, formatExact, formatPercentChange, formatRate } from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";

type Translate = ReturnType<typeof useTranslations<"changes">>;
type Said = Exclude<Change, { kind: "edition" } | { kind: "retired" }>;

/** What a change is, figure by figure, in one sentence. */
export function sayChange(change: Said, t: Translate, words: Words): string {
  switch (change.kind) {
    case "priced":
      return t("priced", { moves: writeMoves(change.moves, t, words) });
    case "repriced":
      return join(
        [writeMoved(change, t, words), isNoted(change.label) ? t(`label.${change.label}`) : ""],
        words,
      );
    case "ended":
      return t("ended");
    case "corrected": {
      const { what, from, wasFrom } = change;
      return t(`corrected.${what}`, {
        moves: writeMoved(change, t, words) || "none",
        from: formatDate(from, words.locale),
        wasFrom: formatDate(wasFrom ?? from, words.locale),
      });
    }
    case "facts":
      return t("facts", {
        fields: join(
          change.values.map((move) => writeFact(move, t, words)),
          words,
        ),
      });
  }
}

/** Parts that are written out one by one; a start or an end is said by the sentence around them. */
const written: ReadonlySet<PricePart> = new Set(["bands", "tiers", "from", "to", "label"]);

type Moved = Pick<Extract<Change, { kind: "corrected" }>, "moves" | "bands" | "tiers" | "parts">;

function writeMoved({ moves, bands, tiers, parts }: Moved, t: Translate, words: Words): string {
  const others = parts.filter((part) => !written.has(part));
  return join(
    [
      writeMoves(moves, t, words),
      ...bands.map((band) => writeBand(band, t, words)),
      ...tiers.map((tier) => writeTier(tier, t, words)),
      others.length === 0
        ? ""
        : t("parts", { parts: others.map((part) => t(`part.${part}`)).join(comma(words)) }),
    ],
    words,
  );
}

function writeBand({ wasAbove, above, moves }: BandMove, t: Translate, words: Words): string {
  const what =
    above === null ? "ended" : wasAbove === null ? "added" : above === wasAbove ? "changed" : "moved";
  return t(`band.${what}`, {
    above: formatExact(above ?? 0, words.locale),
    wasAbove: formatExact(wasAbove ?? 0, words.locale),
    moves: writeMoves(moves, t, words) || "none",
  });
}

function writeTier({ tier, what, moves }: TierMove, t: Translate, words: Words): string {
  return t(`tier.${what}`, {
    tier: words.t(`tier.${tier}`),
    moves: writeMoves(moves, t, words) || "none",
  });
}

function writeFact({ field, from, to }: FactMove, t: Translate, words: Words): string {
  const name = isField(field) ? t(`field.${field}`) : field;
  const write = (value: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, words.locale) : value;
  if (to === null) return t("factGone", { field: name, from: write(from ?? "") });
  if (from === null) return t("factNew", { field: name, to: write(to) });
  return t("factMove", { field: name, from: write(from), to: write(to) });
}

function join(texts: readonly string[], words: Words): string {
  return texts.filter(Boolean).join(words.t("evidence.separator"));
}

function comma({ locale }: Words): string {
  return locale === "zh" ? "、" : ", ";
}

const notedLabels = ["promotional", "introductory", "preview"] as const;

function isNoted(label: string): label is (typeof notedLabels)[number] {
  return (notedLabels as readonly string[]).includes(label);
}

const fields = [
  "name",
  "aliases",
  "family",
  "kind",
  "released",
  "retirement",
  "contextWindow",
  "maxOutput",
  "modalities",
  "reasoning",
  "tokenizer",
  "features",
  "scope",
] as const;

function isField(field: string): field is (typeof fields)[number] {
  return (fields as readonly string[]).includes(field);
}

function writeMoves(moves: readonly RateMove[], t: Translate, words: Words): string {
  return moves.map((move) => writeMove(move, t, words)).join(" · ");
}

function writeMove({ meter, from, to }: RateMove, t: Translate, words: Words): string {
  const name = words.meterName(meter);
  const write = (rate: number) => formatRate(rate, "token", 1_000_000, words.locale).replace(/\u00a0.*$/, "");
  if (from === null) return t("new", { meter: name, to: to === null ? "—" : write(to) });
  if (to === null) return t("gone", { meter: name, from: write(from) });
  const change = from === 0 ? "" : ` (${formatPercentChange(to / from - 1, words.locale)})`;
  return `${t("move", { meter: name, from: write(from), to: write(to) })}${change}`;
}
