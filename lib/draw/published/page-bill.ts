import type { BillRow, BillSection } from "../../series/bill-rows";
import type { Published } from "../../series/published/published";
import { formatMoneyChange, formatQuantity, formatRate } from "../../unit/format";
import { makeAdjustmentText } from "../../words/adjustment-words";
import { makeBillWords, type Words } from "../../words/bill-words";
import { type Language, translatorOf } from "../../words/translate";
import { type Markup, markup } from "../markup";
import { nameOf, type PublishedText } from "./published-text";

/** A page that is read has no use for a thousand lines; the report and the workbench have them all. */
const mostLines = 200;

/** The bill's lines under their workloads, adding up to the total, and the steps from there to what is paid. */
export function billTable(published: Published, text: PublishedText, language: Language): Markup {
  const words = makeBillWords(translatorOf(language, "bill"), language);
  const t = translatorOf(language, "published");
  const { sheet } = published;
  let left = mostLines;
  let folded = 0;
  const groups = sheet.groups.map(({ name, shown, sections }) => {
    const kept = sections.map((section) => {
      const rows = section.rows.slice(0, left);
      left -= rows.length;
      folded += section.rows.length - rows.length;
      return { section, rows };
    });
    return markup`<tr class="group"><th colspan="3" scope="rowgroup"><bdi>${nameOf(name, language)}</bdi></th><td class="n">${shown === null ? t("unpricedRow") : text.money(shown)}</td></tr>${kept.map(({ section, rows }) => (rows.length === 0 ? null : sectionRows(section, rows, words, text)))}`;
  });
  const fixed = sheet.fixed.map(
    ({ line, shown }) =>
      markup`<tr class="group"><th colspan="3" scope="rowgroup"><bdi>${t("fixedLine", { name: nameOf(line.workloadName, language) })}</bdi></th><td class="n">${text.money(shown)}</td></tr>`,
  );
  const more =
    folded === 0 ? null : markup`<tr><td colspan="4">${t("linesFolded", { count: folded })}</td></tr>`;
  return markup`<div class="wide"><table class="bill"><thead><tr><th>${t("meter")}</th><th class="n">${t("quantity")}</th><th class="n">${t("rate")}</th><th class="n">${t("amount")}</th></tr></thead><tbody>${groups}${fixed}${more}</tbody><tfoot>${totalRows(published, text, words)}</tfoot></table></div><p class="note">${words.t(sheet.total === null ? "untilPriced" : "addsUp")}</p>`;
}

function sectionRows(
  section: BillSection,
  rows: readonly BillRow[],
  words: Words,
  { language, money }: PublishedText,
): Markup {
  const model = [nameOf(section.model ?? "", language), ...words.sectionParts(section)].join(", ");
  const lines = rows.map(({ line, shown }) => {
    const quantity = formatQuantity(line.quantity, language);
    const rate = formatRate(line.rateUsd, line.unit, line.per, language);
    return markup`<tr><td class="in">${words.meterName(line.meter)}<small aria-hidden="true">${quantity} × ${rate}</small></td><td class="n">${quantity}</td><td class="n">${rate}</td><td class="n">${money(shown)}</td></tr>`;
  });
  return markup`<tr class="model"><th colspan="4">${model}</th></tr>${lines}`;
}

function totalRows(published: Published, text: PublishedText, words: Words): Markup {
  const { sheet, invoice, catalog } = published;
  const { language } = text;
  if (invoice === null || sheet.total === null) {
    return markup`<tr class="sum"><th colspan="3" scope="row">${words.t("total")}</th><td class="n">${words.t("noTotal")}</td></tr>`;
  }
  const nameStep = makeAdjustmentText(words.t, language, {
    providerName: (id) => catalog.providers.get(id)?.name ?? id,
    digits: sheet.digits,
  });
  const change = (usd: number) => formatMoneyChange(usd, language, { digits: sheet.digits });
  const inLines = invoice.inLines.map(({ line, shown }) => stepRow(nameStep(line), change(shown)));
  const after = invoice.after.map(({ line, shown }) => stepRow(nameStep(line), change(shown)));
  const list = inLines.length === 0 ? null : stepRow(words.t("adjustment.list"), text.money(invoice.list));
  const label = words.t(text.toPay.length === 0 ? "total" : "linesTotal");
  const pay = text.toPay.at(-1);
  return markup`<tr class="sum"><th colspan="3" scope="row">${label}</th><td class="n">${text.money(sheet.total)}</td></tr>${list}${inLines}${after}${pay === undefined ? null : markup`<tr class="sum"><th colspan="3" scope="row">${pay.label}</th><td class="n">${pay.amount}</td></tr>`}`;
}

function stepRow(label: string, amount: string): Markup {
  return markup`<tr class="step"><th colspan="3" scope="row">${label}</th><td class="n">${amount}</td></tr>`;
}
