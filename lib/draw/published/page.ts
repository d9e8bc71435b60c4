import { meterUnits } from "../../catalog/meter";
import type { Published } from "../../series/published/published";
import { formatDate, formatMoney, formatRate } from "../../unit/format";
import { isMeter, makeBillWords } from "../../words/bill-words";
import { type Language, translatorOf } from "../../words/translate";
import { type Markup, markup } from "../markup";
import { billTable } from "./page-bill";
import { ratesPart, unknownPart, warningsPart } from "./page-known";
import { monthsPart } from "./page-months";
import { pageStyle } from "./page-style";
import { addressesOf, meterBar, partRules } from "./parts";
import { pictureSize } from "./picture";
import { type PublishedText, toPublishedText } from "./published-text";

const rules = `${partRules}main{max-width:860px;margin:0 auto;padding:20px 20px 48px}header{display:flex;justify-content:space-between;gap:16px;font-size:13px}header b{color:var(--accent)}header span{display:flex;gap:16px}h1{margin:28px 0 0;font-size:20px;line-height:1.3}h2{margin:32px 0 6px;font-size:15px}.total{margin:2px 0 0;font-size:clamp(28px,8vw,48px);font-weight:600;line-height:1.15;letter-spacing:-.02em}.none{font-size:22px;letter-spacing:0}.total span{font-size:16px;font-weight:400;letter-spacing:0;color:var(--soft)}.said{margin:4px 0 0;color:var(--soft)}.change{color:var(--accent);font-weight:600}.basis,.note,footer{color:var(--faint);font-size:13px}.basis{margin:4px 0 0}.doors{display:flex;flex-wrap:wrap;align-items:center;gap:8px 18px;margin:16px 0 20px}.doors .first{padding:7px 14px;border-radius:4px;background:var(--accent);color:var(--paper);text-decoration:none;font-weight:600}.wide{overflow-x:auto}thead th{color:var(--faint);font-size:12px;padding:0 12px 4px 0}td,tbody th,tfoot th{padding:3px 12px 3px 0;vertical-align:top;overflow-wrap:break-word}.n,thead .n{padding-right:0}tbody tr,tfoot tr{border-top:1px solid var(--line)}.group th,.group td{padding-top:8px;font-weight:600}.sum th,.sum td{padding-top:8px;font-weight:600;border-top:1px solid var(--ink)}.step{color:var(--soft)}.chart p{display:flex;justify-content:space-between;margin:0;font-size:12px;color:var(--faint)}.chart svg{display:block;width:100%;height:140px;border-top:1px solid var(--line);border-bottom:1px solid var(--soft)}summary{color:var(--accent);cursor:pointer}.months{max-width:320px}.model th{padding-top:6px;color:var(--soft)}.bill .in{padding-left:14px}.bill small{display:none}.model+tr{border:0}.rates{list-style:none;padding:0}.rates li{margin:0 0 10px;font-variant-numeric:tabular-nums}small{color:var(--faint);font-size:13px}ul{margin:6px 0 0;padding-left:18px}.legend{padding:0}footer{margin-top:40px;border-top:1px solid var(--line);padding-top:10px}footer p{margin:0 0 6px}@media(max-width:480px){main{padding:16px 16px 40px}.bill .n:nth-child(2):not(:last-child),.bill .n:nth-child(3):not(:last-child){padding:0;font-size:0}.bill small{display:block}}@media print{.doors,header span{display:none}}`;

/**
 * The page of a published link: it unfurls, is read without a script, and leads into the workbench.
 *
 * @param origin  the server's, such as `https://ratebook.example`: previews and oEmbed take whole addresses only
 */
