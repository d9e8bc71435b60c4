import { expect, test } from "vitest";
import golden from "../../data/golden/links.json";
import { meters, serviceTiers } from "../catalog/meter";
import { fixtureContext as context } from "./fixtures/link-context";
import { decodeScenario, encodeScenario } from "./link-code";
import { unseal } from "./link-envelope";
import { parseScenario } from "./parse";
import { scenarioSchema } from "./schema";

/**
 * Codes that people may have in their mail. They are added to and never changed: a failure here is a fault in the code, or
 * a field that the schema has and `link-fields.ts` hasn't.
 */
test.each(golden)("this code opens for ever: $note", ({ code, scenario }) => {
  expect(decodeScenario(code, context).scenario).toStrictEqual(parseScenario(scenario));
});

test.each(golden)("and is made again from its scenario: $note", ({ code, scenario }) => {
  expect(encodeScenario(parseScenario(scenario), context)).toBe(code);
});

test("among them are every shape, routing, way of caching, tier and meter of the schema", () => {
  const workloads = golden.flatMap(({ scenario }) => parseScenario(scenario).workloads);
  const own = golden.flatMap(({ scenario }) => parseScenario(scenario).models);
  const schema = scenarioSchema.shape.workloads.element.shape;
  const shapes = schema.shape.options.map((option) => option.shape.kind.value);
  const cachings = schema.caching.unwrap().options.map((option) => option.shape.kind.value);
  const routings = schema.routing.options.map((option) => option.shape.kind.value);
  expect(new Set(workloads.map(({ shape }) => shape.kind))).toEqual(new Set(shapes));
  expect(new Set(workloads.map(({ caching }) => caching.kind))).toEqual(new Set(cachings));
  expect(new Set(workloads.map(({ routing }) => routing.kind))).toEqual(new Set(routings));
  expect(new Set(["standard", ...workloads.flatMap(({ tiers }) => Object.keys(tiers))])).toEqual(
    new Set(serviceTiers),
  );
  expect(new Set(own.flatMap(({ rates }) => Object.keys(rates)))).toEqual(new Set(meters));
});

test("only keys that the schema does not know are carried by name", () => {
  for (const { code, note } of golden) {
    expect(unseal(code).hasAdditions, note).toBe(note.startsWith("keys that this version does not know"));
  }
});

test("no code is there twice", () => {
  expect(new Set(golden.map(({ code }) => code)).size).toBe(golden.length);
});
