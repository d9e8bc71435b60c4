import type { Option } from "../../analysis/options";
import { formatDate, formatMoney, formatPercentChange } from "../../unit/format";
import { roundHalfUp, sumRounded } from "../../unit/round";
import { sentenceGap } from "../../words/sentence-gap";
import { type Section, textBlock } from "./blocks";
import { monthsSheet } from "./months";
import type { ReportFacts } from "./report-facts";

/** A decision is made between at least so many. */
const fewestOptions = 3;

/** The same work done otherwise, side by side, with what each leaves out. */
export function toOptions(facts: ReportFacts): Section {
  const { options, t, work } = facts;
  const heading = { id: "options", title: t("section.options") };
  if (!work.options) return { ...heading, blocks: [textBlock(t("tooMuchWork"))] };
  const [asIs] = options;
  const rows = options.map((option) => [
    optionName(option, facts),
    toPay(option.total, facts),
    option === asIs ? "" : difference(option.total, asIs?.total ?? null, facts),
    toPay(periodTotal(option, facts), facts),
    leftOut(option, facts),
  ]);
  return {
    ...heading,
    blocks: [
      {
        kind: "table",
        caption: t("options.caption"),
        head: [
          t("options.option"),
          t("options.month", { currency: facts.currency }),
          t("options.difference"),
          t("options.period", { count: facts.scenario.months, currency: facts.currency }),
          t("options.differs"),
        ],
        rows,
        numeric: [1, 2, 3],
        sums: 0,
        weights: [26, 14, 12, 16, 32],
      },
      textBlock(t("options.byPrice"), "note"),
      ...(options.length < fewestOptions
        ? [textBlock(t("options.few", { count: options.length }), "note")]
        : []),
    ],
  };
}

function optionName({ kind, provider, model }: Option, { t, providerName }: ReportFacts): string {
  if (kind !== "oneModel") return t(`options.${kind}`);
  return t("options.oneModel", { model: model ?? "", provider: providerName(provider ?? "") });
}

/** What changes with the option, and what it does not do that the scenario does. */
function leftOut(option: Option, { t, language }: ReportFacts): string {
  const parts = [
    t(`options.about.${option.kind}`, {
      edition: option.edition,
      date: formatDate(option.asOf, language),
    }),
    ...option.without.map((what) => t(`options.without.${what}`)),
    // Nothing to pay for work that costs something would else read as a mistake.
    ...(option.total === 0 && (option.amountUsd ?? 0) > 0 ? [t("options.covered")] : []),
  ];
  return parts.filter(Boolean).join(sentenceGap(language));
}

function toPay(amount: number | null, { language, currency, t }: ReportFacts): string {
  return amount === null ? t("noTotal") : formatMoney(amount, language, { currency });
}

function difference(amount: number | null, asIs: number | null, { language }: ReportFacts): string {
  if (amount === null || asIs === null || asIs === 0) return "";
  return formatPercentChange((amount - asIs) / asIs, language);
}

function periodTotal(option: Option, facts: ReportFacts): number | null {
  const { digits } = monthsSheet(facts);
  if (option.months.some((total) => total === null)) return null;
  return sumRounded(
    option.months.map((total) => roundHalfUp(total ?? 0, digits)),
    digits,
  );
}
