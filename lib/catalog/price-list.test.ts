import { describe, expect, expectTypeOf, it } from "vitest";
import { answerPriceRequest } from "../billing/price-request";
import { answerModels } from "../door/answer-models";
import { bundledCatalog } from "./bundled";
import type { Model } from "./catalog";
import { parseProviderFile } from "./check";
import { findModels, resolveModel } from "./lookup";
import { resolvePrice } from "./price-at";
import { type PriceList, priceList, priceListsOf } from "./price-list";
import { facts, makeProvider, price } from "./small-files";

const catalog = bundledCatalog("2026-11-21");
const model = (id: string) => resolveModel(catalog, { model: id });

function inputAt(list: PriceList | null, date: string): number | undefined {
  const found = list === null ? null : resolvePrice(list, { date });
  return found?.kind === "in-force" ? found.candidates[0].price.rates.input : undefined;
}

describe("priceList", () => {
  it.each([
    // The two lists moved on the same days, by different steps: 0.22 -> 0.15 USD, 1.5 -> 1 CNY.
    ["deepseek-v4-flash", "2026-09-01", 0.22, 1.5],
    ["deepseek-v4-flash", "2026-10-01", 0.15, 1],
    ["deepseek-v4-pro", "2026-10-01", 0.66, 4.5],
    ["qwen3-max", "2026-10-01", 1.2, 2.5],
    ["gpt-4.1", "2026-10-01", 2, undefined],
  ])("%s on %s: input %s USD, %s CNY", (id, date, usd, cny) => {
    expect(inputAt(priceList(model(id), "USD"), date)).toBe(usd);
    expect(inputAt(priceList(model(id), "CNY"), date)).toBe(cny);
  });

  it("is kept, so that what is worked out of it is too", () => {
    expect(priceList(model("deepseek-flash"), "CNY")).toBe(priceList(model("deepseek-flash"), "CNY"));
  });

  it("is no model, so that the engine cannot take yuan for dollars", () => {
    expectTypeOf<PriceList>().not.toExtend<Model>();
    expect(priceList(model("deepseek-flash"), "CNY")).not.toHaveProperty("id");
  });

  it("has ids of its own, which can be cited", () => {
    const ids = catalog.models.flatMap(priceListsOf).flatMap(({ prices }) => prices.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.endsWith(":CNY"))).toHaveLength(9);
  });

  it("is not in the first edition, and no list is empty", () => {
    expect(bundledCatalog("2026-09-23").models.some((each) => "lists" in each)).toBe(false);
    expect(findModels(catalog, "gpt-4.1")[0]).not.toHaveProperty("lists");
  });
});

describe("a price request", () => {
  it("is answered in USD, and refuses a currency rather than mix two", () => {
    const request = { model: "deepseek-flash", at: "2026-11-21", usage: { prompt: 1_000_000 } };
    expect(answerPriceRequest(() => catalog, request)).toMatchObject({ ok: true, amount: 0.15 });
    expect(answerPriceRequest(() => catalog, { ...request, currency: "CNY" })).toMatchObject({
      ok: false,
      error: { code: "unknown-field" },
    });
  });
});

describe("answerModels", () => {
  const list = (query: Record<string, string>) => {
    const answer = answerModels(bundledCatalog, { edition: "2026-11-21", ...query });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer;
  };

  it("lists the models with a list in CNY, and their rates in it", () => {
    const answer = list({ currency: "cny" });
    expect(answer.currency).toBe("CNY");
    expect(answer.models.map(({ id }) => id).sort()).toEqual([
      "deepseek-flash",
      "deepseek-v4-flash",
      "deepseek-v4-pro",
      "qwen-max",
      "qwen-plus",
      "qwen-turbo",
      "qwen3-32b",
      "qwen3-max",
    ]);
    expect(answer.models.find(({ id }) => id === "deepseek-flash")?.rateCards[0]).toMatchObject({
      rates: { input: 1, cacheRead: 0.02, output: 4 },
      tools: { webSearch: 5 },
    });
  });

  it("is in USD otherwise", () => {
    const answer = list({ provider: "deepseek" });
    expect(answer.currency).toBe("USD");
    expect(answer.models.find(({ id }) => id === "deepseek-flash")).not.toHaveProperty("lists");
  });

  it("knows no other currency", () => {
    expect(answerModels(bundledCatalog, { currency: "EUR" })).toMatchObject({
      error: { code: "unknown-field", field: "currency", allowed: ["USD", "CNY"] },
    });
  });
});

describe("the door", () => {
  const inYuan = { ...price, id: "acme/alpha-1@2026-01-10:CNY" };
  const withList = (...prices: unknown[]) =>
    makeProvider({
      models: [{ id: "alpha-1", facts: [facts], prices: [price], lists: { CNY: prices as [] } }],
    });

  it("takes a list beside the prices of the same days", () => {
    expect(() => parseProviderFile(withList(inYuan), "f")).not.toThrow();
  });

  it.each([
    ["an id without the currency", [price], "models[0].lists.CNY[0].id is"],
    ["the same days twice", [inYuan, inYuan], "models[0].lists.CNY[1] is"],
    ["a misspelt rate", [{ ...inYuan, rates: { inptu: 1 } }], "models[0].lists.CNY[0].rates.inptu is 1"],
  ])("refuses %s", (_, prices, message) => {
    expect(() => parseProviderFile(withList(...prices), "f")).toThrow(message);
  });
});
