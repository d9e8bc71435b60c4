import { describe, expect, it } from "vitest";
import { priceRequest } from "../billing/price-request";
import { bundledCatalog } from "../catalog/bundled";
import { billLine } from "./bill-lines.fixture";
import { findLineFacts } from "./line-facts";

const catalog = bundledCatalog();

describe("findLineFacts", () => {
  it("finds the price, the provider's page and the rule of an inherited rate", () => {
    const line = billLine({ meter: "reasoning", inherits: "output" });
    const facts = findLineFacts(catalog, line, "2026-09-23");
    expect(facts?.providerName).toBe("OpenAI");
    expect(facts?.pricingUrl).toMatch(/^https:/);
    expect(facts?.price?.from).toBe("2025-04-14");
    expect(facts?.rules.map((rule) => rule.kind)).toEqual(["inherit"]);
  });

  it("has nothing to say of rates given by hand", () => {
    expect(findLineFacts(catalog, billLine({ provider: null, model: "own" }), "2026-09-23")).toBeNull();
  });

  it("names a rule for every inherited line of a real request", () => {
    const request = {
      id: null,
      model: "gpt-4.1",
      at: "2026-03-01",
      serviceTier: "batch" as const,
      usage: { prompt: 10_000, cacheRead: 4_000, cacheWrite5m: 1_000, completion: 500, reasoning: 100 },
      count: 1,
    };
    const { lines, rateCard } = priceRequest(() => catalog, request);
    for (const line of lines.filter(({ inherits }) => inherits !== null)) {
      const facts = findLineFacts(
        catalog,
        billLine({
          ...line,
          provider: rateCard.provider,
          model: rateCard.model,
          serviceTier: rateCard.serviceTier,
          period: {
            price: "price" in line.source ? line.source.price : null,
            from: rateCard.from,
            to: rateCard.to,
          },
        }),
        "2026-03-01",
      );
      expect(facts?.rules.length, line.meter).toBeGreaterThan(0);
    }
  });
});
