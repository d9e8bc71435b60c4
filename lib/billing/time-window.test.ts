import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Price } from "@/lib/catalog/schema";
import { priced, rates, refused, warningCodes } from "@/test/support/ask";
import { windowShareOfWeek } from "./time-window";

const usage = { prompt: 2_000, cacheRead: 1_000, completion: 1_000 };

/** DeepSeek's prices by date and hour: the table of billing rule 3.4, hit / miss / out. */
describe("DeepSeek's table", () => {
  it.each([
    ["deepseek-chat", "2025-02-08T15:59:59Z", 0.014, 0.14, 0.28],
    ["deepseek-chat", "2025-02-08T16:00:00Z", 0.07, 0.27, 1.1],
    ["deepseek-reasoner", "2025-01-20T00:00:00Z", 0.14, 0.55, 2.19],
    ["deepseek-chat", "2025-09-05T16:00:00Z", 0.07, 0.56, 1.68],
    ["deepseek-reasoner", "2025-09-05T16:00:00Z", 0.07, 0.56, 1.68],
    ["deepseek-chat", "2025-09-29T00:00:00Z", 0.028, 0.28, 0.42],
    ["deepseek-v4-flash", "2026-04-25T12:00:00Z", 0.028, 0.14, 0.28],
    ["deepseek-v4-flash", "2026-04-26T12:00:00Z", 0.0028, 0.14, 0.28],
    ["deepseek-v4-pro", "2026-05-30T12:00:00Z", 0.003625, 0.435, 0.87],
    ["deepseek-v4-flash", "2026-08-16T15:59:59Z", 0.0028, 0.14, 0.28],
    ["deepseek-v4-flash", "2026-08-16T16:00:00Z", 0.007, 0.22, 0.66],
    ["deepseek-v4-pro", "2026-08-16T16:00:00Z", 0.022, 0.66, 1.98],
    ["deepseek-v4-pro", "2026-08-17T01:00:00Z", 0.044, 1.32, 3.96],
    ["deepseek-v4-flash", "2026-09-10T12:00:00Z", 0.003, 0.15, 0.6],
    ["deepseek-v4-flash", "2026-09-11T06:00:00Z", 0.006, 0.3, 1.2],
  ])("%s at %s", (model, at, cacheRead, input, output) => {
    expect(rates({ model, at, usage })).toEqual({ input, cacheRead, output });
  });
});

describe("off-peak hours of 2025, 16:30 to 00:30 UTC", () => {
  it.each([
    ["2025-02-26T16:29:59Z", 0.27], // the hours begin with this price
    ["2025-02-26T16:30:00Z", 0.135],
    ["2025-02-27T00:29:59.999Z", 0.135], // past midnight
    ["2025-02-27T00:30:00Z", 0.27], // half-open: the end is outside
    ["2025-06-15T16:29:59Z", 0.27], // a Sunday: the days don't matter
    ["2025-06-15T16:30:00Z", 0.135],
    ["2025-09-05T00:29:59Z", 0.135], // the last of them
    ["2025-09-05T15:59:59Z", 0.27],
    ["2025-09-05T16:30:00Z", 0.56], // no off-peak from V3.1 on
    ["2025-09-06T00:15:00Z", 0.56],
  ])("deepseek-chat at %s: input %d", (at, input) => {
    expect(rates({ model: "deepseek-chat", at, usage }).input).toBe(input);
  });

  it("halves the chat model and takes three quarters off the reasoner", () => {
    const at = "2025-03-01T20:00:00Z";
    expect(rates({ model: "deepseek-chat", at, usage })).toEqual({
      input: 0.135,
      cacheRead: 0.035,
      output: 0.55,
    });
    expect(rates({ model: "deepseek-reasoner", at, usage })).toEqual({
      input: 0.135,
      cacheRead: 0.035,
      output: 0.55,
    });
  });
});

describe("peak hours of 2026, 01:00-04:00 and 06:00-10:00 UTC", () => {
  it.each([
    // 2026-08-17 is a Monday; each boundary of both ranges
    ["2026-08-17T00:59:59Z", "offPeak"],
    ["2026-08-17T01:00:00Z", "peak"],
    ["2026-08-17T03:59:59Z", "peak"],
    ["2026-08-17T04:00:00Z", "offPeak"],
    ["2026-08-17T05:59:59Z", "offPeak"],
    ["2026-08-17T06:00:00Z", "peak"],
    ["2026-08-17T09:59:59.999Z", "peak"],
    ["2026-08-17T10:00:00Z", "offPeak"],
    // Saturday 2026-08-22: peak until the rule of 16:00 UTC that day
    ["2026-08-22T01:00:00Z", "peak"],
    ["2026-08-22T09:59:59Z", "peak"],
    // weekends all off-peak from then on
    ["2026-08-23T01:00:00Z", "offPeak"],
    ["2026-08-23T06:00:00Z", "offPeak"],
    ["2026-08-29T01:00:00Z", "offPeak"],
    // Monday morning in Shanghai is Monday 01:00 UTC
    ["2026-08-24T01:00:00Z", "peak"],
    // public holidays count as such from 2026-09-17T16:00Z: Mid-Autumn, a Friday; National Day, a Thursday
    ["2026-09-25T01:00:00Z", "offPeak"],
    ["2026-10-01T07:00:00Z", "offPeak"],
    ["2026-10-07T07:00:00Z", "offPeak"],
    ["2026-10-08T07:00:00Z", "peak"],
    // and the Thursday before, and an instant written in Shanghai's time
    ["2026-09-24T01:00:00Z", "peak"],
    ["2026-09-24T09:00:00+08:00", "peak"],
    ["2026-09-24T08:59:59+08:00", "offPeak"],
  ])("deepseek-v4-pro at %s: %s", (at, timeWindow) => {
    const card = priced({ model: "deepseek-v4-pro", at, usage });
    expect(card.rateCard.timeWindow).toBe(timeWindow);
    expect(card.lines[0]?.rateUsd).toBe(timeWindow === "peak" ? 1.32 : 0.66);
  });

  it("knows no holidays of other years, and says so", () => {
    expect(warningCodes({ model: "deepseek-v4-pro", at: "2027-01-04T01:00:00Z", usage })).toEqual([
      "holidays-unknown",
    ]);
    expect(warningCodes({ model: "deepseek-v4-pro", at: "2026-12-28T01:00:00Z", usage })).toEqual([]);
  });
});

