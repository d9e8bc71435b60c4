import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parseScenario } from "@/lib/scenario/parse";
import { goldenScenario } from "./golden-scenario";
import { publishedFiles } from "./published";

const read = (name: string): string => readFileSync(new URL(`../../public/${name}`, import.meta.url), "utf8");
const readJson = (name: string) => JSON.parse(read(name));

const ajv = addFormats(new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }));
const isScenario = ajv.compile(readJson("scenario-v1.schema.json"));
const isDiff = ajv.compile(readJson("diff-v1.schema.json"));
const isBill = ajv.compile(readJson("bill-v1.schema.json"));

describe("what is published", () => {
  test.each(Object.entries(publishedFiles()))("%s is what the sources give", (name, text) => {
    expect(read(name), "run npm run schema:write").toBe(text);
  });

  test("the golden pair fits the schemas, and is priced", () => {
    expect(isScenario(readJson("scenario-v1.golden.json")), ajv.errorsText(isScenario.errors)).toBe(true);
    expect(isBill(readJson("bill-v1.golden.json")), ajv.errorsText(isBill.errors)).toBe(true);
    expect(readJson("bill-v1.golden.json").ok).toBe(true);
    expect(isDiff(readJson("diff-v1.golden.json")), ajv.errorsText(isDiff.errors)).toBe(true);
    const moved = readJson("diff-v1.golden.json").parts.map(
      (part: { amountUsd: number }) => part.amountUsd !== 0,
    );
    expect(moved, "one of each part").toEqual([true, true, true, true, true]);
  });

  test("a scenario that was read and written again still fits", () => {
    expect(isScenario(JSON.parse(JSON.stringify(parseScenario(goldenScenario))))).toBe(true);
  });

  test.each([
    ["an unknown version", { ...goldenScenario, version: 2 }],
    ["no workloads", { ...goldenScenario, workloads: undefined }],
    ["a share above 1", { ...goldenScenario, discounts: [{ provider: "openai", off: 1.5 }] }],
    ["a month that is none", { ...goldenScenario, startMonth: "2026-13" }],
    ["a date that is none", { ...goldenScenario, asOf: "2026-02-30" }],
  ])("the schema refuses %s, and so does the door", (_, scenario) => {
    expect(isScenario(JSON.parse(JSON.stringify(scenario)))).toBe(false);
    expect(() => parseScenario(scenario)).toThrow();
  });

  test("the schema keeps fields it does not know", () => {
    expect(isScenario({ ...goldenScenario, madeBy: { tool: "another" } })).toBe(true);
  });
});
