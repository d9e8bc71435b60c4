import { describe, expect, it } from "vitest";
import chineseCatalog from "../../data/zh-catalog.json";
import { bundledEditions, bundledFiles } from "./bundled";
import { loadEvidenceFile } from "./evidence";
import { loadEvidenceTexts } from "./evidence-texts";
import { priceListsOf } from "./price-list";
import { sayInLanguage } from "./texts";

const { providers, rules, editions } = bundledFiles();

/** Every text of ours that a page shows, of every edition. */
function shownTexts(): string[] {
  const models = providers.flatMap((provider) => provider.models);
  const facts = models.flatMap((model) => model.facts);
  const prices = models.flatMap((model) => priceListsOf(model).flatMap((list) => list.prices));
  const allRules = [...rules.rules, ...providers.flatMap((provider) => provider.rules)];
  const texts = [
    ...allRules.flatMap((rule) => [rule.notes, rule.kind === "free" ? rule.allowance : undefined]),
    ...facts.flatMap(({ notes, released, retirement }) => [
      notes,
      released?.basis,
      retirement?.basis,
      retirement?.note,
      retirement?.status,
    ]),
    ...prices.flatMap(({ notes, fineTuning }) => [notes, fineTuning?.basis]),
    ...editions.editions.map(({ notes }) => notes),
  ];
  return [...new Set(texts.filter((text) => text !== undefined))];
}

describe("the catalog's own words in Chinese", () => {
  it("none that a page shows is left in English, in any edition", () => {
    const texts = shownTexts();
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((text) => sayInLanguage(text, "zh").lang === "en")).toEqual([]);
    expect(bundledEditions.length).toBe(editions.editions.length);
  });

  it("the judgements of disagreements, and how copies were dated", async () => {
    const say = await loadEvidenceTexts("zh");
    const files = await Promise.all(providers.map(({ provider }) => loadEvidenceFile(provider)));
    const texts = files.flatMap(({ records }) =>
      records.flatMap(({ disagreements, witnesses }) => [
        ...disagreements.map(({ judgement }) => judgement),
        ...witnesses.flatMap(({ refs }) => refs.flatMap(({ seenNote }) => seenNote ?? [])),
      ]),
    );
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => text !== "" && say(text).lang === "en")).toEqual([]);
  });

  it("keeps every figure, date and name in Latin letters that the English has", () => {
    const figures = (text: string) => new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);
    const changed = Object.entries(chineseCatalog).filter(([english, chinese]) => {
      const kept = figures(chinese);
      return [...figures(english)].some((figure) => !kept.has(figure) && !chinese.includes(figure));
    });
    expect(changed).toEqual([]);
  });

  it("has no Chinese for what is no text of the catalog any more", () => {
    const shown = new Set(shownTexts());
    expect(Object.keys(chineseCatalog).filter((text) => !shown.has(text))).toEqual([]);
  });

  it("says in English what it has no Chinese for, and that it is", () => {
    expect(sayInLanguage("no such note", "zh")).toEqual({ text: "no such note", lang: "en" });
    expect(sayInLanguage("official page", "en")).toEqual({ text: "official page", lang: undefined });
    expect(sayInLanguage("toString", "zh").text).toBe("toString");
  });
});