describe("a bare date", () => {
  it.each([
    ["deepseek-v4-pro", "2026-08-18"], // a Tuesday
    ["deepseek-v4-pro", "2026-08-22"], // a Saturday, still with peak hours
    ["deepseek-chat", "2025-03-01"],
    ["deepseek-chat", "2025-09-05"], // and the price changes at 16:00
    ["deepseek-chat", "2025-02-08"],
    ["deepseek-v4-flash", "2026-09-10"],
    ["deepseek-v4-flash", "2026-08-16"],
    ["deepseek-flash", "2026-09-10"],
  ])("%s on %s needs an instant", (model, at) => {
    expect(refused({ model, at, usage })).toMatchObject({ code: "instant-needed", field: "at", value: at });
  });

  it.each([
    ["deepseek-v4-pro", "2026-08-23", "offPeak"], // a Sunday under the weekend rule
    ["deepseek-v4-pro", "2026-08-29", "offPeak"],
    ["deepseek-v4-pro", "2026-10-01", "offPeak"], // National Day
    ["deepseek-chat", "2025-10-01", null], // no hours at all
  ])("%s on %s is the same at every hour: %s", (model, at, timeWindow) => {
    expect(priced({ model, at, usage }).rateCard.timeWindow).toBe(timeWindow);
  });

  it.each([
    ["deepseek-v4-pro", "2026-09-23", "peak", 1.32],
    ["deepseek-v4-pro", "2026-09-23", "offPeak", 0.66],
    ["deepseek-chat", "2025-03-01", "peak", 0.27],
    ["deepseek-chat", "2025-03-01", "offPeak", 0.135],
  ])("%s on %s with timeWindow %s: input %d", (model, at, timeWindow, input) => {
    expect(rates({ model, at, timeWindow, usage }).input).toBe(input);
  });

  it("is refused with a window where the price itself changes within the day", () => {
    expect(
      refused({ model: "deepseek-v4-flash", at: "2026-09-10", timeWindow: "peak", usage }),
    ).toMatchObject({ code: "instant-needed" });
  });

  it("says that a window has no effect on a price without hours", () => {
    expect(warningCodes({ model: "gpt-4.1", timeWindow: "peak", usage })).toEqual([
      "time-window-without-effect",
    ]);
  });

  it("asks for an instant in the edition's default date as well", () => {
    // 2026-09-23 is a Wednesday, 2026-11-21 a Saturday: off-peak all day.
    const request = { model: "deepseek-flash", usage };
    expect(refused({ ...request, edition: "2026-09-23" })).toMatchObject({ code: "instant-needed" });
    expect(priced({ ...request, edition: "2026-11-21" }).rateCard.timeWindow).toBe("offPeak");
  });
});

describe("the share of a week", () => {
  const priceOf = (id: string): Price => {
    const price = bundledCatalog()
      .models.flatMap(({ prices }) => prices)
      .find((each) => each.id === id);
    if (price === undefined) throw new Error(id);
    return price;
  };
  const v4 = priceOf("deepseek/deepseek-v4-pro@2026-08-16");
  const chat = priceOf("deepseek/deepseek-chat@2025-02-26");

  it.each([
    [v4, "peak", "2026-09-23T23:59:59Z", 35 / 168], // 7 hours on 5 days
    [v4, "offPeak", "2026-09-23T23:59:59Z", 133 / 168],
    [v4, "peak", "2026-10-01T23:59:59Z", 35 / 168], // holidays left out of account
    [v4, "peak", "2026-08-18T12:00:00Z", 49 / 168], // 7 hours on 7 days
    [chat, "offPeak", "2025-03-01T12:00:00Z", 8 / 24],
    [chat, "peak", "2025-03-01T12:00:00Z", 16 / 24],
  ] as const)("%# %s", (price, window, at, share) => {
    expect(windowShareOfWeek(price, window, Date.parse(at))).toBeCloseTo(share, 12);
  });
});
