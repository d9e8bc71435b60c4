import { type Language, translatorOf } from "../../words/translate";
import { colours, type Theme } from "../colours";
import { markup } from "../markup";
import type { GlyphSource } from "../outline";
import { fitText, textPath } from "../text-path";
import { pageStyle } from "./page-style";
import { pictureSize } from "./picture";

/** What stands in place of a page or an embed that can't be shown. */
export function drawRefusalPage(text: string, language: Language): string {
  const t = translatorOf(language, "published");
  const home = language === "en" ? "/" : `/${language}`;
  const rules =
    "main{max-width:560px;margin:0 auto;padding:24px 20px}h1{font-size:18px;margin:0 0 8px}a{color:var(--accent)}";
  const { text: html } =
    markup`<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><title>${t("refused.title")}</title><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,"><meta name="robots" content="noindex">${pageStyle(rules, null)}</head><body><main><h1>${t("refused.title")}</h1><p>${text}</p><p><a href="${home}" target="_blank" rel="noopener">${t("refused.start")}</a></p></main></body></html>`;
  return html;
}

/** The same for a picture: a document that shows it says what is wrong. */
export function drawRefusalPicture(
  text: string,
  language: Language,
  theme: Theme,
  source: GlyphSource,
): string {
  const { width, height } = pictureSize;
  const { paper, ink, soft, line } = colours[theme];
  const title = translatorOf(language, "published")("refused.title");
  const lines = breakLines(source, text, width - 112);
  const { text: svg } =
    markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img"><title>${title}</title><desc>${text}</desc><rect width="${width}" height="${height}" fill="${paper}"/><rect x="24.5" y="24.5" width="${width - 49}" height="${height - 49}" fill="none" stroke="${line}"/>${textPath(source, 56, 120, title, { size: 40, weight: 600, fill: ink })}${lines.map((each, index) => textPath(source, 56, 180 + index * 40, each, { size: 26, weight: 400, fill: soft }))}</svg>`;
  return svg;
}

/** As many lines as the picture has room for. */
function breakLines(source: GlyphSource, text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = text.slice(0, 600);
  while (rest !== "" && lines.length < 9) {
    const fitted = fitText(source, rest, 26, 400, width);
    if (fitted === rest.trim()) return [...lines, fitted];
    const room = fitted.slice(0, -1);
    const space = room.lastIndexOf(" ");
    const line = space > room.length / 2 ? room.slice(0, space) : room;
    lines.push(line.trim());
    rest = rest.trim().slice(line.length);
  }
  return lines;
}
