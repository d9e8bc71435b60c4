import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { writeGoldenDocuments } from "@/test/support/golden-documents";

/** What a released version wrote of the golden scenarios, in both languages. */
const folder = new URL("../../data/golden/documents/", import.meta.url);
const kept = readdirSync(folder).sort();

let written: Record<string, string>;
beforeAll(async () => {
  written = await writeGoldenDocuments();
}, 60_000);

test("every document is kept", () => {
  expect(kept).toEqual(Object.keys(written).sort());
});

test.each(kept)("%s says what it said", (name) => {
  expect(firstDifference(readFileSync(new URL(name, folder), "utf8"), written[name] ?? "")).toBeNull();
});

test("a changed figure is told by its line", () => {
  expect(firstDifference("a\n| $1.00 |\nc", "a\n| $1.01 |\nc")).toBe(
    "line 2 was: | $1.00 |\nline 2 is:  | $1.01 |\nWhere that is meant: npm run golden:write",
  );
  expect(firstDifference("a\n", "a\nb\n")).toMatch(/^line 2 was: \nline 2 is: {2}b\n/);
  expect(firstDifference("a", "a")).toBeNull();
});

function firstDifference(before: string, now: string): string | null {
  const [was, is] = [before.split("\n"), now.split("\n")];
  const at = Array.from({ length: Math.max(was.length, is.length) }).findIndex(
    (_, line) => was[line] !== is[line],
  );
  if (at === -1) return null;
  const line = at + 1;
  return `line ${line} was: ${was[at] ?? ""}\nline ${line} is:  ${is[at] ?? ""}\nWhere that is meant: npm run golden:write`;
}
