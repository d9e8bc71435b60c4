import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { type Published, toPublished } from "@/lib/series/published/published";
import { languages } from "@/lib/words/translate";
import { hostileTexts } from "@/test/support/hostile-texts";
import { activeParts, htmlElements, xmlElements } from "@/test/support/markup";
import { scenario, workload } from "@/test/support/scenario";
import { missingGlyph } from "../outline";
import { drawEmbed } from "./embed";
import { drawPublishedPage } from "./page";
import { drawPublishedPicture } from "./picture";
import { drawRefusalPage, drawRefusalPicture } from "./refusal";

/** Letters that are all boxes: what is tested is what is written around them. */
const boxes = { glyphsOf: (text: string) => [...text].map(missingGlyph) };
const catalog = bundledCatalog("2026-09-23");

function publishedWith(title: string, name: string): Published {
  const given = scenario([workload({ name })], {
    title,
    fixed: [{ id: "f", name, usdPerMonth: 12 }],
  });
  return toPublished("1abc", given, catalog, null, true);
}

const arbText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom("<", ">", '"', "'", "&", "/", "=", "o", "n", " ", "\u0000", "\u202e"),
    maxLength: 60,
  }),
);

test("whatever a title says, a page and an embed only show it", () => {
  fc.assert(
    fc.property(arbText, arbText, fc.constantFrom(...languages), (title, name, language) => {
      const published = publishedWith(title, name.slice(0, 100));
      for (const html of [
        drawPublishedPage(published, language, "http://a.example"),
        drawEmbed(published, language, null),
      ]) {
        const elements = htmlElements(html);
        expect(activeParts(elements)).toEqual([]);
        expect(elements.filter(({ name: tag }) => tag === "h1")).toHaveLength(1);
        expect(elements.some(({ name: tag }) => tag === "td")).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("whatever a title says, a picture is well-formed XML of shapes alone", () => {
  fc.assert(
    fc.property(arbText, arbText, fc.constantFrom(...languages), (title, name, language) => {
      const svg = drawPublishedPicture(publishedWith(title, name.slice(0, 100)), language, "light", boxes);
      const elements = xmlElements(svg);
      expect(activeParts(elements)).toEqual([]);
      const tags = new Set(elements.map(({ name: tag }) => tag));
      expect([...tags].filter((tag) => !["svg", "title", "desc", "rect", "path"].includes(tag))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("whatever a refusal has to repeat, it only shows it", () => {
  fc.assert(
    fc.property(arbText, fc.constantFrom(...languages), (text, language) => {
      expect(activeParts(htmlElements(drawRefusalPage(text, language)))).toEqual([]);
      expect(activeParts(xmlElements(drawRefusalPicture(text, language, "dark", boxes)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe("a name is shown as it reads, and cannot change what is around it", () => {
  test.each([
    [`<b>bold</b> & "quoted"`, `<b>bold</b> & "quoted"`],
    ["\u202egnp.exe", "gnp.exe"],
    ["a\u0000b\nc", "ab c"],
    [`e${"\u0301".repeat(9)}`, "é\u0301\u0301\u0301"],
    ["\u200b\u2060", "(no name)"],
    ["\ud83d!", "\ufffd!"],
  ])("%j reads %j", (title, shown) => {
    const elements = htmlElements(drawEmbed(publishedWith(title, "w"), "en", null));
    expect(elements.find(({ name }) => name === "h1")?.text).toBe(shown);
  });
});
