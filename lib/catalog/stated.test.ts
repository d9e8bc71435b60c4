import { describe, expect, it } from "vitest";
import channels from "../../data/channels.json";
import weights from "../../data/weights.json";
import { bundledCatalog } from "./bundled";
import { modelKey } from "./model-path";
import { parseChannelsFile, parseWeightsFile } from "./stated";
import { findWeights } from "./weights";

const catalog = bundledCatalog();
const keys = new Set(catalog.models.map(modelKey));
const hasProvider = ({ provider }: { provider: string }) => catalog.providers.has(provider);
const hasModel = ({ provider, model = "" }: { provider: string; model?: string }) =>
  keys.has(modelKey({ provider, id: model }));

const source = { name: "Acme, models", url: "https://acme.example/models", seen: "2026-11-21" };
const open = { provider: "mistral", model: "open-mistral-7b", open: true, source };
const read = (...facts: unknown[]) => parseWeightsFile({ facts }, "weights.json", hasModel);

describe("what is stated beside the editions", () => {
  it("passes the door as it is committed", () => {
    expect(parseWeightsFile(weights, "data/weights.json", hasModel).facts.length).toBeGreaterThan(40);
    expect(parseChannelsFile(channels, "data/channels.json", hasProvider).facts.length).toBeGreaterThan(10);
  });

  it.each([
    ["an unknown key", { ...open, licence_url: "https://x.example" }, /licence_url/],
    ["no source", { ...open, source: undefined }, /facts\[0\]\.source is missing/],
    ["an address that is not https", { ...open, weights: "http://x.example" }, /facts\[0\]\.weights/],
    ["a day that is none", { ...open, source: { ...source, seen: "2026-02-30" } }, /seen is "2026-02-30"/],
    ["a word for a yes", { ...open, open: "yes" }, /facts\[0\]\.open is "yes"/],
    [
      "a model the catalog lacks",
      { ...open, model: "mistral-9" },
      /model is "mistral-9".*a model of mistral/,
    ],
    [
      "weights that are not open, with an address",
      { ...open, open: false, weights: "https://huggingface.co/x/y" },
      /no address where the weights are not open/,
    ],
  ])("refuses %s", (_, fact, message) => {
    expect(() => read(fact)).toThrow(message);
  });

  it("refuses a second word on one model", () => {
    expect(() => read(open, { ...open, open: false })).toThrow(/facts\[1\]\.model.*no entry yet/);
  });

  it("refuses a channel of a provider the catalog lacks", () => {
    const fact = { channel: "azure", provider: "acme", text: { en: "a", zh: "甲" }, source, confidence: "H" };
    expect(() => parseChannelsFile({ facts: [fact] }, "channels.json", hasProvider)).toThrow(
      /facts\[0\]\.provider is "acme"/,
    );
  });
});

describe("open weights", () => {
  it("Mixtral 8x22B: Apache 2.0, by Mistral's page; Mistral Embed: not open, by the same", () => {
    expect(findWeights({ provider: "mistral", id: "open-mixtral-8x22b" })).toMatchObject({
      open: true,
      licence: "Apache 2.0",
    });
    expect(findWeights({ provider: "mistral", id: "mistral-embed" })).toMatchObject({ open: false });
  });

  it("of which nobody says anything is null, not false", () => {
    expect(findWeights({ provider: "openai", id: "gpt-4o" })).toBeNull();
  });
});
