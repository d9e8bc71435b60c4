import { useTranslations } from "next-intl";
import { useBillWords } from "@/components/bill/use-bill-words";
import { Link } from "@/i18n/navigation";
import type { Change, PricePart, RateMove } from "@/lib/catalog/changes";
import { modelPath } from "@/lib/catalog/model-path";
import { formatCount, formatPercentChange, formatRate } from "@/lib/unit/format";
import type { Words } from "@/lib/words/bill-words";

type Translate = ReturnType<typeof useTranslations<"changes">>;

/** One change in a line: whose, and what. */
export function ChangeLine({ change, isPast }: { change: Change; isPast: boolean }) {
  const t = useTranslations("changes");
  const words = useBillWords();
  if (change.kind === "edition") {
    const { edition, models, prices, notes } = change;
    return (
      <p>
        <Link
          href="/method#editions"
          prefetch={false}
          className="font-semibold hover:text-accent hover:underline"
        >
          {t("edition", {
            edition,
            models: formatCount(models, words.locale),
            prices: formatCount(prices, words.locale),
          })}
        </Link>{" "}
        <span className="text-soft">{notes}</span>
      </p>
    );
  }
  const id = change.model.slice(change.provider.length + 1);
  return (
    <p>
      <Link
        href={modelPath({ provider: change.provider, id })}
        prefetch={false}
        className="font-medium hover:text-accent hover:underline"
      >
        {id}
      </Link>{" "}
      <span className={`ml-1 tabular-nums ${change.kind === "priced" ? "text-soft" : ""}`}>
        {sayChange(change, isPast, t, words)}
      </span>
    </p>
  );
}

function sayChange(
  change: Exclude<Change, { kind: "edition" }>,
  isPast: boolean,
  t: Translate,
  words: Words,
) {
  const separator = words.t("evidence.separator");
  switch (change.kind) {
    case "priced":
      return t("priced", { moves: writeMoves(change.moves, t, words) });
    case "repriced":
      return [
        change.moves.length > 0 ? writeMoves(change.moves, t, words) : "",
        change.parts.filter((part) => part !== "label").length > 0 ? writeParts(change.parts, t, words) : "",
        isNoted(change.label) ? t(`label.${change.label}`) : "",
      ]
        .filter(Boolean)
        .join(separator);
    case "ended":
      return t("ended");
    case "retired":
      return <span className="text-money">{t(isPast ? "retired" : "retiredSoon")}</span>;
    case "corrected": {
      const { what, edition, moves, parts } = change;
      const texts = [
        moves.length > 0 ? writeMoves(moves, t, words) : "",
        parts.length > 0 ? writeParts(parts, t, words) : "",
      ];
      return t(`corrected.${what}`, { edition, moves: texts.filter(Boolean).join(separator) });
    }
    case "facts":
      return t("facts", {
        edition: change.edition,
        fields: change.fields.map((field) => (isField(field) ? t(`field.${field}`) : field)).join(", "),
      });
  }
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

function writeParts(parts: readonly PricePart[], t: Translate, words: Words): string {
  const named = parts.filter((part) => part !== "label").map((part) => t(`part.${part}`));
  return named.length === 0 ? "" : t("parts", { parts: named.join(words.locale === "zh" ? "、" : ", ") });
}
