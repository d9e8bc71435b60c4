import type { DiffChange, ScenarioDiff } from "../analysis/diff-types";
import { type DiffSheet, toDiffSheet } from "../series/diff-rows";
import { escapeMarkdown, toMarkdown } from "../series/table-text";
import type { Failure } from "../unit/failure";
import { formatDate, formatExact, formatMoney, formatMoneyChange, formatPercentChange } from "../unit/format";
import { type Language, type Translator, translatorOf } from "../words/translate";

/** Beyond them a comment is not read; the JSON has them all. */
const mostFields = 40;

/** A difference as a Markdown comment, fit for a pull request: the verdict first, then what it is made of. */
export function writeDiffMarkdown(diff: ScenarioDiff, language: Language): string {
  const t = translatorOf(language, "diff");
  const sheet = toDiffSheet(diff);
  const money = makeMoney(language, sheet?.digits);
  const sections = [
    ...(sheet === null
      ? [`### ${t("heading.none")}`, t("noTotal"), unpricedList(diff, t)]
      : [
          `### ${heading(sheet, t, language)}`,
          verdict(diff, sheet, t, language, money),
          partTable(sheet, t, money),
          workloadTable(sheet, t, money),
        ]),
    fieldTable(diff, t, language),
    basis(diff, t, language),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** Why two scenarios could not be compared, as the same comment. */
export function writeDiffRefusal({ field, message }: Failure, language: Language): string {
  const t = translatorOf(language, "diff");
  return `### ${t("heading.none")}\n\n- ${escapeRunning(`${field}: ${message}`)}\n`;
}

type Words = Translator<"diff">;
type Money = ReturnType<typeof makeMoney>;

function makeMoney(language: Language, digits: number | undefined) {
  return {
    plain: (amount: number) => formatMoney(amount, language, { digits }),
    change: (amount: number) => formatMoneyChange(amount, language, { digits }),
  };
}

function heading({ difference }: DiffSheet, t: Words, language: Language): string {
  if (difference === 0) return t("heading.same");
  return t(difference > 0 ? "heading.more" : "heading.less", {
    amount: formatMoney(Math.abs(difference), language),
  });
}

function verdict(diff: ScenarioDiff, sheet: DiffSheet, t: Words, language: Language, money: Money): string {
  const share = sheet.from === 0 ? null : formatPercentChange(sheet.difference / sheet.from, language);
  const lines = [
    t("fromTo", {
      title: escapeRunning(diff.to.title),
      from: money.plain(sheet.from),
      to: money.plain(sheet.to),
      change: share === null || sheet.difference === 0 ? "" : ` (${share})`,
    }),
    currencyLine(diff, t, language),
  ];
  const { months, from, to, difference } = diff.projected;
  if (from !== null && to !== null && difference !== null) {
    lines.push(
      t("projected", {
        months,
        from: formatMoney(from, language),
        to: formatMoney(to, language),
        change: formatMoneyChange(difference, language),
      }),
    );
  }
  return lines.filter((line) => line !== "").join("\n\n");
}

/** Two totals of one currency at one rate can be compared in it as well. */
function currencyLine({ from, to }: ScenarioDiff, t: Words, language: Language): string {
  if (from.total === null || to.total === null || to.total.currency === "USD") return "";
  const { currency, perUsd, amount } = to.total;
  if (from.total.currency !== currency || from.total.perUsd !== perUsd) return "";
  return t("inCurrency", {
    currency,
    perUsd: formatExact(perUsd, language),
    change: formatMoneyChange(amount - from.total.amount, language, { currency }),
  });
}

function partTable({ parts, difference }: DiffSheet, t: Words, money: Money): string {
  if (parts.length === 0) return "";
  const rows = parts.map(({ parts: names, amount }) => {
    const texts = names.map((name) => t(`part.${name}`));
    const last = texts.pop() ?? "";
    const name = texts.length === 0 ? last : t("within", { parts: texts.join(", "), last });
    return [name, money.change(amount)];
  });
  const table = toMarkdown({
    head: [t("head.part"), t("head.perMonth")],
    rows: [...rows, [`**${t("difference")}**`, `**${money.change(difference)}**`]],
    numeric: [1],
  });
  return `**${t("parts")}**\n\n${table}\n${t("partsNote")}`;
}

function workloadTable(sheet: DiffSheet, t: Words, money: Money): string {
  const cell = (amount: number | null) => (amount === null ? "" : money.plain(amount));
  const rows = sheet.rows.map(({ row, from, to, difference }) => [
    escapeInline(nameOf(row, t)),
    cell(from),
    cell(to),
    difference === 0 ? "" : money.change(difference),
  ]);
  const { wholeBill } = sheet;
  const rest =
    wholeBill === null
      ? []
      : [[t("wholeBill"), ...[wholeBill.from, wholeBill.to, wholeBill.difference].map(money.change)]];
  const total = [t("total"), money.plain(sheet.from), money.plain(sheet.to), money.change(sheet.difference)];
  return toMarkdown({
    head: [t("head.workload"), t("head.from"), t("head.to"), t("difference")],
    rows: [...rows, ...rest, total.map((text) => `**${text}**`)],
    numeric: [1, 2, 3],
  }).trimEnd();
}

function nameOf(row: DiffSheet["rows"][number]["row"], t: Words): string {
  const name = row.name === "" ? row.id : row.name;
  if (row.status === "added" || row.status === "removed") return t(`status.${row.status}`, { name });
  return row.formerName === null ? name : t("status.renamed", { name, former: row.formerName });
}

function unpricedList({ from, to }: ScenarioDiff, t: Words): string {
  const lines = [
    ...from.unpriced.map((line) => ["unpricedFrom", line] as const),
    ...to.unpriced.map((line) => ["unpricedTo", line] as const),
  ];
  return lines
    .map(([key, { workloadName: name, model, error }]) => t(key, { name, model, message: error.message }))
    .map((text) => `- ${escapeRunning(text)}`)
    .join("\n");
}

function fieldTable({ changes, changesLeftOut }: ScenarioDiff, t: Words, language: Language): string {
  if (changes.length === 0) return "";
  const rows = changes
    .slice(0, mostFields)
    .map(({ path, from, to, part }) => [
      escapeInline(path),
      figure(from, language),
      figure(to, language),
      part === null ? t("noEffect") : t(`part.${part}`),
    ]);
  const table = toMarkdown({
    head: [t("head.field"), t("head.from"), t("head.to"), t("head.countsAs")],
    rows,
  }).trimEnd();
  const left = Math.max(0, changes.length - mostFields) + changesLeftOut;
  const more = left === 0 ? "" : `\n\n${t("leftOut", { count: left })}`;
  const summary = t("changes", { count: changes.length + changesLeftOut });
  return `<details><summary>${summary}</summary>\n\n${table}${more}\n\n</details>`;
}

function figure(value: DiffChange["from"], language: Language): string {
  if (value === null) return "";
  if (typeof value === "number") return formatExact(value, language);
  if (typeof value !== "object") return escapeInline(String(value));
  const figures = Object.entries(value).map(
    ([name, each]) => `${name} ${formatExact(Number(each), language)}`,
  );
  return figures.join(", ");
}

function basis({ from, to }: ScenarioDiff, t: Words, language: Language): string {
  const dates = { edition: from.edition, date: formatDate(from.asOf, language) };
  if (from.edition === to.edition && from.asOf === to.asOf) return t("basis.same", dates);
  return t("basis.moved", { ...dates, toEdition: to.edition, toDate: formatDate(to.asOf, language) });
}

/** In a cell `toMarkdown` sees to bars, tags and backslashes; what would format, link or call somebody is left to us. */
function escapeInline(text: string): string {
  return text.replace(/[*_`[\]]/g, (mark) => `&#${mark.charCodeAt(0)};`).replaceAll("@", "&#64;");
}

function escapeRunning(text: string): string {
  return escapeMarkdown(text).replaceAll("@", "&#64;");
}
