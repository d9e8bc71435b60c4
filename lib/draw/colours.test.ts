import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { colours, type Theme } from "./colours";

const globals = readFileSync("app/globals.css", "utf8");
const palette = readFileSync("components/chart/palette.css", "utf8");

function ruleOf(css: string, selector: string): string {
  const at = css.indexOf(`${selector} {`);
  return css.slice(at, css.indexOf("}", at));
}

function valueIn(rule: string, name: string): string | undefined {
  return new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(rule)?.[1];
}

test.each<[Theme, string, string]>([
  ["light", "\n:root", "html:root"],
  ["dark", '\n[data-theme="dark"]', 'html[data-theme="dark"]'],
])("what is drawn outside the pages has their %s colours", (theme, page, chart) => {
  const { meters, ...named } = colours[theme];
  for (const [name, colour] of Object.entries(named))
    expect(valueIn(ruleOf(globals, page), name), name).toBe(colour);
  for (const [name, colour] of Object.entries(meters)) {
    expect(valueIn(ruleOf(palette, chart), `meter-${name}`), name).toBe(colour);
  }
});