export function drawPublishedPage(published: Published, language: Language, origin: string): string {
  const text = toPublishedText(published, language);
  const t = translatorOf(language, "published");
  const addresses = addressesOf(published.code, language, published.live !== null);
  const perMonth = text.hasTotal ? markup` <span>${t("per")}</span>` : null;
  const { text: html } =
    markup`<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><title>${text.title}${t("separator")}${text.total}</title><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="/icon.svg">${previewTags(text, addresses, origin)}${pageStyle(rules, null)}</head><body><main>${pageHead(published, language)}<h1><bdi>${text.title}</bdi></h1><p class="total${text.hasTotal ? "" : " none"}">${text.total}${perMonth}</p>${said(published, text)}<p class="basis">${text.basis.join(t("separator"))}<br>${text.kind}</p><p class="doors"><a class="first" href="${addresses.workbench}">${t("open")}</a><a href="${addresses.report}">${t("report")}</a><a href="${addresses.embed}">${t("embed")}</a><a href="${addresses.picture}">${t("picture")}</a></p>${meterBar(published, text)}${changesPart(published, language)}${unknownPart(published, language)}<section><h2>${t("bill")}</h2>${billTable(published, text, language)}</section><section><h2>${t("months")}</h2>${monthsPart(published, language)}</section>${warningsPart(published, language)}${ratesPart(published, language)}<footer><p>${t("estimate")}</p><p>${t("seen")}</p></footer></main></body></html>`;
  return html;
}

function previewTags(
  text: PublishedText,
  { page, picture }: { page: string; picture: string },
  origin: string,
): Markup {
  const url = `${origin}${page}`;
  const image = `${origin}${picture}`;
  const title = `${text.title}: ${text.total}`;
  const oembed = `${origin}/oembed?url=${encodeURIComponent(url)}`;
  return markup`<meta name="description" content="${text.description}"><link rel="canonical" href="${url}"><link rel="alternate" type="application/json+oembed" href="${oembed}" title="${text.title}"><meta property="og:type" content="article"><meta property="og:site_name" content="Ratebook"><meta property="og:title" content="${title}"><meta property="og:description" content="${text.description}"><meta property="og:url" content="${url}"><meta property="og:locale" content="${text.language === "zh" ? "zh_CN" : "en_US"}"><meta property="og:image" content="${image}"><meta property="og:image:type" content="image/png"><meta property="og:image:width" content="${pictureSize.width}"><meta property="og:image:height" content="${pictureSize.height}"><meta property="og:image:alt" content="${text.description}"><meta name="twitter:card" content="summary_large_image"><meta name="twitter:title" content="${title}"><meta name="twitter:description" content="${text.description}"><meta name="twitter:image" content="${image}">`;
}

function pageHead(published: Published, language: Language): Markup {
  const t = translatorOf(language, "published");
  const isLive = published.live !== null;
  const other = language === "zh" ? "en" : "zh";
  const { page: otherLanguage } = addressesOf(published.code, other, isLive);
  const { page: otherTime } = addressesOf(published.code, language, !isLive);
  return markup`<header><b>Ratebook</b><span><a href="${otherTime}">${t(isLive ? "toFrozen" : "toLive")}</a><a href="${otherLanguage}" lang="${other === "zh" ? "zh-CN" : "en"}">${t("otherLanguage")}</a></span></header>`;
}

function said({ leftOut }: Published, { range, rangeIs, change, language }: PublishedText): Markup {
  const t = translatorOf(language, "published");
  return markup`${change === null ? null : markup`<p class="said change">${change}</p>`}${range === null ? null : markup`<p class="said">${range}<br><small>${rangeIs}</small></p>`}${leftOut.range ? markup`<p class="note">${t("rangeLeftOut")}</p>` : null}`;
}

const mostChanges = 24;

/** Of a live page: which rates moved since the link was made. */
function changesPart({ live }: Published, language: Language): Markup | null {
  if (live === null || live.changes.length === 0) return null;
  const t = translatorOf(language, "published");
  const { meterName } = makeBillWords(translatorOf(language, "bill"), language);
  const rate = (usd: number | null, meter: string) => {
    if (usd === null) return t("noRate");
    if (!isMeter(meter)) return formatMoney(usd, language);
    return formatRate(usd, meterUnits[meter].unit, meterUnits[meter].per, language);
  };
  const items = live.changes
    .slice(0, mostChanges)
    .map(
      ({ model, meter, from, to }) =>
        markup`<li>${t("rateChange", { model, meter: meterName(meter), from: rate(from, meter), to: rate(to, meter) })}</li>`,
    );
  const folded = live.changes.length - items.length;
  const more = folded === 0 ? null : markup`<li>${t("moreChanges", { count: folded })}</li>`;
  const lead = t("changedWhy", { edition: live.edition, date: formatDate(live.asOf, language) });
  return markup`<section><p>${lead}</p><ul>${items}${more}</ul></section>`;
}
