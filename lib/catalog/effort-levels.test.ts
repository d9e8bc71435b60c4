import { describe, expect, it } from "vitest";
import { z } from "zod";
import efforts from "../../data/effort-levels.json";
import { bundledCatalog } from "./bundled";
import { findEffortLevels } from "./effort-levels";
import { effortLevels } from "./meter";

const source = z.strictObject({ name: z.string().min(1), url: z.url(), seen: z.iso.date() });
const confidence = z.enum(["H", "M", "L"]);
const level = z.enum(effortLevels);
const file = z.strictObject({
  offered: z.array(
    z.strictObject({
      provider: z.string(),
      models: z.array(z.string()).min(1),
      levels: z.array(level).min(1),
      source,
      confidence,
    }),
  ),
  shares: z.strictObject({ of: z.partialRecord(level, z.number().gt(0).lt(1)), source, confidence }),
});

describe("the file of effort levels", () => {
  it("is as its schema has it", () => {
    expect(file.safeParse(efforts).error).toBeUndefined();
  });

  it("names models of the catalog, each once, and levels in their order", () => {
    const { models } = bundledCatalog();
    const named = efforts.offered.flatMap((fact) => fact.models.map((id) => `${fact.provider}/${id}`));
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter((key) => !models.some(({ provider, id }) => `${provider}/${id}` === key))).toEqual(
      [],
    );
    for (const { levels } of efforts.offered) {
      expect(levels).toEqual(effortLevels.filter((each) => levels.includes(each)));
    }
  });
});

describe("the levels of a model", () => {
  it.each([
    ["anthropic", "claude-opus-4-6", ["low", "medium", "high", "max"]],
    ["google", "gemini-3.5-flash", ["minimal", "low", "medium", "high"]],
    ["xai", "grok-4.5", ["low", "medium", "high"]],
  ])("%s %s", (provider, id, levels) => {
    expect(findEffortLevels({ provider, id })?.levels).toEqual(levels);
  });

  it("are none where no source states them", () => {
    expect(findEffortLevels({ provider: "openai", id: "gpt-4.1" })).toBeNull();
  });
});
