import { describe, expect, it } from "vitest";
import { scenario, workload } from "@/test/support/scenario";
import { billScenario } from "../billing/bill-scenario";
import { bundledCatalog } from "../catalog/bundled";
import { savingsOf } from "./savings";

const catalog = bundledCatalog();
const savings = (...sketches: Parameters<typeof workload>) => {
  const of = scenario([workload(...sketches)]);
  return savingsOf(catalog, of, billScenario(catalog, of).amount);
};

describe("what caching and batch save", () => {
  const routes = [{ model: "claude-haiku-4-5", share: 1 }];

  it("is the same scenario without it, less the scenario", () => {
    // a million tokens in: half read at 0.10 instead of 1.00
    const caching = { kind: "share", read: 0.5, write: 0, ttl: "5m" } as const;
    expect(savings({ routes, caching })).toEqual({ caching: expect.closeTo(0.45, 12), batch: null });
  });

  it("is negative where writing costs more than reading saves", () => {
    // a million tokens: 0.05 read (saves 0.045), 0.9 written at 1.25 (costs 0.225)
    const caching = { kind: "share", read: 0.05, write: 0.9, ttl: "5m" } as const;
    expect(savings({ routes, caching }).caching).toBeCloseTo(0.045 - 0.225, 12);
    // and at 2.00 for an hour
    expect(savings({ routes, caching: { ...caching, ttl: "1h" } }).caching).toBeCloseTo(0.045 - 0.9, 12);
  });

  it("is half the batch share of the calls", () => {
    // 1.5 a thousand requests, 80 % of them at half
    expect(savings({ routes, tiers: { batch: 0.8 } })).toEqual({
      caching: null,
      batch: expect.closeTo(0.6, 12),
    });
  });

  it("counts each against the other kept", () => {
    const caching = { kind: "share", read: 0.5, write: 0, ttl: "5m" } as const;
    const both = savings({ routes, caching, tiers: { batch: 1 } });
    // cached and batched: (0.5 x 1 + 0.5 x 0.1 + 0.5) / 2 = 0.525; without caching 0.75; without batch 1.05
    expect(both).toEqual({ caching: expect.closeTo(0.225, 12), batch: expect.closeTo(0.525, 12) });
  });

  it("is unknown where nothing is used or the bill has no total", () => {
    expect(savings({ routes })).toEqual({ caching: null, batch: null });
    expect(savings({ routes: [{ model: "no-such-model", share: 1 }], tiers: { batch: 1 } })).toEqual({
      caching: null,
      batch: null,
    });
  });
});
