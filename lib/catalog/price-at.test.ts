import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate } from "../unit/time";
import { bundledCatalog } from "./bundled";
import { resolveModel } from "./lookup";
import { type At, priceSpans, resolvePrice } from "./price-at";

const catalog = bundledCatalog();

function at(text: string): At {
  return text.includes("T") ? { instantMs: Date.parse(text) } : { date: text };
}

function inputsOf(model: string, when: string): (number | undefined)[] {
  const found = resolvePrice(resolveModel(catalog, { model }), at(when));
  if (found.kind !== "in-force") throw new Error(found.kind);
  return found.candidates.map((span) => span.price.rates.input);
}

describe("resolvePrice", () => {
  it.each([
    // Launch price, introductory price, and the rise that was announced with it.
    ["gemini-3.6-flash", "2026-08-12", 1.5],
    ["gemini-3.6-flash", "2026-08-13", 0.75],
    ["gemini-3.6-flash", "2026-12-31", 0.75],
    ["gemini-3.6-flash", "2027-01-01", 1.5],
    ["gemini-3.6-flash", "2026-12-31T23:59:59Z", 0.75],
    ["gemini-3.6-flash", "2027-01-01T00:00:00Z", 1.5],
    ["gemini-3.8-flash", "2028-06-01", 1.5],
    ["o3", "2025-06-09", 10],
    ["o3", "2025-06-10", 2],
    ["gpt-3.5-turbo", "2023-06-12", 2],
    ["gpt-3.5-turbo", "2023-06-13", 1.5],
    ["claude-sonnet-5", "2026-09-01", 2],
    ["deepseek-v4-flash", "2026-09-10T03:59:59Z", 0.22],
    ["deepseek-v4-flash", "2026-09-10T04:00:00Z", 0.15],
  ])("%s at %s: input %d", (model, when, input) => {
    expect(inputsOf(model, when)).toEqual([input]);
  });

  it("keeps both candidates on a bare date within which the price changes", () => {
    expect(inputsOf("deepseek-v4-flash", "2026-09-10")).toEqual([0.22, 0.15]);
    expect(inputsOf("deepseek-v4-flash", "2026-09-09")).toEqual([0.22]);
    expect(inputsOf("deepseek-v4-flash", "2026-09-11")).toEqual([0.15]);
  });

  it.each([
    ["gpt-4.1-nano", "2026-10-22", null],
    ["gpt-4.1-nano", "2026-10-23", "2026-10-23"],
    ["gpt-4.1-nano", "2030-01-01", "2026-10-23"],
    ["gpt-4o", "2027-01-13", null],
    ["gpt-4o", "2027-01-14", "2027-01-14"],
  ])("%s on %s: retired %s, at its last price", (model, date, retired) => {
    const found = resolvePrice(resolveModel(catalog, { model }), { date });
    if (found.kind !== "in-force") throw new Error(found.kind);
    expect(found.candidates).toHaveLength(1);
    expect(found.candidates[0].price).toBe(resolveModel(catalog, { model }).prices.at(-1));
    expect(found.retired?.on ?? null).toBe(retired);
  });

  it.each([
    ["gpt-6-sol", "2026-09-21", { kind: "not-yet-released", releasedOn: "2026-09-22" }],
    ["gpt-6-sol", "2026-09-21T23:59:59.999Z", { kind: "not-yet-released", releasedOn: "2026-09-22" }],
    ["gpt-4", "2023-03-13", { kind: "not-yet-released", releasedOn: "2023-03-14" }],
    ["claude-1", "2023-05-01", { kind: "no-price-yet", firstPriceOn: "2023-07-11" }],
  ])("%s at %s has no price", (model, when, expected) => {
    expect(resolvePrice(resolveModel(catalog, { model }), at(when))).toEqual(expected);
  });

  it("has exactly one price in force at any instant from the first on", () => {
    const start = Date.UTC(2022, 0, 1);
    const end = Date.UTC(2029, 0, 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...catalog.models),
        fc.integer({ min: start, max: end }),
        (model, instantMs) => {
          const holding = priceSpans(model).filter(
            (span) => span.startMs <= instantMs && instantMs < span.endMs,
          );
          expect(holding.length).toBeLessThanOrEqual(1);
          const found = resolvePrice(model, { instantMs });
          if (found.kind !== "in-force") {
            expect(holding).toEqual([]);
            return;
          }
          expect(found.candidates).toHaveLength(1);
          if (holding.length === 1) expect(found.candidates[0]).toBe(holding[0]);
          const ofDate = resolvePrice(model, { date: formatDate(instantMs) });
          if (ofDate.kind === "in-force") expect(ofDate.candidates).toContain(found.candidates[0]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
