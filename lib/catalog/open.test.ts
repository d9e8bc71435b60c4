import { describe, expect, it } from "vitest";
import { digestOf, editionContent } from "./digest";
import { resolveModel } from "./lookup";
import { type CatalogFiles, openCatalog } from "./open";
import { resolvePrice } from "./price-at";
import type { EvidenceFile, Price } from "./schema";
import { facts, makeFiles, makeProvider, price } from "./small-files";

const first = "2026-09-23";
const second = "2026-09-23-2";
const third = "2026-11-21";

const files = makeFiles(makeProvider({ notes: [{ recorded: first, text: "Batches cost half." }] }), [first]);
const evidence: EvidenceFile[] = [
  { provider: "acme", records: [{ price: price.id, recorded: first, witnesses: [], disagreements: [] }] },
];

/**
 * The second edition corrects the cached rate and the retirement; the third knows a new price and a second witness.
 * Records are withdrawn and added, none is changed.
 */
const corrected: Price = { ...price, recorded: second, rates: { ...price.rates, cacheRead: 0.6 } };
const raised: Price = {
  ...price,
  id: "acme/alpha-1@2026-12-01",
  recorded: third,
  from: "2026-12-01",
  label: "scheduled",
  rates: { input: 6, cacheRead: 0.6, output: 30 },
};
const later: CatalogFiles = makeFiles(
  makeProvider({
    name: "Acme AI",
    notes: [
      { recorded: first, withdrawn: third, text: "Batches cost half." },
      { recorded: third, text: "Batches cost 60 %." },
    ],
    models: [
      {
        id: "alpha-1",
        facts: [
          { ...facts, withdrawn: second },
          { ...facts, recorded: second, retirement: { on: "2027-06-01", status: "scheduled", basis: "x" } },
        ],
        prices: [{ ...price, withdrawn: second }, corrected, raised],
      },
      {
        id: "beta-1",
        facts: [{ ...facts, recorded: third, aliases: [], name: "Beta 1" }],
        prices: [{ ...price, id: "acme/beta-1@2026-01-10", recorded: third }],
      },
    ],
  }),
  [first, second, third],
);
const laterEvidence: EvidenceFile[] = [
  {
    provider: "acme",
    records: [
      { price: price.id, recorded: first, withdrawn: third, witnesses: [], disagreements: [] },
      {
        price: price.id,
        recorded: third,
        witnesses: [{ source: "official", agrees: true, fieldsAgree: ["input"], refs: [], differs: [] }],
        disagreements: [],
      },
    ],
  },
];

function cacheReadOn(catalogFiles: CatalogFiles, edition: string, date: string): number | undefined {
  const model = resolveModel(openCatalog(catalogFiles, edition), { model: "alpha-1" });
  const found = resolvePrice(model, { date });
  if (found.kind !== "in-force") throw new Error(found.kind);
  return found.candidates[0].price.rates.cacheRead;
}

describe("editions", () => {
  it.each([
    [first, "2026-11-01", 0.3],
    [first, "2026-12-01", 0.3],
    [second, "2026-11-01", 0.6],
    [second, "2026-12-01", 0.6],
    [third, "2026-11-30", 0.6],
  ])("edition %s on %s reads its own cached rate, %d", (edition, date, expected) => {
    expect(cacheReadOn(later, edition, date)).toBe(expected);
  });

  it("lets a new price end the one before, in its edition only", () => {
    const inputOn = (edition: string) => {
      const model = resolveModel(openCatalog(later, edition), { model: "alpha-1" });
      const found = resolvePrice(model, { date: "2026-12-01" });
      return found.kind === "in-force" ? found.candidates.map((span) => span.price.rates.input) : [];
    };
    expect([first, second, third].map(inputOn)).toEqual([[3], [3], [6]]);
  });

  it("reads the first edition as before, to the last field", async () => {
    const before = openCatalog(files, first);
    const after = openCatalog(later, first);
    expect(after.models).toEqual(before.models);
    expect(after.providers.get("acme")?.notes).toEqual(["Batches cost half."]);
    expect(after.providers.get("acme")?.rules).toEqual(before.providers.get("acme")?.rules);
    expect(await digestOf(editionContent(later, laterEvidence, first))).toBe(
      await digestOf(editionContent(files, evidence, first)),
    );
  });

  it("gives each edition a digest of its own", async () => {
    const digests = await Promise.all(
      [first, second, third].map((edition) => digestOf(editionContent(later, laterEvidence, edition))),
    );
    expect(new Set(digests).size).toBe(3);
  });

  it("moves the digest when a rate of the edition is edited in place", async () => {
    const edited = makeFiles(
      makeProvider({
        notes: [{ recorded: first, text: "Batches cost half." }],
        models: [
          { id: "alpha-1", facts: [facts], prices: [{ ...price, rates: { ...price.rates, input: 2 } }] },
        ],
      }),
    );
    expect(await digestOf(editionContent(edited, evidence, first))).not.toBe(
      await digestOf(editionContent(files, evidence, first)),
    );
  });

  it("knows models and retirements from the edition that recorded them on", () => {
    expect(openCatalog(later, second).models.map((model) => model.id)).toEqual(["alpha-1"]);
    expect(openCatalog(later, third).models.map((model) => model.id)).toEqual(["alpha-1", "beta-1"]);
    expect(openCatalog(later, first).models[0]?.retirement).toBeUndefined();
    expect(openCatalog(later, second).models[0]?.retirement?.on).toBe("2027-06-01");
  });

  it("opens the newest by default, and names them all", () => {
    const catalog = openCatalog(later);
    expect(catalog.edition).toBe(third);
    expect(catalog.editions).toEqual([first, second, third]);
  });

  it("refuses an edition that isn't there, naming those that are", () => {
    expect(() => openCatalog(later, "2025-01-01")).toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ code: "unknown-edition", allowed: [first, second, third] }),
      }),
    );
  });
});
