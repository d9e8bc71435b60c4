import { describe, expect, it } from "vitest";
import { bundledCatalog, bundledEditions } from "../catalog/bundled";
import { keepSlips } from "./address-slip";
import { readCatalogQuery, slipsAfter, writeCatalogQuery } from "./catalog-query";
import { type CatalogRow, priceMix, toCatalogRows } from "./catalog-rows";
import { toCatalogJson, toCatalogTable } from "./catalog-text";
import { blendedMix, type CatalogView, defaultView, type PricedRow, viewRows } from "./catalog-view";
import { toCsv, toTsv } from "./table-text";

const catalog = bundledCatalog("2026-09-23");
const date = "2026-09-23";

function row(key: string, on = date): CatalogRow {
  const found = toCatalogRows(catalog, on).find((each) => each.key === key);
  if (found === undefined) throw new Error(`no row ${key} on ${on}`);
  return found;
}

function priced(on = date, mix = blendedMix): PricedRow[] {
  return toCatalogRows(catalog, on).map((each) => ({ ...each, mixed: priceMix(catalog, each, mix, on) }));
}

function keysOf(view: Partial<CatalogView>): string[] {
  return viewRows(priced(), { ...defaultView, ...view }).map(({ key }) => key);
}

describe("the rows of a date", () => {
  it("show the rates in force then, and leave out what came later", () => {
    expect(row("openai/gpt-4o", "2024-06-01")).toMatchObject({ input: 5, output: 15, isRetired: false });
    expect(row("openai/gpt-4o", "2026-09-23")).toMatchObject({ input: 2.5, cacheRead: 1.25, output: 10 });
    const then = toCatalogRows(catalog, "2024-06-01").map(({ key }) => key);
    expect(then).not.toContain("openai/gpt-4.1");
  });

  it("tell sources that agree from third parties that quote", () => {
    const newest = toCatalogRows(bundledCatalog("2026-11-21"), "2026-11-21");
    const of = (key: string) => newest.find((each) => each.key === key);
    expect(of("openai/gpt-6.2-astra")).toMatchObject({ agreeing: 0, quotes: 3, against: 0 });
    expect(of("openai/gpt-6-luna")).toMatchObject({ agreeing: 2, quotes: 0 });
  });

  it("mark what is gone, and keep its last price", () => {
    expect(row("openai/gpt-4.1-nano", "2026-10-22").isRetired).toBe(false);
    expect(row("openai/gpt-4.1-nano", "2026-10-23")).toMatchObject({ isRetired: true, input: 0.1 });
  });

  it("take batch from the printed row, or from the provider's rule", () => {
    expect(row("openai/gpt-4.1")).toMatchObject({ hasBatch: true, batchInput: 1, batchOutput: 4 });
    expect(row("anthropic/claude-sonnet-4-5-20250929")).toMatchObject({ batchInput: 1.5, batchOutput: 7.5 });
    expect(row("deepseek/deepseek-v4-pro")).toMatchObject({ hasBatch: false, batchInput: null });
  });
});

describe("a typical request", () => {
  it("at three to one: (3 x 2 + 8) / 4 = 3.50 a million, 0.014 a request of 4,000", () => {
    const mixed = priceMix(catalog, row("openai/gpt-4.1"), blendedMix, date);
    expect(mixed.perMillion).toBeCloseTo(3.5, 10);
    expect(mixed.perRequest).toBeCloseTo(0.014, 10);
  });

  it("takes the band's rates where its prompt is long: 200,000 -> 0.60, 200,001 -> 1.200006", () => {
    const sonnet = row("anthropic/claude-sonnet-4-5-20250929", "2025-10-01");
    const of = (prompt: number) =>
      priceMix(catalog, sonnet, { prompt, cached: 0, completion: 0 }, "2025-10-01").perRequest;
    expect(of(200_000)).toBeCloseTo(0.6, 10);
    expect(of(200_001)).toBeCloseTo(1.200006, 10);
  });

  it("bills a cached part as input where no cached rate is known, and says so", () => {
    const mix = { prompt: 1_000, cached: 1_000, completion: 0 };
    const without = toCatalogRows(catalog, date).find((each) => !each.hasCache && (each.input ?? 0) > 0);
    if (without === undefined) throw new Error("every model has a cached rate");
    const mixed = priceMix(catalog, without, mix, date);
    expect(mixed.cachedAsInput).toBe(true);
    expect(mixed.perMillion).toBeCloseTo(without.input ?? 0, 8);
  });
});

