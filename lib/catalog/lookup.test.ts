import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RatebookError } from "../unit/failure";
import { bundledCatalog } from "./bundled";
import { findModels, findSuccessors, resolveModel, splitFineTuned } from "./lookup";
import { nearestIds } from "./nearest";
import { openCatalog } from "./open";
import { facts, makeFiles, makeProvider, price } from "./small-files";

const catalog = bundledCatalog();

function failureOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof RatebookError) return error.failure;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("resolveModel", () => {
  it.each([
    ["gpt-4.1-mini", undefined, "gpt-4.1-mini"],
    ["gpt-4.1-mini-2025-04-14", undefined, "gpt-4.1-mini"],
    ["GPT-4.1-Mini", undefined, "gpt-4.1-mini"],
    [" gpt-4.1-mini ", undefined, "gpt-4.1-mini"],
    ["openai/gpt-4.1-mini", undefined, "gpt-4.1-mini"],
    ["OpenAI/gpt-4.1-mini-2025-04-14", undefined, "gpt-4.1-mini"],
    ["claude-sonnet-4-5", "anthropic", "claude-sonnet-4-5-20250929"],
    ["claude-sonnet-4-5", "Anthropic", "claude-sonnet-4-5-20250929"],
    ["minimax-m2", undefined, "MiniMax-M2"],
  ])("%s of %s is %s", (model, provider, id) => {
    expect(resolveModel(catalog, { model, provider }).id).toBe(id);
  });

  it("says which provider has the model", () => {
    const failure = failureOf(() => resolveModel(catalog, { model: "gpt-4o", provider: "anthropic" }));
    expect(failure).toMatchObject({ code: "unknown-model", field: "model", allowed: ["openai/gpt-4o"] });
    expect(failure.message).toContain("openai/gpt-4o");
  });

  it("knows no such provider", () => {
    const failure = failureOf(() => resolveModel(catalog, { model: "gpt-4o", provider: "azure" }));
    expect(failure).toMatchObject({ code: "unknown-model", field: "provider", value: "azure" });
    expect(failure.allowed).toContain("openai");
  });

  it("asks for the provider where two have the name", () => {
    const one = makeFiles(makeProvider());
    const other = makeProvider({
      provider: "other",
      models: [{ id: "alpha-1", facts: [facts], prices: [{ ...price, id: "other/alpha-1@2026-01-10" }] }],
    });
    const both = openCatalog({ ...one, providers: [...one.providers, other] });
    const failure = failureOf(() => resolveModel(both, { model: "alpha-1-latest" }));
    expect(failure).toMatchObject({
      code: "ambiguous-model",
      allowed: ["acme/alpha-1", "other/alpha-1"],
    });
    expect(resolveModel(both, { model: "other/alpha-1" }).provider).toBe("other");
    expect(resolveModel(both, { model: "alpha-1", provider: "acme" }).provider).toBe("acme");
  });

  it.each(["__proto__", "constructor", "toString", "", "/", "openai/"])("is not fooled by %j", (model) => {
    expect(failureOf(() => resolveModel(catalog, { model })).code).toBe("unknown-model");
  });

  it("offers the nearest ids", () => {
    const failure = failureOf(() => resolveModel(catalog, { model: "gpt-4-turbo-2025-08" }));
    expect(failure.allowed).toEqual(nearestIds(catalog, "gpt-4-turbo-2025-08"));
    expect(failure.message).toContain(
      `there is no model "gpt-4-turbo-2025-08" in edition ${catalog.edition}; `,
    );
  });
});

describe("nearestIds", () => {
  it.each([
    // Asked for in the field, and never existed.
    ["gpt-4-turbo-2025-08", "gpt-4-turbo"],
    ["gpt-4o-2025-01-01", "gpt-4o-2024-08-06"],
    ["gpt4o", "gpt-4o"],
    ["gpt-4.1-nanoo", "gpt-4.1-nano"],
    ["claude-4.5-sonnet", "claude-sonnet-4-5"],
    ["Sonnet 4.5", "claude-sonnet-4-5"],
  ])("%s: first %s", (id, first) => {
    expect(nearestIds(catalog, id)[0]).toBe(first);
  });

  it("offers both readings of claude-3.5-opus", () => {
    const offered = nearestIds(catalog, "claude-3.5-opus").map(
      (id) => resolveModel(catalog, { model: id }).id,
    );
    expect(offered).toContain("claude-3-opus-20240229");
    expect(offered).toContain("claude-3-5-sonnet-20241022");
  });

  it("offers models, not five names of one", () => {
    const offered = nearestIds(catalog, "gpt-4o-audio", 5);
    expect(new Set(offered.map((id) => resolveModel(catalog, { model: id }))).size).toBe(5);
  });

  it("answers anything, and only with ids there are", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (id) => {
        const offered = nearestIds(catalog, id, 3);
        expect(offered).toHaveLength(3);
        for (const real of offered) expect(findModels(catalog, real).length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the bundled catalog", () => {
  it("finds every model by id and each alias, with and without its provider", () => {
    for (const model of catalog.models) {
      for (const name of [model.id, ...model.aliases]) {
        expect(resolveModel(catalog, { model: name, provider: model.provider })).toBe(model);
        expect(resolveModel(catalog, { model: `${model.provider}/${name}` })).toBe(model);
        expect(findModels(catalog, name.toUpperCase())).toContain(model);
      }
    }
  });
});

describe("findSuccessors", () => {
  it("says them in one order, whichever way the catalog lists them", () => {
    const nano = resolveModel(catalog, { model: "gpt-4.1-nano" });
    const idsOf = (models: typeof catalog.models) =>
      findSuccessors({ ...catalog, models }, nano, "2026-10-23").map(({ id }) => id);
    const ids = idsOf(catalog.models);
    expect(ids.slice(0, 2)).toEqual(["gpt-4.1", "gpt-4.1-mini"]); // of one day, and the nearest of kin
    expect(idsOf([...catalog.models].reverse())).toEqual(ids);
  });

  it("names what is left when gpt-4.1-nano retires, its own family first", () => {
    const nano = resolveModel(catalog, { model: "gpt-4.1-nano" });
    const left = findSuccessors(catalog, nano, "2026-10-23");
    expect(left.slice(0, 2).map((model) => model.id)).toEqual(["gpt-4.1", "gpt-4.1-mini"]);
    expect(left.map((model) => model.id)).not.toContain("gpt-4");
    expect(left.every((model) => model.provider === "openai")).toBe(true);
  });
});

describe("splitFineTuned", () => {
  it.each([
    ["ft:gpt-4o-mini-2024-07-18:acme::7p4", { base: "gpt-4o-mini-2024-07-18", suffix: "acme::7p4" }],
    ["ft:gpt-4.1", { base: "gpt-4.1", suffix: "" }],
    ["FT:gpt-4.1:x", { base: "gpt-4.1", suffix: "x" }],
    ["gpt-4.1", null],
    ["ft:", null],
  ])("%s", (id, expected) => {
    expect(splitFineTuned(id)).toEqual(expected);
  });
});
