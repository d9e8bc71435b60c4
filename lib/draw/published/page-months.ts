import type { Projection, ProjectionRow } from "../../series/projection-rows";
import type { Published } from "../../series/published/published";
import { formatMoney, formatMoneyTick, formatMonth } from "../../unit/format";
import { type Language, translatorOf } from "../../words/translate";
import { type Markup, markup } from "../markup";

const width = 720;
const height = 150;
const top = 18;

/** The months' bills as a picture and a table; null where they are not worked out. */
export function monthsPart({ months, leftOut }: Published, language: Language): Markup {
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
  return markup`<p>${sum}</p>${monthsPicture(months, sum, language)}<details><summary>${translatorOf(language, "chart")("table")}</summary><table class="months">${rows}</table></details>`;
}

function monthsPicture(months: Projection, label: string, language: Language): Markup | null {
  const highest = Math.max(...months.rows.map(({ total }) => total ?? 0));
  if (highest === 0) return null;
  const step = width / months.rows.length;
  const scale = (height - top) / highest;
  const bars = months.rows.map((row, index) => monthBar(months, row, index * step, step, scale));
  const [first, last] = [months.rows[0]?.month ?? "", months.rows.at(-1)?.month ?? ""];
  const end =
    months.rows.length < 2
      ? null
      : markup`<text x="${width}" y="${height + 16}" text-anchor="end">${formatMonth(last, language)}</text>`;
  return markup`<svg class="chart" viewBox="0 0 ${width} ${height + 22}" role="img" aria-label="${label}"><text x="0" y="10">${formatMoneyTick(highest, language)}</text><path d="M0 ${top}H${width}" class="grid"/>${bars}<path d="M0 ${height}H${width}" class="axis"/><text x="0" y="${height + 16}">${formatMonth(first, language)}</text>${end}</svg>`;
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
