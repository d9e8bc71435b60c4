import { describe, expect, it } from "vitest";
import type { Price } from "@/lib/catalog/schema";
import { catalogOf, priceOf, providerOf } from "@/test/support/catalog";
import { scenario, workload } from "@/test/support/scenario";
import { driftOf } from "./drift";

const editions = ["2026-01-01", "2026-02-01"];

/** Two editions of one set of files: what the second adds, and what it withdraws of the first. */
function twoEditions(prices: Price[]) {
  const file = providerOf("p", {
    m: { prices: [] },
    other: { prices: [{ from: "2025-01-01", rates: { input: 1, output: 2 } }] },
  });
  const files = [
    { ...file, models: file.models.map((model) => (model.id === "m" ? { ...model, prices } : model)) },
  ];
  return editions.map((edition) => catalogOf(files, { editions, edition })) as [
    ReturnType<typeof catalogOf>,
    ReturnType<typeof catalogOf>,
  ];
}

const of = scenario(
  [
    workload({
      routes: [
        { model: "m", share: 0.5 },
        { model: "other", share: 0.5 },
      ],
    }),
  ],
  {
    edition: "2026-01-01",
    asOf: "2026-01-15",
    startMonth: "2026-01",
  },
);

describe("what a pinned scenario costs in the newest edition", () => {
  it("names the rates that a correction moved", () => {
    const [pinned, newest] = twoEditions([
      priceOf("m@old", { from: "2025-01-01", rates: { input: 4, output: 8 }, withdrawn: "2026-02-01" }),
      priceOf("m@new", { from: "2025-01-01", rates: { input: 3, output: 8 }, recorded: "2026-02-01" }),
    ]);
    // 500 requests of 1,000 in and 100 out on each: 2 + 0.4 and 0.5 + 0.1
    expect(driftOf(of, pinned, newest)).toEqual({
      amount: expect.closeTo(3, 12),
      newestAmount: expect.closeTo(2.5, 12),
      changes: [{ model: "m", meter: "input", serviceTier: "standard", from: 4, to: 3, on: "2025-01-01" }],
    });
  });

  it("sees a new price only from its day on", () => {
    const [pinned, newest] = twoEditions([
      priceOf("m", { from: "2025-01-01", rates: { input: 4, output: 8 } }),
      priceOf("m", { from: "2026-01-20", rates: { input: 2, output: 8 }, recorded: "2026-02-01" }),
    ]);
    expect(driftOf(of, pinned, newest).changes).toEqual([]);
    const later = driftOf(of, pinned, newest, "2026-02-01");
    expect(later.changes).toEqual([
      { model: "m", meter: "input", serviceTier: "standard", from: 4, to: 2, on: "2026-01-20" },
    ]);
    expect([later.amount, later.newestAmount]).toEqual([expect.closeTo(3, 12), expect.closeTo(2, 12)]);
    // the pinned edition never hears of it, whatever the day
    expect(driftOf({ ...of, asOf: "2026-02-01" }, pinned, pinned).changes).toEqual([]);
  });

  it("has no amount where the newest edition lost the rate, and says which", () => {
    const [pinned, newest] = twoEditions([
      priceOf("m@old", { from: "2025-01-01", rates: { input: 4, output: 8 }, withdrawn: "2026-02-01" }),
      priceOf("m@new", { from: "2025-01-01", rates: { input: 4 }, recorded: "2026-02-01" }),
    ]);
    const drift = driftOf(of, pinned, newest);
    expect(drift).toMatchObject({ amount: expect.closeTo(3, 12), newestAmount: null });
    expect(drift.changes).toContainEqual({
      model: "m",
      meter: "output",
      serviceTier: "standard",
      from: 8,
      to: null,
      on: null,
    });
  });
});
