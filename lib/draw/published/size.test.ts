import { describe, expect, test } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { limits } from "@/lib/scenario/limits";
import { toPublished } from "@/lib/series/published/published";
import { htmlElements } from "@/test/support/markup";
import { scenario, workload } from "@/test/support/scenario";
import { drawEmbed } from "./embed";

const catalog = bundledCatalog("2026-09-23");
const mostBytes = 40 * 1024;

function embedOf(count: number, letter: string): string {
  const name = letter.repeat(Math.floor(limits.nameLength / letter.length));
  const title = letter.repeat(Math.floor(limits.titleLength / letter.length));
  const workloads = Array.from({ length: count }, (_, index) => workload({ id: `w${index}`, name }));
  return drawEmbed(toPublished("1abc", scenario(workloads, { title }), catalog, null, true), "en", null);
}

describe("an embed stays within 40 kB", () => {
  test.each([1, 3, 10, 30, 31, 32, limits.workloads])(
    "with %i workloads whose names are all quotes",
    (count) => {
      expect(Buffer.byteLength(embedOf(count, '"'))).toBeLessThanOrEqual(mostBytes);
    },
  );

  test.each(["龘", "😀", "é\u0302\u0303", "&"])("with names made of %s", (letter) => {
    expect(Buffer.byteLength(embedOf(limits.workloads, letter))).toBeLessThanOrEqual(mostBytes);
  });
});

test("what does not fit is counted and added up, and nothing is lost of the total", () => {
  const cells = htmlElements(embedOf(40, "x"))
    .filter(({ name, attributes }) => name === "td" && attributes.class === "n")
    .map(({ text }) => Number(text.replace(/[$,]/g, "")));
  // 1,000 calls of 1,000 and 100 tokens at $2 and $8 per million: $2.80 for each of 40.
  expect(cells).toHaveLength(31);
  expect(cells.slice(0, 30)).toEqual(Array(30).fill(2.8));
  expect(cells[30]).toBe(28);
});
