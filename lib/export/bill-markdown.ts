import type { Bill, BillLine } from "../billing/bill-types";
import type { Scenario } from "../scenario/schema";
import { toBillSheet } from "../series/bill-rows";
import { toBillReadersTable } from "../series/bill-text";
import { toMarkdown } from "../series/table-text";
import { formatMoney, formatMonth, formatQuantity, formatRate } from "../unit/format";

const locale = "en";

/** A bill as a Markdown document whose shown lines add up to its shown total. */
export function writeBillMarkdown(scenario: Scenario, bill: Bill): string {
  const sections = [
    heading(scenario, bill),
    lineTable(bill),
    monthTable(bill),
    list(
      "Not priced",
      bill.unpriced.map((line) => `${line.workloadName}, ${line.model}: ${line.error.message}`),
    ),
    list(
      "To know",
      bill.warnings.map((warning) => warning.message),
    ),
    list("Where the rates come from", sourcesOf(bill.lines)),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function heading(scenario: Scenario, bill: Bill): string {
  const total =
    bill.amount === null
      ? "No total: something is not priced."
      : `**${formatMoney(bill.amount, locale)} a month** (${bill.currency})`;
  const basis = `Edition ${bill.edition}, rates of ${bill.asOf}, a month of ${bill.daysPerMonth} days.`;
  return `# ${escapeText(scenario.title)}\n\n${total}\n\n${basis}`;
}

function lineTable(bill: Bill): string {
  const sheet = toBillSheet(bill);
  return toMarkdown(
    toBillReadersTable(sheet, {
      head: ["Workload", "Model", "Meter", "Quantity", "Rate", "Amount"],
      total: "Total",
      noTotal: "not priced",
      model: ({ line }) => describeRow(line),
      meter: ({ line }) => line.meter,
      quantity: ({ line }) => formatQuantity(line.quantity, locale),
      rate: ({ line }) => formatRate(line.rateUsd, line.unit, line.per, locale),
      money: (amount) => formatMoney(amount, locale, { digits: sheet.digits }),
    }),
  ).trimEnd();
}

function describeRow(line: BillLine): string {
  const parts = [
    line.model,
    line.serviceTier,
    line.band === null ? null : `prompts above ${line.band.above}`,
    line.timeWindow,
    line.region,
    ...line.adjustments.map(({ what, x }) => `${what} x${x}`),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function monthTable(bill: Bill): string {
  if (bill.months.length === 0) return "";
  const rows = bill.months.map((month) => [
    formatMonth(month.month, locale),
    month.amount === null ? "not priced" : formatMoney(month.amount, locale),
    [
      ...month.changes.map((change) => `${change.model} changes on ${change.on}`),
      ...month.retired.map((model) => `${model} is retired: its last price`),
    ].join("; "),
  ]);
  return `## Months\n\n${toMarkdown({ head: ["Month", "Amount", "Changes"], rows, numeric: [1] }).trimEnd()}`;
}

function sourcesOf(lines: readonly BillLine[]): string[] {
  const texts = lines.flatMap(({ source, period }) => {
    if (source === null || "given" in source) return source === null ? [] : ["Rates given by hand"];
    if ("rule" in source) return [`${source.rule}: ${source.name}, seen ${source.seen} ${source.url ?? ""}`];
    const dates = `from ${period?.from ?? "?"}${period?.to ? ` to ${period.to}` : ""}`;
    return [`${source.price}: ${dates}, ${agreement(source.agreeing)} ${source.url ?? ""}`];
  });
  return [...new Set(texts.map((text) => text.trim()))];
}

function agreement(count: number): string {
  return count === 1 ? "one source" : `${count} sources agree`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `## ${title}\n\n${items.map((item) => `- ${escapeText(item)}`).join("\n")}`;
}

/** Names come from links that anyone may send: they stay text. */
function escapeText(text: string): string {
  return text.replace(/[\r\n]+/g, " ").replace(/([\\`*_[\]<>|#])/g, "\\$1");
}
