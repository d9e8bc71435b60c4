import type { Projection, ProjectionRow } from "../../series/projection-rows";
import type { Published } from "../../series/published/published";
import { formatMoney, formatMonth } from "../../unit/format";
import { type Language, translatorOf } from "../../words/translate";
import { type Markup, markup } from "../markup";
import { isPaidInLines } from "./published-text";

/** Of the drawing; on the page it is as wide as the text and `chart` says how high. */
const width = 720;
const height = 140;

/** The months' bills as a picture and a table; null where they are not worked out. */
export function monthsPart(published: Published, language: Language): Markup {
  const { months, leftOut } = published;
  const t = translatorOf(language, "published");
  if (leftOut.months) return markup`<p class="note">${t("monthsLeftOut")}</p>`;
  const [first, last] = [months?.rows[0], months?.rows.at(-1)];
  if (months === null || first === undefined || last === undefined) return markup``;
  const money = (usd: number) => formatMoney(usd, language, { digits: months.digits });
  const sum =
    months.total === null
      ? t("monthsUnpriced")
      : t("monthsSum", {
          amount: money(months.total),
          from: formatMonth(first.month, language),
          to: formatMonth(last.month, language),
        });
  const rows = months.rows.map(
    (row) =>
      markup`<tr><th scope="row">${formatMonth(row.month, language)}</th><td class="n">${row.total === null ? t("unpricedRow") : money(row.total)}</td></tr>`,
  );
  const before =
    published.bill.total === null || isPaidInLines(published)
      ? null
      : markup`<p class="note">${t("monthsOfLines")}</p>`;
  return markup`<p>${sum}</p>${before}${monthsPicture(months, sum, language)}<details><summary>${translatorOf(language, "chart")("table")}</summary><table class="months">${rows}</table></details>`;
}

function monthsPicture(months: Projection, label: string, language: Language): Markup | null {
  const highest = Math.max(...months.rows.map(({ total }) => total ?? 0));
  if (highest === 0) return null;
  const step = width / months.rows.length;
  const scale = height / highest;
  const bars = months.rows.map((row, index) => monthBar(months, row, index * step, step, scale));
  const [first, last] = [months.rows[0]?.month ?? "", months.rows.at(-1)?.month ?? ""];
  return markup`<div class="chart"><p><span>${formatMoney(highest, language)}</span></p><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${label}">${bars}</svg><p><span>${formatMonth(first, language)}</span><span>${first === last ? "" : formatMonth(last, language)}</span></p></div>`;
}

function monthBar(months: Projection, row: ProjectionRow, x: number, step: number, scale: number): Markup {
  let y = height;
  const gap = Math.min(6, step * 0.25);
  return markup`${months.series.map(({ id }) => {
    const tall = (row.values[id] ?? 0) * scale;
    y -= tall;
    return markup`<rect x="${round(x + gap / 2)}" y="${round(y)}" width="${round(step - gap)}" height="${round(tall)}" fill="var(--${id})"/>`;
  })}`;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
