import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CatalogFileError } from "@/lib/catalog/file-problem";
import type { ProviderFile } from "@/lib/catalog/schema";
import { facts, makeFiles, makeProvider, price } from "@/lib/catalog/small-files";
import { type DataFiles, digestOfEdition, readDataFiles } from "../data-files";
import { acceptReview } from "./accept-review";
import { parseReview, type Review } from "./schema";

const first = "2026-09-23";

async function dataFiles(provider: ProviderFile = makeProvider()): Promise<DataFiles> {
  const evidence = [
    {
      provider: "acme",
      records: [
        {
          price: price.id,
          recorded: first,
          witnesses: [
            {
              source: "official page: https://acme.example",
              agrees: true,
              fieldsAgree: ["input"],
              refs: [],
              differs: [],
            },
          ],
          disagreements: [],
        },
      ],
    },
  ];
  const files = { ...makeFiles(provider), evidence };
  const digest = await digestOfEdition(files, first);
  return { ...files, editions: { editions: files.editions.editions.map((each) => ({ ...each, digest })) } };
}

const evidence = [
  {
    source: "third-party quote: https://example.com/notes",
    key: "alpha-1",
    ref: "release note",
    seen: "2026-11-20",
    values: { input: 4, output: 15 },
  },
];

const raise = {
  id: "change:acme/alpha-1",
  kind: "change",
  summary: "acme/alpha-1: input 3 -> 4",
  accept: true,
  edit: {
    edit: "add-price",
    provider: "acme",
    model: "alpha-1",
    price: { from: "2026-11-01", fromBasis: "observed", label: "list", rates: { input: 4, output: 15 } },
  },
  evidence,
};

function review(items: readonly object[], over: object = {}): Review {
  const content = {
    format: "ratebook-review-1",
    made: "2026-11-21",
    against: first,
    upstreams: [],
    items,
    ...over,
  };
  return parseReview(JSON.parse(JSON.stringify(content)), "review");
}

const correct = {
  ...raise,
  id: "correction:acme/alpha-1",
  kind: "correction",
  edit: {
    edit: "replace-price",
    provider: "acme",
    model: "alpha-1",
    withdraw: price.id,
    price: { from: price.from, fromBasis: "stated", label: "list", rates: { input: 4, output: 15 } },
  },
};

