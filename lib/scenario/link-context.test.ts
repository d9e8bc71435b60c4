import { expect, test } from "vitest";
import { bundledCatalog, bundledEditions } from "../catalog/bundled";
import { fixtureContext } from "./fixtures/link-context";
import { isNewerEdition, linkContext } from "./link-context";

test("the models of a published edition stay where links found them", () => {
  const context = linkContext(bundledEditions, bundledCatalog);
  for (const edition of fixtureContext.editions) {
    expect(context.modelIds(edition)).toEqual(fixtureContext.modelIds(edition));
  }
});

test("ids are sorted by code unit, whatever the order of the catalog", () => {
  const models = [
    { provider: "openai", id: "gpt-4o" },
    { provider: "openai", id: "GPT-4" },
    { provider: "anthropic", id: "claude-2" },
  ] as never;
  const context = linkContext(["2026-09-23"], () => ({ models }));
  expect(context.modelIds("2026-09-23")).toEqual(["anthropic/claude-2", "openai/GPT-4", "openai/gpt-4o"]);
});

test.each([
  ["2026-09-23", false],
  ["2026-09-22", false],
  ["2026-09-23-2", true],
  ["2027-01-01", true],
])("edition %s is newer than 2026-09-23: %s", (edition, is) => {
  expect(isNewerEdition(edition, { editions: ["2026-01-01", "2026-09-23"], modelIds: () => [] })).toBe(is);
});
