import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fittingUsage } from "@/test/support/usage";
import { isTokenMeter } from "../catalog/meter";
import { RatebookError } from "../unit/failure";
import { splitUsage, type Usage, usageFields } from "./usage";

describe("splitting one request's wholes", () => {
  it("is disjoint and adds up to the wholes", () => {
    fc.assert(
      fc.property(fittingUsage, (usage) => {
        const split = splitUsage(usage);
        const meters = split.map(([meter]) => meter);
        expect(new Set(meters).size).toBe(meters.length);
        expect(split.every(([, quantity]) => quantity > 0)).toBe(true);
        const isOutput = (meter: string): boolean => /^output$|^reasoning$|Output$/.test(meter);
        const sumOf = (output: boolean): number =>
          split
            .filter(([meter]) => isTokenMeter(meter) && isOutput(meter) === output)
            .reduce((sum, [, quantity]) => sum + quantity, 0);
        expect(sumOf(false)).toBe(usage.prompt);
        expect(sumOf(true)).toBe(usage.completion);
      }),
    );
  });

  it.each([
    // the part one above its whole
    [{ prompt: 9, cacheRead: 10 }, "usage.prompt"],
    [{ prompt: 9, cacheRead: 5, cacheWrite5m: 5 }, "usage.prompt"],
    [{ prompt: 9, audioInput: 5, imageInput: 5 }, "usage.prompt"],
    [{ cacheRead: 1 }, "usage.prompt"],
    [{ prompt: 9, cacheRead: 9, audioInput: 4, audioCacheRead: 5 }, "usage.audioInput"],
    [{ prompt: 9, cacheRead: 9, imageInput: 4, imageCacheRead: 5 }, "usage.imageInput"],
    [{ prompt: 9, cacheRead: 3, audioInput: 4, audioCacheRead: 4 }, "usage.cacheRead"],
    [
      { prompt: 9, cacheRead: 5, audioInput: 3, audioCacheRead: 3, imageInput: 3, imageCacheRead: 3 },
      "usage.cacheRead",
    ],
    [{ completion: 9, reasoning: 10 }, "usage.completion"],
    [{ completion: 9, reasoning: 5, audioOutput: 5 }, "usage.completion"],
  ])("refuses %j", (usage, field) => {
    try {
      splitUsage(usage);
    } catch (error) {
      if (!(error instanceof RatebookError)) throw error;
      expect(error.failure).toMatchObject({ code: "parts-exceed-whole", field });
      return;
    }
    expect.fail("not refused");
  });

  it.each([
    // the part equal to its whole
    [{ prompt: 9, cacheRead: 9 }, [["cacheRead", 9]]],
    [{ prompt: 9, cacheRead: 9, audioInput: 9, audioCacheRead: 9 }, [["audioCacheRead", 9]]],
    [{ completion: 9, reasoning: 9 }, [["reasoning", 9]]],
    [
      { prompt: 10, cacheRead: 6, audioInput: 6, audioCacheRead: 2 },
      [
        ["cacheRead", 4],
        ["audioInput", 4],
        ["audioCacheRead", 2],
      ],
    ],
    [{}, []],
  ])("splits %j", (usage, split) => {
    expect(splitUsage(usage)).toEqual(split);
  });

  it("has a meter for every field", () => {
    const whole: Usage = { prompt: 100, completion: 100 };
    for (const field of usageFields) {
      const usage = {
        ...whole,
        [field]: 1,
        ...(field.endsWith("CacheRead") ? { audioInput: 1, imageInput: 1, cacheRead: 1 } : {}),
      };
      expect(splitUsage(usage).length, field).toBeGreaterThan(0);
    }
  });
});
