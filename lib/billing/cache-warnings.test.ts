import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { scenario, workload } from "@/test/support/scenario";
import { cacheWarnings } from "./cache-warnings";

/** gpt-4.1 caches automatically, from 1,024 tokens on. */
const catalog = bundledCatalog("2026-11-21");
const dated = { edition: "2026-11-21", asOf: "2026-11-21", startMonth: "2026-12" };

function percentBelow(shape: object, caching: object = {}): number {
  const of = scenario(
    [
      {
        ...workload({ routes: [{ model: "gpt-4.1", share: 1 }] }),
        shape: { kind: "single", prompt: 3_000, completion: 200, sharedPrefix: 0, ...shape },
        caching: { kind: "traffic", ...caching },
      },
    ],
    dated,
  );
  const [warning] = cacheWarnings(catalog, of);
  return Number(warning?.details.percent ?? 0);
}

describe("the share of calls that are below the minimum of a cache", () => {
  // A lognormal of median m and 95th percentile p has sigma = ln(p/m) / 1.6449; the share below x is Phi(ln(x/m) / sigma).
  it.each([
    [{ p50: 8_000, p95: 40_000 }, 2],
    [{ p50: 1_000, p95: 4_000 }, 51],
    [{ p50: 400, p95: 1_024 }, 95],
    [{ p50: 100_000, p95: 200_000 }, 0],
  ])("of prompts whose lengths are %j is %d %%", (promptLengths, percent) => {
    expect(percentBelow({ promptLengths })).toBe(percent);
  });

  it("is all of them where only a prefix that is too short is kept, and else the prompts that are shorter", () => {
    const promptLengths = { p50: 8_000, p95: 40_000 };
    expect(percentBelow({ promptLengths, sharedPrefix: 900 }, { upTo: "prefix" })).toBe(100);
    expect(percentBelow({ promptLengths, sharedPrefix: 1_500 }, { upTo: "prefix" })).toBe(2);
  });

  it("is all or nothing where the length is one", () => {
    expect([percentBelow({ prompt: 1_023 }), percentBelow({ prompt: 1_024 })]).toEqual([100, 0]);
  });
});
