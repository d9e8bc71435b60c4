import type { Published } from "../../series/published/published";
import type { Language } from "../../words/translate";
import { translatorOf } from "../../words/translate";
import { type Markup, markup } from "../markup";
import type { PublishedText } from "./published-text";

/** The bar by kind of meter, and what its colours mean; nothing where nothing is billed. */
export function meterBar(published: Published, text: PublishedText): Markup | null {
  if (published.meters.length === 0) return null;
  let x = 0;
  const parts = published.meters.map(({ group, share }) => {
    const part = markup`<rect x="${place(x)}" width="${place(share)}" height="8" fill="var(--${group})"/>`;
    x += share;
    return part;
  });
  const t = translatorOf(text.language, "published");
  const shares = text.meters.map(({ name, share }) => `${name} ${share}`);
  const label = t("barLabel", { shares: shares.join(t("listOf")) });
  const legend = text.meters.map(
    ({ group, name, share }) =>
      markup`<li><svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" fill="var(--${group})"/></svg> ${name} <b>${share}</b></li>`,
  );
  return markup`<svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" role="img" aria-label="${label}">${parts}</svg><ul class="legend">${legend}</ul>`;
}

function place(share: number): number {
  return Number((share * 1000).toFixed(1));
}

/** Rules for what `meterBar` and the ledgers draw. */
export const partRules =
  ".bar{display:block;width:100%;height:10px}.legend{display:flex;flex-wrap:wrap;gap:2px 14px;margin:6px 0 0;padding:0;list-style:none;font-size:12px;color:var(--soft)}.legend b{font-weight:400;font-variant-numeric:tabular-nums}table{width:100%;border-collapse:collapse}th{font-weight:400;text-align:left;padding:0}td{padding:0}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-left:12px}a{color:var(--accent)}";

export interface Addresses {
  workbench: string;
  page: string;
  report: string;
  embed: string;
  picture: string;
}

/** Where the same scenario stands in its other forms, from the server's root on. */
export function addressesOf(code: string, language: Language, isLive: boolean): Addresses {
  const asked = [...(language === "en" ? [] : [`lang=${language}`]), ...(isLive ? ["live"] : [])];
  const query = asked.length === 0 ? "" : `?${asked.join("&")}`;
  return {
    workbench: `/${language === "en" ? "" : language}#s=${code}`,
    page: `/s/${code}${query}`,
    report: `/report/${code}${query}`,
    embed: `/embed/${code}${query}`,
    picture: `/image/${code}.png${query}`,
  };
}