describe("filters", () => {
  it("search words in ids, names, aliases and providers, in any order", () => {
    expect(keysOf({ search: "mini 4.1" })).toEqual(["openai/gpt-4.1-mini"]);
    expect(keysOf({ search: "ANTHROPIC opus 4-5" })[0]).toBe("anthropic/claude-opus-4-5-20251101");
  });

  it("served, retired, all", () => {
    const [served, retired, all] = (["served", "retired", "all"] as const).map((status) =>
      keysOf({ status }),
    );
    expect((served?.length ?? 0) + (retired?.length ?? 0)).toBe(all?.length);
    expect(retired).toContain("openai/gpt-4.5-preview");
  });

  it("hold a rate range at both ends, and leave out rows without the rate", () => {
    const keys = viewRows(priced(), { ...defaultView, status: "all", input: { min: 2, max: 2 } });
    expect(keys.length).toBeGreaterThan(3);
    for (const { input } of keys) expect(input).toBe(2);
  });

  it("by modality, context, reasoning, batch, cache and release", () => {
    const view = { modalities: ["audio"], minContext: 1_000_000, reasoning: true, batch: true, cache: true };
    const rows = viewRows(priced(), { ...defaultView, ...view, releasedSince: "2025-06-01" });
    expect(rows.length).toBeGreaterThan(0);
    for (const { model, released } of rows) {
      expect(model.modalities).toContain("audio");
      expect(model.contextWindow).toBeGreaterThanOrEqual(1_000_000);
      expect(released ?? "").toMatch(/^202[5-9]/);
    }
  });
});

describe("order", () => {
  it("is by the column, and what has no value comes last both ways", () => {
    for (const descending of [false, true]) {
      const rows = viewRows(priced(), { ...defaultView, status: "all", sort: "cacheRead", descending });
      const rates = rows.map(({ cacheRead }) => cacheRead);
      const known = rates.filter((rate) => rate !== null);
      expect(rates.slice(0, known.length)).toEqual(known);
      expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
    }
  });
});

