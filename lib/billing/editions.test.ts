import { describe, expect, it } from "vitest";
import type { WindowRow } from "@/lib/catalog/schema";
import { catalogOf, providerOf, ruleBase } from "@/test/support/catalog";
import { answerPriceRequest } from "./price-request";

const request = { model: "m", serviceTier: "batch", usage: { prompt: 1_000_000 } };

describe("two editions of one set of files", () => {
  // A price belongs to both; only the later one knows that batch is half.
  const rules = [
    {
      ...ruleBase,
      id: "batch",
      recorded: "2026-02-01",
      kind: "tier",
      tier: "batch",
      factor: 0.5,
      offers: true,
    },
  ] as const;
  const files = [
    providerOf("p", { m: { prices: [{ from: "2025-01-01", rates: { input: 4 } }] } }, [...rules]),
  ];
  const editions = ["2026-01-01", "2026-02-01"];
  const older = catalogOf(files, { editions, edition: "2026-01-01" });
  const newer = catalogOf(files, { editions, edition: "2026-02-01" });

  it("prices each by its own rules, whichever was asked first", () => {
    expect(answerPriceRequest(() => newer, request)).toMatchObject({ ok: true, amount: 2 });
    expect(answerPriceRequest(() => older, request)).toMatchObject({ error: { code: "tier-not-offered" } });
    expect(answerPriceRequest(() => newer, request)).toMatchObject({ ok: true, amount: 2 });
  });

  it("keeps two windows of one name apart", () => {
    const peak: Omit<WindowRow, "rates"> = {
      window: "peak",
      utc: ["01:00-02:00"],
      days: "all",
      zone: "UTC",
      basis: "made up",
    };
    const catalog = catalogOf([
      providerOf("p", {
        m: {
          prices: [
            {
              from: "2026-01-01",
              rates: { input: 1 },
              windows: [
                { ...peak, rates: { input: 2 }, toAt: "2026-02-01T00:00:00Z" },
                { ...peak, rates: { input: 3 }, fromAt: "2026-02-01T00:00:00Z" },
              ],
            },
          ],
        },
      }),
    ]);
    const at = (instant: string) =>
      answerPriceRequest(() => catalog, { model: "m", at: instant, usage: { prompt: 1_000_000 } });
    expect(at("2026-01-31T01:30:00Z")).toMatchObject({ amount: 2 });
    expect(at("2026-02-01T01:30:00Z")).toMatchObject({ amount: 3 });
    expect(at("2026-02-01T02:00:00Z")).toMatchObject({ amount: 1 });
  });
});
