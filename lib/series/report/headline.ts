import { formatDate, formatMoney, formatMonth, formatPercentChange, formatUnitCost } from "../../unit/format";
import { sumRounded } from "../../unit/round";
import { type Block, type Cell, type Section, textBlock } from "./blocks";
import { monthsSheet } from "./months";
import type { ReportFacts } from "./report-facts";

/** Why it was written, and what is asked of the reader. */
export function toPurpose({ scenario, t }: ReportFacts): Section {
  const { purpose, decision } = scenario.document ?? {};
  const facts = [
    { label: t("purpose.purpose"), text: purpose || t("notStated") },
    { label: t("purpose.decision"), text: decision || t("notStated") },
  ];
  return { id: "purpose", title: t("section.purpose"), blocks: [{ kind: "facts", facts }] };
}

/** The total, its range, and what kind of prices they are. */
export function toHeadline(facts: ReportFacts): Section {
  const { bill, scenario, language, t, currency } = facts;
  const total = bill.total === null ? t("noTotal") : formatMoney(bill.total.amount, language, { currency });
  return {
    id: "headline",
    title: t("section.headline"),
    blocks: [
      {
        kind: "headline",
        amount: total,
        after: bill.total === null ? "" : t("headline.aMonth"),
        note: t(bill.total === null ? "headline.noTotal" : "headline.firstMonth", {
          month: formatMonth(scenario.startMonth, language),
          days: bill.daysPerMonth,
        }),
      },
      ...liveText(facts),
      { kind: "facts", facts: headlineFacts(facts) },
    ],
  };
}

/** A live document says what it was made with, and what has become of it. */
function liveText({ live, t, language }: ReportFacts): Block[] {
  if (live === undefined) return [];
  const made = { edition: live.edition, date: formatDate(live.asOf, language) };
  if (live.share === null) return [textBlock(t("headline.liveUnknown", made))];
  return [textBlock(t("headline.live", { ...made, change: formatPercentChange(live.share, language) }))];
}

function headlineFacts(facts: ReportFacts): { label: string; text: Cell }[] {
  const { bill, scenario, language, t, currency } = facts;
  const usd = (amount: number) => formatMoney(amount, language);
  const { range } = bill;
  return [
    ...(range === null
      ? [{ label: t("headline.range"), text: t(facts.work.range ? "headline.noRange" : "tooMuchWork") }]
      : [
          {
            label: t("headline.range"),
            text: t("headline.rangeText", { p10: usd(range.p10), p50: usd(range.p50), p90: usd(range.p90) }),
          },
        ]),
    {
      label: t("headline.period", { count: scenario.months }),
      text: facts.work.months ? periodText(facts) : t("tooMuchWork"),
    },
    ...(bill.perCall === null
      ? []
      : [{ label: t("headline.perCall"), text: formatUnitCost(bill.perCall, language) }]),
    { label: t("headline.currency"), text: currency },
    { label: t("headline.prices"), text: pricesText(facts) },
    {
      label: t("headline.rates"),
      text: t("headline.ratesText", {
        edition: bill.edition,
        date: formatDate(bill.asOf, language),
      }),
    },
  ];
}

function periodText(facts: ReportFacts): string {
  const { scenario, language, t, currency } = facts;
  const sheet = monthsSheet(facts);
  if (sheet.total === null) return t("noTotal");
  return t("headline.periodText", {
    amount: formatMoney(sheet.total, language, { currency, digits: sheet.digits }),
    from: formatMonth(scenario.startMonth, language),
    to: formatMonth(sheet.rows.at(-1)?.month ?? scenario.startMonth, language),
  });
}

/** Never a total without saying whether it is the list price. */
function pricesText({ bill, t, language, sheet }: ReportFacts): string {
  const { amount, listAmount } = bill;
  if (amount === null || listAmount === null) return t("noTotal");
  const money = (usd: number) => formatMoney(usd, language, { digits: sheet.digits });
  if (amount === listAmount) return t("headline.list");
  return t("headline.contracted", {
    list: money(listAmount),
    amount: money(amount),
    saved: money(sumRounded([listAmount, -amount], sheet.digits)),
  });
}

export function toNotices(facts: ReportFacts, noticeTexts: readonly string[]): Section | null {
  if (noticeTexts.length === 0) return null;
  return {
    id: "notices",
    title: facts.t("section.notices"),
    blocks: [
      textBlock(facts.t("notices.intro"), "note"),
      { kind: "list", items: noticeTexts.map((text) => ({ text, ticked: null })) },
    ],
  };
}