describe("the query of the address", () => {
  const known = { editions: bundledEditions, providers: [...catalog.providers.keys()] };
  const views: Partial<CatalogView>[] = [
    {},
    { search: "gpt 4.1 & more?", providers: ["openai", "google"], modalities: ["image"], status: "all" },
    { minContext: 128_000, reasoning: true, batch: true, cache: true, releasedSince: "2025-01-01" },
    { input: { min: null, max: 0.5 }, output: { min: 1, max: null }, mixed: { min: 0, max: 3 } },
    { sort: "output", descending: true, columns: ["provider", "input"], date: "2024-06-01" },
    { columns: [], mix: { prompt: 9, cached: 3, completion: 1 }, edition: "2026-09-23" },
  ];

  it.each(views.map((view) => [view] as const))("comes back as it was: %j", (given) => {
    const view = { ...defaultView, ...given };
    expect(readCatalogQuery(writeCatalogQuery(view), known)).toEqual({ view, slips: [] });
  });

  it("is empty for the default", () => expect(writeCatalogQuery(defaultView)).toBe(""));

  it("names every field that it cannot read, and reads the others", () => {
    const search =
      "status=x&context=-1&in=a:b&sort=__proto__&mix=1-2&on=2026-02-30&cols=nope&edition=1999&q=opus";
    const { view, slips } = readCatalogQuery(search, known);
    expect(view).toEqual({ ...defaultView, search: "opus" });
    const named = slips.map(({ field, value }) => `${field}=${value}`);
    expect(named.sort()).toEqual(search.split("&").slice(0, -1).sort());
  });

  const slips: [text: string, slip: object][] = [
    [
      "p=openai,opnai",
      { value: "opnai", whole: "openai,opnai", allowed: { kind: "one-of", values: known.providers } },
    ],
    ["edition=2026-09-24", { value: "2026-09-24", allowed: { kind: "one-of", values: known.editions } }],
    ["sort=-price", { value: "-price" }],
    ["at=yesterday", { value: "yesterday", allowed: { kind: "date" } }],
    ["mix=10-11-1", { value: "10-11-1", allowed: { kind: "mix" } }],
    ["mix=1000000001-0-1", { value: "1000000001-0-1" }],
    ["in=1:2:3", { allowed: { kind: "range" } }],
    ["reasoning=yes", { allowed: { kind: "flag" } }],
  ];
  it.each(slips)("%s", (text, slip) => {
    expect(readCatalogQuery(text, known).slips).toEqual([expect.objectContaining(slip)]);
  });

  it("takes the date as the public API names it", () =>
    expect(readCatalogQuery("at=2024-06-01", known).view.date).toBe("2024-06-01"));

  it("keeps what it could not read in the address, until the reader chooses anew", () => {
    const text = "p=openai,opnai&sort=price&q=mini";
    const { view, slips } = readCatalogQuery(text, known);
    const kept = new URLSearchParams(keepSlips(writeCatalogQuery(view), slips));
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(new URLSearchParams(text)));
    expect(slipsAfter(slips, { sort: "input", descending: true }).map(({ field }) => field)).toEqual(["p"]);
  });
});

describe("copies", () => {
  it("hold raw figures and the price's id, and no cell is a formula", () => {
    const one = row("openai/gpt-4.1");
    const evil: PricedRow = {
      ...one,
      model: { ...one.model, id: '=HYPERLINK("x")' },
      mixed: priceMix(catalog, one, blendedMix, date),
    };
    const table = toCatalogTable([evil], ["provider", "input", "perMillion"]);
    expect(toCsv(table).split("\r\n")[1]).toBe(`"'=HYPERLINK(""x"")",OpenAI,2,3.5,openai/gpt-4.1@2025-04-14`);
    expect(toTsv(table).split("\n")[1]).toBe(`'=HYPERLINK("x")\tOpenAI\t2\t3.5\topenai/gpt-4.1@2025-04-14`);
    const json = JSON.parse(toCatalogJson([evil], ["input"], { edition: "e", date, mix: blendedMix }));
    expect(json.models[0]).toEqual({
      model: '=HYPERLINK("x")',
      input_usd_per_mtok: 2,
      price_id: "openai/gpt-4.1@2025-04-14",
    });
  });
});

describe("open weights", () => {
  it("pass the filter where a source says so, and nothing else does", () => {
    const keys = keysOf({ open: true, status: "all" });
    expect(keys).toContain("mistral/open-mixtral-8x22b");
    expect(keys).not.toContain("mistral/mistral-embed");
    expect(keys).not.toContain("openai/gpt-4o");
  });

  it("are copied as yes, no, or nothing where nobody says", () => {
    const rows = priced().filter(({ key }) =>
      ["mistral/open-mistral-nemo", "mistral/mistral-embed", "openai/gpt-4o"].includes(key),
    );
    const copied = toCatalogTable(rows, ["weights"]).rows.map(([model, open]) => [model, open]);
    expect(Object.fromEntries(copied)).toEqual({
      "open-mistral-nemo": "yes",
      "mistral-embed": "no",
      "gpt-4o": null,
    });
  });
});
