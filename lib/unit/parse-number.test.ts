import { describe, expect, test } from "vitest";
import { middleOf, type NumberRules, parseNumber } from "./parse-number";

describe("a single figure", () => {
  test.each<[string, number, NumberRules?]>([
    ["0", 0],
    ["1200", 1200],
    ["1,200", 1200],
    ["1,234,567.5", 1_234_567.5],
    ["1 200", 1200],
    ["1 200", 1200],
    ["1_200", 1200],
    [" 3k ", 3000],
    ["3K", 3000],
    ["1.2M", 1_200_000],
    ["1.2m", 1_200_000],
    ["1.2e6", 1_200_000],
    ["1e-3", 0.001],
    ["2b", 2e9],
    ["2bn", 2e9],
    [".5", 0.5],
    ["5.", 5],
    ["$1,284.17", 1284.17],
    ["12万", 120_000],
    ["1.5亿", 150_000_000],
    ["３０００", 3000],
    ["50%", 0.5, { share: true }],
    ["50 %", 0.5, { share: true }],
    ["５０％", 0.5, { share: true }],
    ["50", 0.5, { share: true }],
    ["0.5", 0.005, { share: true }],
    ["33.3", 0.333, { share: true }],
    ["-4", -0.04, { share: true, min: -1 }],
    ["0.1", 0.001, { share: true }],
    ["6.4", 6, { whole: true }],
    ["-0", 0],
  ])("%s is %d", (typed, value, rules) => {
    expect(parseNumber(typed, rules)).toMatchObject({ ok: true, value });
  });

  test("shorthand is told apart from a plain figure", () => {
    expect(parseNumber("1,200")).toMatchObject({ shorthand: false });
    expect(parseNumber("1.2k")).toMatchObject({ shorthand: true });
    expect(parseNumber("1e3")).toMatchObject({ shorthand: true });
  });
});

describe("a range", () => {
  test.each<[string, { low: number; likely: number; high: number } | number, NumberRules?]>([
    // sqrt(3000 x 8000) = 4898.98
    ["3k-8k", { low: 3000, likely: 4900, high: 8000 }],
    ["3k – 8k", { low: 3000, likely: 4900, high: 8000 }],
    ["3k~8k", { low: 3000, likely: 4900, high: 8000 }],
    ["3k to 8k", { low: 3000, likely: 4900, high: 8000 }],
    ["3000至8000", { low: 3000, likely: 4900, high: 8000 }],
    ["3k-5k-8k", { low: 3000, likely: 5000, high: 8000 }],
    ["1e-3-1e-1", { low: 0.001, likely: 0.01, high: 0.1 }],
    ["0-8k", { low: 0, likely: 4000, high: 8000 }],
    ["40%-60%", { low: 0.4, likely: 0.5, high: 0.6 }, { share: true }],
    ["-2--1", { low: -0.02, likely: -0.015, high: -0.01 }, { share: true, min: -1 }],
    ["5-6", { low: 5, likely: 5, high: 6 }, { whole: true }],
    ["5k-5k", 5000],
  ])("%s", (typed, value, rules) => {
    expect(parseNumber(typed, { range: true, ...rules })).toEqual({ ok: true, value, shorthand: true });
  });

  test("the middle never leaves the range, however narrow", () => {
    expect(middleOf(123, 124)).toBeGreaterThanOrEqual(123);
    expect(middleOf(123, 124)).toBeLessThanOrEqual(124);
  });
});

describe("a slip names its reason", () => {
  test.each<[string, string, NumberRules?]>([
    ["", "empty"],
    ["  ", "empty"],
    ["abc", "not-a-number"],
    ["1,2", "not-a-number"],
    ["1,2345", "not-a-number"],
    ["1.2.3", "not-a-number"],
    ["1.200,50", "not-a-number"],
    ["12x", "not-a-number"],
    ["NaN", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["0x10", "not-a-number"],
    ["k", "not-a-number"],
    ["-5", "negative"],
    ["50%", "percent-not-allowed"],
    ["3k-8k", "range-not-allowed"],
    ["8k-3k", "falls", { range: true }],
    ["3k-9k-8k", "falls", { range: true }],
    ["1-2-3-4", "not-a-number", { range: true }],
    ["3k-", "not-a-number", { range: true }],
    ["101", "too-large", { share: true, max: 1 }],
    ["-200", "too-small", { share: true, min: -1 }],
    ["1e309", "too-large"],
    ["0", "too-small", { min: 1 }],
  ])("%s: %s", (typed, why, rules) => {
    expect(parseNumber(typed, rules)).toMatchObject({ ok: false, why });
  });
});
