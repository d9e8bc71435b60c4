import { describe, expect, test } from "vitest";
import { cachedShare } from "./cached-share";

const line = (
  meter: "input" | "cacheRead" | "cacheWrite5m" | "output",
  quantity: number,
  workload = "a",
) => ({
  workload,
  kind: "usage" as const,
  meter,
  quantity,
});

describe("the share of the prompt that was read from a cache", () => {
  test("writes are prompt, output is not", () => {
    // 300 / (600 + 300 + 100)
    const lines = [
      line("input", 600),
      line("cacheRead", 300),
      line("cacheWrite5m", 100),
      line("output", 900),
    ];
    expect(cachedShare(lines, "a")).toBe(0.3);
  });

  test("another workload's lines do not count", () => {
    expect(cachedShare([line("input", 600), line("cacheRead", 600, "b")], "a")).toBe(0);
  });

  test("without a prompt there is no share", () => {
    expect(cachedShare([line("output", 1)], "a")).toBeNull();
  });
});
