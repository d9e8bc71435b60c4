import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatDate,
  formatExact,
  formatFactor,
  formatMoney,
  formatMoneyChange,
  formatMoneyCompact,
  formatMoneyTick,
  formatMonth,
  formatMonthTick,
  formatPercent,
  formatPercentChange,
  formatQuantity,
  formatRate,
  formatTimes,
  formatUnitCost,
  toMoneyFigure,
  toQuantityFigure,
  toRateFigure,
} from "./format";

const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u2212", "-");

describe("money", () => {
  it.each([
    [1284.17, "$1,284.17", "$1,284.17"],
    [0, "$0.00", "$0.00"],
    [0.0003, "$0.0003", "$0.0003"],
    [0.00034567, "$0.0003457", "$0.0003457"],
    // decided on the rounded value: a tenth of a dollar needs no more than cents
    [0.0949, "$0.0949", "$0.0949"],
    [0.0999, "$0.10", "$0.10"],
    [0.1, "$0.10", "$0.10"],
    [1.005, "$1.01", "$1.01"],
    [48_000_000, "$48,000,000.00", "$48,000,000.00"],
    [-12.5, "-$12.50", "-$12.50"],
    [Number.NaN, "—", "—"],
  ])("%d is %s", (amount, en, zh) => {
    expect(plain(formatMoney(amount, "en"))).toBe(en);
    expect(plain(formatMoney(amount, "zh"))).toBe(zh);
  });

  it("takes the digits its column shares, and another currency", () => {
    expect(formatMoney(0.0003, "en", { digits: 2 })).toBe("$0.00");
    expect(formatMoney(12, "zh", { currency: "CNY" })).toBe("¥12.00");
  });

  it.each([
    [999_999.99, "$999,999.99", "$999,999.99"],
    [999_999.996, "$1M", "$100万"],
    [48_000_000, "$48M", "$4800万"],
    [48_230_000, "$48.23M", "$4823万"],
    [1_234_567_890, "$1.235B", "$12.35亿"],
    [1284.17, "$1,284.17", "$1,284.17"],
  ])("the hero writes %d as %s", (amount, en, zh) => {
    expect(formatMoneyCompact(amount, "en")).toBe(en);
    expect(formatMoneyCompact(amount, "zh")).toBe(zh);
  });

  it.each([
    [0, "$0", "$0"],
    [750, "$750", "$750"],
    [2_500, "$2,500", "$2,500"],
    [25_000, "$25K", "$2.5万"],
    [0.00015, "$0.00015", "$0.00015"],
  ])("an axis writes %d as %s", (amount, en, zh) => {
    expect(formatMoneyTick(amount, "en")).toBe(en);
    expect(formatMoneyTick(amount, "zh")).toBe(zh);
  });

  it("signs a change", () => {
    expect(plain(formatMoneyChange(38.2, "en"))).toBe("+$38.20");
    expect(plain(formatMoneyChange(-0.0003, "en"))).toBe("-$0.0003");
    expect(formatMoneyChange(0, "en")).toBe("$0.00");
  });

  it.each([
    [0.00431251, "$0.004313"],
    [0.0043, "$0.0043"],
    [0.5, "$0.50"],
    [12.8, "$12.80"],
    [12.845, "$12.85"],
    [999.96, "$1,000"],
    [1284.17, "$1,284"],
    [0, "$0.00"],
  ])("one of %d costs %s", (amount, text) => {
    expect(formatUnitCost(amount, "en")).toBe(text);
    expect(formatUnitCost(amount, "zh")).toBe(text);
  });
});