describe("acceptReview", () => {
  it("makes an edition of what is accepted, and of nothing else", async () => {
    const files = await dataFiles();
    const other = { ...raise, id: "other", accept: false, edit: { ...raise.edit, model: "alpha-1" } };
    const { files: next, entry, applied } = await acceptReview(files, review([raise, other]), "2026-11-21");
    expect(applied).toEqual([raise.id]);
    expect(entry).toMatchObject({ edition: "2026-11-21", models: 1, prices: 2 });
    expect(entry.digest).toBe(await digestOfEdition(next, "2026-11-21"));
    expect(next.editions.editions.map(({ digest }) => digest)[0]).toBe(files.editions.editions[0]?.digest);
    expect(next.providers[0]?.models[0]?.prices.map(({ id, recorded }) => [id, recorded])).toEqual([
      [price.id, first],
      ["acme/alpha-1@2026-11-01", "2026-11-21"],
    ]);
    expect(next.providers[0]?.models[0]?.prices[1]?.agreement).toMatchObject({
      verdict: "third-party-quote-only",
      count: 0,
      quotes: 1,
    });
    // What was handed in is as it was.
    expect(files.providers[0]?.models[0]?.prices).toHaveLength(1);
  });

  it("withdraws what it corrects, its evidence too, and carries its witnesses on", async () => {
    const { files: next } = await acceptReview(await dataFiles(), review([correct]), "2026-11-21");
    expect(
      next.providers[0]?.models[0]?.prices.map(({ recorded, withdrawn }) => [recorded, withdrawn]),
    ).toEqual([
      [first, "2026-11-21"],
      ["2026-11-21", undefined],
    ]);
    expect(
      next.evidence[0]?.records.map(({ recorded, withdrawn, witnesses }) => [
        recorded,
        withdrawn,
        witnesses.length,
      ]),
    ).toEqual([
      [first, "2026-11-21", 1],
      ["2026-11-21", undefined, 2],
    ]);
    expect(next.providers[0]?.models[0]?.prices[1]?.agreement).toMatchObject({
      verdict: "official-only",
      quotes: 1,
    });
  });

  it("names a second edition of one day -2, and a third -3", async () => {
    let files = await dataFiles();
    const names: string[] = [];
    for (const against of [first, "2026-11-21", "2026-11-21-2"]) {
      const item = { ...raise, edit: { edit: "add-note", provider: "acme", text: `after ${against}` } };
      const made = await acceptReview(files, review([item], { against }), "2026-11-21");
      names.push(made.entry.edition);
      files = made.files;
    }
    expect(names).toEqual(["2026-11-21", "2026-11-21-2", "2026-11-21-3"]);
    for (const { edition, digest } of files.editions.editions) {
      expect(await digestOfEdition(files, edition)).toBe(digest);
    }
  });

  it("takes a new model, its facts, a rule and a list in another currency", async () => {
    const { recorded: _, withdrawn: __, ...draft } = facts;
    const items = [
      {
        ...raise,
        id: "model",
        edit: {
          edit: "add-model",
          provider: "acme",
          model: "beta-1",
          facts: { ...draft, aliases: [] },
          price: raise.edit.price,
        },
      },
      {
        ...raise,
        id: "facts",
        edit: {
          edit: "replace-facts",
          provider: "acme",
          model: "alpha-1",
          set: { retirement: { on: "2027-01-01", status: "scheduled", basis: "x" } },
          unset: ["maxOutput"],
        },
      },
      { ...raise, id: "yuan", edit: { ...raise.edit, currency: "CNY" } },
      {
        ...raise,
        id: "rule",
        edit: {
          edit: "add-rule",
          provider: "acme",
          rule: {
            id: "r",
            kind: "region",
            region: "us",
            factor: 1.1,
            source: { name: "x", seen: "2026-11-20" },
            confidence: "M",
          },
        },
      },
    ];
    const { files: next } = await acceptReview(await dataFiles(), review(items), "2026-11-21");
    const [alpha, beta] = next.providers[0]?.models ?? [];
    expect(beta).toMatchObject({ id: "beta-1", prices: [{ id: "acme/beta-1@2026-11-01" }] });
    expect(alpha?.facts[1]).toMatchObject({ recorded: "2026-11-21", retirement: { on: "2027-01-01" } });
    expect(alpha?.facts[1]).not.toHaveProperty("maxOutput");
    expect(alpha?.lists?.CNY?.[0]?.id).toBe("acme/alpha-1@2026-11-01:CNY");
    expect(next.providers[0]?.rules).toMatchObject([{ id: "r", recorded: "2026-11-21" }]);
  });

  it.each<[string, Review, string, string]>([
    [
      "without evidence",
      review([{ ...raise, evidence: [] }]),
      "2026-11-21",
      "change:acme/alpha-1: it is accepted without evidence",
    ],
    [
      "without an edit",
      review([{ ...raise, edit: undefined }]),
      "2026-11-21",
      "it is accepted but says no edit",
    ],
    [
      "whose witness says otherwise",
      review([{ ...raise, evidence: [{ ...evidence[0], values: { input: 5, output: 15 } }] }]),
      "2026-11-21",
      "nobody bears witness",
    ],
    [
      "of a model that isn't there",
      review([{ ...raise, edit: { ...raise.edit, model: "gamma" } }]),
      "2026-11-21",
      "acme has no model gamma",
    ],
    [
      "of a provider that isn't there",
      review([{ ...raise, edit: { ...raise.edit, provider: "nobody" } }]),
      "2026-11-21",
      "there is no provider nobody",
    ],
    [
      "that withdraws nothing",
      review([{ ...correct, edit: { ...correct.edit, withdraw: "acme/alpha-1@1999-01-01" } }]),
      "2026-11-21",
      "there is nothing to withdraw",
    ],
    [
      "made against another edition",
      review([raise], { against: "2025-01-01" }),
      "2026-11-21",
      "the review was made against 2025-01-01; the newest edition is 2026-09-23",
    ],
    ["with nothing accepted", review([{ ...raise, accept: false }]), "2026-11-21", "no item is accepted"],
    [
      "dated before the newest edition",
      review([raise]),
      "2026-09-22",
      "2026-09-22 is before the newest edition",
    ],
    ["dated by no date", review([raise]), "soon", 'an edition is named by its date, not "soon"'],
  ])("refuses a review %s", async (_, given, date, message) => {
    await expect(acceptReview(await dataFiles(), given, date)).rejects.toThrow(message);
  });

  it("holds the result to the door", async () => {
    const overlap = { ...raise, edit: { ...raise.edit, price: { ...raise.edit.price, from: price.from } } };
    await expect(acceptReview(await dataFiles(), review([overlap]), "2026-11-21")).rejects.toBeInstanceOf(
      CatalogFileError,
    );
  });

  it("refuses files whose earlier edition has moved already", async () => {
    const files = await dataFiles();
    const moved = {
      ...files,
      providers: [makeProvider({ notes: [{ recorded: first, text: "slipped in" }] })],
    };
    await expect(acceptReview(moved, review([raise]), "2026-11-21")).rejects.toThrow(
      `edition ${first} would move`,
    );
  });
});

describe("parseReview", () => {
  it.each([
    ["a misspelt key", { ...raise, acept: true }, "items[0].acept is true"],
    [
      "a rate as text",
      { ...raise, edit: { ...raise.edit, price: { ...raise.edit.price, rates: { input: "free" } } } },
      'items[0].edit.price.rates.input is "free"',
    ],
    ["a decision that is none", { ...raise, accept: "yes" }, 'items[0].accept is "yes"'],
  ])("refuses %s", (_, item, message) => {
    expect(() => review([item])).toThrow(message);
  });
});

describe("data/reviews", () => {
  it("gives edition 2026-11-21 again, from the files as they were before it", async () => {
    const edition = "2026-11-21";
    const now = readDataFiles();
    const before = rewind(now, edition);
    const made = await acceptReview(
      before,
      parseReview(JSON.parse(readFileSync(`data/reviews/${edition}.json`, "utf8")), "review"),
      edition,
    );
    expect(made.entry).toEqual(now.editions.editions.find((each) => each.edition === edition));
  });
});

/** The files without what an edition and those after it have recorded and withdrawn. */
function rewind(files: DataFiles, edition: string): DataFiles {
  const position = files.editions.editions.findIndex((each) => each.edition === edition);
  const kept = new Set(files.editions.editions.slice(0, position).map((each) => each.edition));
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value
        .filter((each) => typeof each?.recorded !== "string" || kept.has(each.recorded))
        .map(strip)
        .filter((each) => (each as { facts?: unknown[] } | null)?.facts?.length !== 0);
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value)
      .filter(([key, each]) => key !== "withdrawn" || kept.has(String(each)))
      .map(([key, each]) => [key, strip(each)] as const)
      .filter(([key]) => key !== "lists");
    return Object.fromEntries(entries);
  };
  return {
    ...(strip({ providers: files.providers, evidence: files.evidence, rules: files.rules }) as DataFiles),
    editions: { editions: files.editions.editions.slice(0, position) },
  };
}
