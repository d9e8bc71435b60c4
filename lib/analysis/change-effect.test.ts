import { describe, expect, it } from "vitest";
import { listChanges } from "../catalog/changes";
import { type CatalogFiles, openCatalog } from "../catalog/open";
import { facts, makeFiles, makeProvider, price } from "../catalog/small-files";
import { emptyScenario } from "../scenario/templates";
import { effectOfChange, modelsOf } from "./change-effect";

const editions = ["2026-09-23", "2026-11-21"];
const wrong = { ...price, withdrawn: "2026-11-21" };
const right = { ...price, recorded: "2026-11-21", rates: { input: 4, output: 15 } };
const cheaper = {
  ...price,
  id: "acme/alpha-1@2026-10-01",
  recorded: "2026-11-21",
  from: "2026-10-01",
  rates: { input: 2, output: 15 },
};
const models = [
  { id: "alpha-1", facts: [facts], prices: [wrong, right, cheaper] },
  {
    id: "beta-1",
    facts: [{ ...facts, name: "Beta", aliases: [] }],
    prices: [{ ...price, id: "acme/beta-1@2026-01-10" }],
  },
];
const files: CatalogFiles = makeFiles(makeProvider({ models }), editions);
const catalogOf = (edition?: string) => openCatalog(files, edition);
/** A thousand requests a month of 1,000 prompt and 300 completion tokens. */
const scenario = emptyScenario({ edition: "2026-09-23", asOf: "2026-09-23" }, String, "alpha-1-latest");
const changes = listChanges(files);

function effectOf(kind: string, id: string) {
  const change = changes.find((each) => each.kind === kind && each.id.includes(id));
  if (change === undefined) throw new Error(`no ${kind} of ${id}`);
  return effectOfChange(catalogOf, scenario, change);
}

describe("the effect of a change on a scenario", () => {
  it("finds the models by alias", () => {
    expect([...modelsOf(catalogOf(), scenario)]).toEqual(["acme/alpha-1"]);
  });

  it("a price change: a million prompt tokens at 4, then at 2, and 0.3 million at 15 both times", () => {
    expect(effectOf("repriced", "alpha-1@2026-10-01")).toEqual({ before: 8.5, after: 6.5 });
  });

  it("a correction: the same day in both editions, 3 and then 4", () => {
    expect(effectOf("corrected", "alpha-1@2026-01-10")).toEqual({ before: 7.5, after: 8.5 });
  });

  it("is none for another model, or for what moves no rate", () => {
    expect(effectOf("priced", "beta-1")).toBeNull();
    expect(effectOf("priced", "alpha-1")).toBeNull();
    expect(effectOf("edition", "2026-11-21")).toBeNull();
  });
});
