import { type Colours, colours, type Theme } from "../colours";
import { Markup } from "../markup";

/** The reader's own fonts: an embed has 40 kB, and a page of text needs none of ours. */
const fonts =
  'system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif';

/**
 * A page's style with the colours of both themes in front.
 *
 * @param theme  null: as the reader's system has it
 */
export function pageStyle(rules: string, theme: Theme | null): Markup {
  const first = colours[theme ?? "light"];
  const dark = theme === null ? `@media(prefers-color-scheme:dark){:root{${variables(colours.dark)}}}` : "";
  const scheme = theme ?? "light dark";
  return new Markup(
    `<meta name="color-scheme" content="${scheme}"><style>:root{${variables(first)}}${dark}body{margin:0;background:var(--paper);color:var(--ink);font-family:${fonts};font-size:14px;line-height:1.45;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}${rules}</style>`,
  );
}

function variables({ meters, ...named }: Colours): string {
  const all = { ...named, ...meters };
  return Object.entries(all)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}
