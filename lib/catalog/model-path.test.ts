import { describe, expect, it } from "vitest";
import { bundledCatalog } from "./bundled";
import { findModelByKey, findModelByPath, modelKey, modelPath } from "./model-path";

const catalog = bundledCatalog();

describe("the address of a model", () => {
  it("leads back to the model, for every model there is", () => {
    for (const model of catalog.models) {
      const [, , provider = "", ...segments] = modelPath(model).split("/");
      expect(findModelByPath(catalog, provider, segments)).toBe(model);
      expect(findModelByPath(catalog, provider, segments.map(decodeURIComponent))).toBe(model);
      expect(findModelByKey(catalog, modelKey(model))).toBe(model);
    }
  });

  it("holds nothing that a path may not", () => {
    for (const model of catalog.models)
      expect(modelPath(model)).toMatch(/^\/catalog(\/[A-Za-z0-9._%-]+){2,}$/);
  });

  it("is no model for anything else", () => {
    expect(findModelByPath(catalog, "openai", ["%E0%A4%A"])).toBeUndefined();
    expect(findModelByPath(catalog, "nobody", ["gpt-4.1"])).toBeUndefined();
    expect(findModelByKey(catalog, "gpt-4.1")).toBeUndefined();
  });
});