describe("quantities", () => {
  it.each([
    [518_000_000, "518.0 M"],
    [61_300_000, "61.3 M"],
    [1_249_000, "1.25 M"],
    [9_994_999, "9.99 M"],
    [9_995_000, "10.0 M"],
    [999_949, "999.9 k"],
    [999_950, "1.00 M"],
    [999_949_999, "999.9 M"],
    [999_950_000, "1.00 B"],
    [48_000_000_000, "48.0 B"],
    [1e15, "1,000.0 T"],
    [10_000, "10.0 k"],
    [9_999, "9,999"],
    [9_999.4, "9,999"],
    [9_999.5, "10.0 k"],
    [1_234.5, "1,235"],
    [0.37, "0.37"],
    [0.000123456, "0.000123"],
    [12.5, "12.5"],
    [0, "0"],
  ])("%d is %s in both languages", (quantity, text) => {
    expect(plain(formatQuantity(quantity, "en"))).toBe(text);
    expect(plain(formatQuantity(quantity, "zh"))).toBe(text);
  });

  it("comes apart at the decimal point", () => {
    expect(toQuantityFigure(518_000_000, "en")).toEqual({ integer: "518", fraction: ".0", suffix: "M" });
    expect(toQuantityFigure(3, "en")).toEqual({ integer: "3", fraction: "", suffix: "" });
    expect(toMoneyFigure(1284.17, 2, "en")).toEqual({ integer: "$1,284", fraction: ".17", suffix: "" });
    expect(toRateFigure(0.025, "token", 1e6, "en")).toEqual({
      integer: "$0",
      fraction: ".025",
      suffix: "/M",
    });
  });

  it.each([
    [120_000, "120,000", "12万"],
    [9_999, "9,999", "9,999"],
    [123_456, "123,456", "12.3456万"],
    [250_000_000, "250,000,000", "2.5亿"],
    [2.5, "2.5", "2.5"],
  ])("in running text %d is %s or %s", (count, en, zh) => {
    expect(formatCount(count, "en")).toBe(en);
    expect(formatCount(count, "zh")).toBe(zh);
  });

  it("keeps every digit of the working", () => {
    expect(formatExact(518_000_000, "en")).toBe("518,000,000");
    expect(formatExact(4316.66666666667, "en")).toBe("4,316.66666667");
    expect(formatExact(0.1 + 0.2, "en")).toBe("0.3");
  });
});

describe("rates", () => {
  it.each([
    [0.1, "token", 1e6, "$0.10 /M", "$0.10 /M"],
    [0.025, "token", 1e6, "$0.025 /M", "$0.025 /M"],
    [0.1 * 1.1, "token", 1e6, "$0.11 /M", "$0.11 /M"],
    [3, "token", 1e6, "$3.00 /M", "$3.00 /M"],
    [10, "search", 1_000, "$10 per 1,000", "$10 每千次"],
    [2.5, "search", 1_000, "$2.50 per 1,000", "$2.50 每千次"],
    [4.5, "token-hour", 1e6, "$4.50 /M·h", "$4.50 /M·h"],
    [0.03, "minute", 1, "$0.03 a minute", "$0.03 每分钟"],
    [2, "hour", 1, "$2 an hour", "$2 每小时"],
    [7, "parsec", 12, "$7 per 12 parsec", "$7 每 12 parsec"],
  ])("%d for a %s is %s", (rate, unit, per, en, zh) => {
    expect(plain(formatRate(rate, unit, per, "en"))).toBe(en);
    expect(plain(formatRate(rate, unit, per, "zh"))).toBe(zh);
  });

  it("writes factors and multiples", () => {
    expect(formatFactor(0.5, "en")).toBe("0.5");
    expect(formatFactor(4 / 3, "en")).toBe("1.333");
    expect(formatTimes(1, "en")).toBe("1.0×");
    expect(formatTimes(9.94, "en")).toBe("9.9×");
    expect(formatTimes(9.96, "en")).toBe("10×");
    expect(formatTimes(1284.4, "en")).toBe("1,284×");
  });
});

describe("shares", () => {
  it.each([
    [0.71, "71%"],
    [0.085, "8.5%"],
    [0.08, "8%"],
    [0.0996, "10%"],
    [0.125, "13%"],
    [0.0004, "<0.1%"],
    [0, "0%"],
    [1, "100%"],
  ])("%d is %s", (share, text) => {
    expect(formatPercent(share, "en")).toBe(text);
    expect(formatPercent(share, "zh")).toBe(text);
  });

  it("signs a change", () => {
    expect(plain(formatPercentChange(0.03, "en"))).toBe("+3%");
    expect(plain(formatPercentChange(-0.125, "zh"))).toBe("-13%");
  });
});

describe("dates", () => {
  it.each([
    ["2025-04-14", "Apr 14, 2025", "2025年4月14日"],
    ["2026-01-01", "Jan 1, 2026", "2026年1月1日"],
    ["mid-2025", "mid-2025", "mid-2025"],
    ["2025-13-40", "2025-13-40", "2025-13-40"],
  ])("%s is %s", (date, en, zh) => {
    expect(formatDate(date, "en")).toBe(en);
    expect(formatDate(date, "zh")).toBe(zh);
  });

  it("writes months", () => {
    expect(formatMonth("2026-12", "en")).toBe("Dec 2026");
    expect(formatMonth("2026-12", "zh")).toBe("2026年12月");
    expect(formatMonthTick("2026-12", "en", false)).toBe("Dec");
    expect(formatMonthTick("2027-01", "zh", true)).toBe("2027年1月");
    expect(formatMonth("soon", "en")).toBe("soon");
  });
});
