import { describe, expect, it } from "vitest";
import { bundledFiles } from "./bundled";
import { type Change, listChanges } from "./changes";
import type { CatalogFiles } from "./open";
import type { Price } from "./schema";
import { facts, makeFiles, makeProvider, price } from "./small-files";

function later(over: Partial<Price>): Price {
  return { ...price, id: `acme/alpha-1@${over.from ?? price.from}`, ...over };
}

function filesOf(prices: Price[], editions = ["2026-09-23"], factsOf = [facts]): CatalogFiles {
  return makeFiles(makeProvider({ models: [{ id: "alpha-1", facts: factsOf, prices }] }), editions);
}

function kinds(changes: Change[]): string[] {
  return changes.map(({ kind, date }) => `${date} ${kind}`);
}

describe("changes of prices", () => {
  it("a first price, then what moved, latest first", () => {
    const second = later({
      from: "2026-06-01",
      rates: { input: 2, cacheRead: 0.3, output: 12, cacheWrite5m: 2.5 },
    });
    const changes = listChanges(filesOf([price, second]));
    expect(kinds(changes)).toEqual(["2026-09-23 edition", "2026-06-01 repriced", "2026-01-10 priced"]);
    expect(changes[1]).toMatchObject({
      id: "price:acme/alpha-1@2026-06-01",
      model: "acme/alpha-1",
      moves: [
        { meter: "input", from: 3, to: 2 },
        { meter: "output", from: 15, to: 12 },
        { meter: "cacheWrite5m", from: null, to: 2.5 },
      ],
      parts: [],
    });
  });

  it("a change of bands alone is a change; another basis of the same rates is none", () => {
    const bands = later({ from: "2026-06-01", bands: [{ above: 200_000, rates: { input: 6 } }] });
    const reread = later({ from: "2026-07-01", bands: bands.bands, notes: "read again" });
    const changes = listChanges(filesOf([price, bands, reread]));
    expect(kinds(changes)).toEqual(["2026-09-23 edition", "2026-06-01 repriced", "2026-01-10 priced"]);
    expect(changes[1]).toMatchObject({ moves: [], parts: ["bands"] });
  });

  it("an end without a successor, unless the model's retirement says it", () => {
    const ends = later({ to: "2026-08-01" });
    expect(kinds(listChanges(filesOf([ends])))).toContain("2026-08-01 ended");
    const retirement = { on: "2026-08-01", status: "retired", basis: "stated" };
    const gone = listChanges(filesOf([ends], undefined, [{ ...facts, retirement }]));
    expect(kinds(gone)).toEqual(["2026-09-23 edition", "2026-08-01 retired", "2026-01-10 priced"]);
  });
});

describe("changes between editions", () => {
  const editions = ["2026-09-23", "2026-11-21"];

  it("a price replaced, one withdrawn, and one of an earlier day added are corrections", () => {
    const wrong = later({ from: "2026-02-01", withdrawn: "2026-11-21" });
    const right = later({
      from: "2026-02-01",
      recorded: "2026-11-21",
      rates: { input: 4, cacheRead: 0.3, output: 15 },
    });
    const dropped = later({ from: "2026-03-01", withdrawn: "2026-11-21" });
    const found = later({ from: "2026-04-01", recorded: "2026-11-21", rates: { input: 1, output: 2 } });
    const changes = listChanges(filesOf([price, wrong, right, dropped, found], editions));
    const corrected = changes.filter((change) => change.kind === "corrected");
    expect(corrected.map(({ what, price: id }) => `${what} ${id}`).sort()).toEqual([
      "added acme/alpha-1@2026-04-01",
      "replaced acme/alpha-1@2026-02-01",
      "withdrawn acme/alpha-1@2026-03-01",
    ]);
    expect(corrected.find(({ what }) => what === "replaced")?.moves).toEqual([
      { meter: "input", from: 3, to: 4 },
    ]);
    expect(corrected.every(({ date, before }) => date === "2026-11-21" && before === "2026-09-23")).toBe(
      true,
    );
  });

  it("a price that begins after the edition before is news and no correction", () => {
    const next = later({ from: "2026-10-07", recorded: "2026-11-21", rates: { input: 1, output: 5 } });
    const changes = listChanges(filesOf([price, next], editions));
    expect(kinds(changes)).toEqual([
      "2026-11-21 edition",
      "2026-10-07 repriced",
      "2026-09-23 edition",
      "2026-01-10 priced",
    ]);
  });

  it("a new witness of the same figures is no correction", () => {
    const old = later({ withdrawn: "2026-11-21" });
    const same = later({ recorded: "2026-11-21", agreement: { ...price.agreement, count: 2 } });
    expect(kinds(listChanges(filesOf([old, same], editions)))).not.toContain("2026-11-21 corrected");
  });

  it("names the facts that are known otherwise", () => {
    const old = { ...facts, withdrawn: "2026-11-21" };
    const next = { ...facts, recorded: "2026-11-21", contextWindow: 400_000, notes: "seen" };
    const changes = listChanges(filesOf([price], editions, [old, next]));
    expect(changes.find(({ kind }) => kind === "facts")).toMatchObject({ fields: ["contextWindow"] });
  });
});

