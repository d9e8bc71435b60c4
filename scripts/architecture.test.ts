import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const { layers } = createRequire(import.meta.url)("./layers.cjs") as { layers: Record<string, string[]> };
const text = readFileSync("ARCHITECTURE.md", "utf8");

test("the picture's arrows say what the import rules say", () => {
  const picture = /```mermaid\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const arrows = [...picture.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from = "", to = ""]) => [from, to]);
  const below = (layer: string): Set<string> =>
    new Set(arrows.filter(([from]) => from === layer).flatMap(([, to = ""]) => [to, ...below(to)]));
  for (const [layer, allowed] of Object.entries(layers)) {
    expect([layer, [...below(layer)].sort()]).toEqual([layer, [...allowed].sort()]);
  }
  const drawn = new Set(arrows.flat());
  for (const name of ["app", "cli", "components", "lib"]) drawn.delete(name);
  expect([...drawn].sort()).toEqual(Object.keys(layers).sort());
});

test("every layer that exists is known", () => {
  const folders = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(Object.keys(layers)).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
});

test.each(["ARCHITECTURE.md", "README.md"])("the files that %s names are there", (document) => {
  const named = [...readFileSync(document, "utf8").matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(
    ([, path]) => path,
  );
  for (const path of named) expect([path, existsSync(path ?? "")]).toEqual([path, true]);
});
