import { describe, expect, it } from "vitest";
import { findChannelFacts } from "./channels";

const channels = (provider: string, on: string) =>
  findChannelFacts({ provider, released: { on, basis: "stated" } })
    .map(({ channel }) => channel)
    .filter((channel) => channel !== "compliance");

describe("what is stated of channels", () => {
  it("Bedrock and Vertex from Claude Sonnet 4.5 on: not of 2025-09-28, of 2025-09-29", () => {
    expect(channels("anthropic", "2025-09-28")).toEqual(["azure"]);
    expect(channels("anthropic", "2025-09-29")).toEqual(["bedrock", "vertex", "azure"]);
  });

  it("is nothing where nobody states anything", () => {
    expect(channels("google", "2026-01-01")).toEqual([]);
    expect(findChannelFacts({ provider: "meta" })).toEqual([]);
  });

  it("carries a source and the day it was read", () => {
    for (const fact of findChannelFacts({
      provider: "openai",
      released: { on: "2026-09-01", basis: "stated" },
    })) {
      expect(fact.source.url).toMatch(/^https:/);
      expect(fact.source.seen).toMatch(/^2026-/);
    }
  });
});
