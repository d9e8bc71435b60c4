import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { scenario as sketch, workload } from "@/test/support/scenario";
import { arbScenario } from "../scenario/arbitrary";
import { scenarioSchema } from "../scenario/schema";
import { figurePlaces } from "./figure-places";
import { figuresOf, withFigure } from "./figures";

type JsonSchema = {
  type?: string;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema & { enum?: string[] };
  additionalProperties?: JsonSchema;
};

/** Where the schema takes a number, by the last two names. */
function numbersOf(schema: JsonSchema, parent: string, field: string, found: Set<string>): Set<string> {
  if (schema.type === "number" || schema.type === "integer") found.add(`${parent}.${field}`);
  for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    const { low, likely, high } = each.properties ?? {};
    if (low && likely && high) found.add(`${parent}.${field}`);
    else numbersOf(each, parent, field, found);
  }
  if (schema.items) numbersOf(schema.items, parent, field, found);
  for (const [key, each] of Object.entries(schema.properties ?? {})) numbersOf(each, field, key, found);
  for (const key of schema.propertyNames?.enum ?? []) {
    if (schema.additionalProperties) numbersOf(schema.additionalProperties, field, key, found);
  }
  return found;
}

/** Of the document itself, its calendar, and how a picture or a day is described. */
const noAssumptions = [".version", ".months", "media.imageWidth", "media.imageHeight", "profile.hours"];

describe("figures", () => {
  test("every number of the schema is an assumption with a unit, or is known to be none", () => {
    const schema = z.toJSONSchema(scenarioSchema, { io: "input" }) as JsonSchema;
    const places = [...numbersOf(schema, "", "", new Set())].filter((place) => !place.startsWith("rates."));
    expect(places.filter((place) => !noAssumptions.includes(place)).sort()).toEqual(
      Object.keys(figurePlaces).sort(),
    );
  });

  test("a figure put where it was found leaves the scenario as it is", () => {
    fc.assert(
      fc.property(arbScenario(["openai/gpt-4.1"]), (scenario) => {
        for (const { path, value } of figuresOf(scenario)) {
          expect(value).not.toBe(0);
          if (typeof value === "number") expect(withFigure(scenario, path, value)).toEqual(scenario);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("another figure changes that place alone", () => {
    const scenario = sketch([workload({}), workload({})]);
    const moved = withFigure(scenario, "workloads[0].volume.amount", 7);
    expect(moved.workloads[0]?.volume.amount).toBe(7);
    expect(moved.workloads[1]).toBe(scenario.workloads[1]);
    expect(scenario.workloads[0]?.volume.amount).not.toBe(7);
  });
});