describe("a correction says what it corrects", () => {
  const editions = ["2026-09-23", "2026-11-21"];
  const only = (prices: Price[]) => {
    const found = listChanges(filesOf(prices, editions)).filter((change) => change.kind === "corrected");
    expect(found).toHaveLength(1);
    return found[0];
  };

  it("a price that began on another day is one correction with both days", () => {
    const old = later({ from: "2026-03-16", withdrawn: "2026-11-21" });
    const right = later({ from: "2026-03-01", recorded: "2026-11-21" });
    expect(only([price, old, right])).toMatchObject({
      what: "moved",
      from: "2026-03-01",
      wasFrom: "2026-03-16",
      moves: [],
    });
  });

  it("a price put in between is set against the one that stood: fast mode ended", () => {
    const fast = { fast: { rates: { input: 18, output: 90 }, basis: "made up" } };
    const before = { ...price, tiers: fast };
    const found = later({ from: "2026-04-01", recorded: "2026-11-21", rates: price.rates });
    expect(only([before, found])).toMatchObject({
      what: "added",
      from: "2026-04-01",
      moves: [],
      tiers: [{ tier: "fast", what: "ended" }],
    });
  });

  it("a band's threshold: above 199,999, not 200,000, at the same rates", () => {
    const band = { above: 200_000, rates: { input: 6 } };
    const old = later({ from: "2026-03-01", withdrawn: "2026-11-21", bands: [band] });
    const right = later({ from: "2026-03-01", recorded: "2026-11-21", bands: [{ ...band, above: 199_999 }] });
    expect(only([price, old, right])).toMatchObject({
      what: "replaced",
      wasFrom: null,
      bands: [{ wasAbove: 200_000, above: 199_999, moves: [] }],
    });
  });

  it("a fact: the day before and after", () => {
    const old = { ...facts, withdrawn: "2026-11-21" };
    const next = {
      ...facts,
      recorded: "2026-11-21",
      aliases: [],
      retirement: { on: "2027-04-01", status: "scheduled", basis: "made up" },
    };
    const changes = listChanges(filesOf([price], editions, [old, next]));
    expect(changes.find(({ kind }) => kind === "facts")).toMatchObject({
      values: [
        { field: "aliases", from: "alpha-1-latest", to: null },
        { field: "retirement", from: null, to: "2027-04-01" },
      ],
    });
  });
});

describe("the changes of the bundled catalog", () => {
  const changes = listChanges(bundledFiles());

  it("have ids of their own, and dates of the calendar in order", () => {
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    const dates = changes.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("know the cut of gpt-4o on 2024-10-02 and the end of gpt-4.1-nano on 2026-10-23", () => {
    const of = (model: string) => changes.filter((change) => "model" in change && change.model === model);
    expect(of("openai/gpt-4o").find(({ date }) => date === "2024-10-02")).toMatchObject({
      kind: "repriced",
      moves: expect.arrayContaining([{ meter: "input", from: 5, to: 2.5 }]),
    });
    expect(of("openai/gpt-4.1-nano").map(({ kind, date }) => `${date} ${kind}`)).toContain(
      "2026-10-23 retired",
    );
  });

  it("begin with the newest edition or what is announced for later", () => {
    expect(changes.filter(({ kind }) => kind === "edition").length).toBe(
      bundledFiles().editions.editions.length,
    );
  });
});
