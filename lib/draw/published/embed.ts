import type { Published } from "../../series/published/published";
import { foldRows, type WorkloadRow } from "../../series/published/published-rows";
import { type Language, translatorOf } from "../../words/translate";
import type { Theme } from "../colours";
import { type Markup, markup } from "../markup";
import { pageStyle } from "./page-style";
import { addressesOf, meterBar, partRules } from "./parts";
import { nameOf, type PublishedText, rowName, toPublishedText } from "./published-text";

/** With names as long as may be, in characters of six bytes, this many rows stay within 40 kB. */
const mostRows = 31;
/** Models are named while the workloads leave room for them. */
const mostModelRows = 12;
const longestName = 80;

const rules = `${partRules}main{container-type:inline-size;padding:14px 16px}h1{margin:0;font-size:15px;line-height:1.35}.total{margin:2px 0 0;font-size:clamp(22px,9cqi,40px);font-weight:600;line-height:1.15;letter-spacing:-.02em}.long{font-size:clamp(17px,5.5cqi,32px)}.none{font-size:18px;letter-spacing:0}.total span{font-size:14px;font-weight:400;letter-spacing:0;color:var(--soft)}.said{margin:2px 0 0;color:var(--soft)}.change{color:var(--accent);font-weight:600}.bar{margin-top:12px}table{margin-top:10px}tr{border-top:1px solid var(--line);vertical-align:top}th,td{padding-top:4px;padding-bottom:4px}.part{border:0;color:var(--faint);font-size:12px}.part th,.part td{padding-top:0}.part th{padding-left:14px}small{font-size:12px;color:var(--faint)}.sum{font-weight:600}.sum th{font-weight:600}footer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 16px;margin-top:10px;border-top:1px solid var(--soft);padding-top:6px;font-size:12px;color:var(--faint)}@container(max-width:420px){.legend{gap:0 10px}small{display:block}}`;

/**
 * The bill as one page that needs nothing else: no script, no font, no address to load from. It fits any frame from 280
 * pixels on, and stays within 40 kB whatever the scenario holds.
 *
 * @param theme  null: light or dark as the reader's system has it
 */
export function drawEmbed(published: Published, language: Language, theme: Theme | null): string {
  const t = translatorOf(language, "published");
  const text = toPublishedText(published, language);
  const { workbench, page } = addressesOf(published.code, language, published.live !== null);
  const perMonth = text.hasTotal ? markup` <span>${t("per")}</span>` : null;
  const { text: html } =
    markup`<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><title>${text.title}</title><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">${pageStyle(rules, theme)}</head><body><main><h1><bdi>${text.title}</bdi></h1><p class="total${totalClass(text)}">${text.total}${perMonth}</p>${headline(text)}${meterBar(published, text)}<table>${ledger(published, text, language)}</table><footer><span>${text.basis.join(t("separator"))}</span><span><a href="${page}" target="_blank" rel="noopener">${t("bill")}</a>${t("separator")}<a href="${workbench}" target="_blank" rel="noopener">${t("openShort")}</a></span></footer></main></body></html>`;
  return html;
}

function totalClass({ hasTotal, total }: PublishedText): string {
  if (!hasTotal) return " none";
  return total.length > 12 ? " long" : "";
}

function headline({ range, change }: PublishedText): Markup {
  return markup`${range === null ? null : markup`<p class="said">${range}</p>`}${change === null ? null : markup`<p class="said change">${change}</p>`}`;
}

function ledger(published: Published, text: PublishedText, language: Language): Markup {
  const t = translatorOf(language, "published");
  const { kept, folded } = foldRows(published.workloads, mostRows, published.sheet.digits);
  const amountOf = (shown: number | null) => (shown === null ? t("unpricedRow") : text.money(shown));
  const models = kept.reduce((sum, row) => sum + row.models.length, 0);
  const rows = kept.map((row) => ledgerRow(row, models <= mostModelRows));
  const rest =
    folded === null
      ? null
      : markup`<tr><th scope="row">${t("more", { count: folded.count })}</th><td class="n">${amountOf(folded.shown)}</td></tr>`;
  const sums = text.toPay.map(
    ({ label, amount }) =>
      markup`<tr class="sum"><th scope="row">${label}</th><td class="n">${amount}</td></tr>`,
  );
  return markup`${rows}${rest}${sums}`;

  function ledgerRow(row: WorkloadRow, withModels: boolean): Markup {
    const named = withModels ? row.models : [];
    const only = named.length === 1 ? named[0] : undefined;
    const beside = only === undefined ? null : markup` <small>${shorten(only.model)}</small>`;
    const parts = (only === undefined ? named : []).map(
      ({ model, shown }) =>
        markup`<tr class="part"><th scope="row">${shorten(model)}</th><td class="n">${text.money(shown)}</td></tr>`,
    );
    return markup`<tr><th scope="row"><bdi>${shorten(rowName(row, language))}</bdi>${beside}</th><td class="n">${amountOf(row.shown)}</td></tr>${parts}`;
  }

  function shorten(name: string): string {
    const characters = [...nameOf(name, language)];
    return characters.length > longestName ? `${characters.slice(0, longestName - 1).join("")}…` : name;
  }
}
