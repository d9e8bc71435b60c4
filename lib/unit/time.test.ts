import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayMs,
  daysBetween,
  daysInMonth,
  formatDate,
  isMonth,
  parseDate,
  parseInstant,
  startOfDate,
} from "./time";

describe("parseDate", () => {
  it.each([
    ["1970-01-01", 0],
    ["2026-09-23", Date.UTC(2026, 8, 23)],
    ["2024-02-29", Date.UTC(2024, 1, 29)],
  ])("reads %s", (text, ms) => {
    expect(parseDate(text)).toBe(ms);
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-4-1",
    "26-04-01",
    "2026-09-23 ",
    "2026-09-23T00:00:00Z",
    "",
  ])("refuses %j", (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe("parseInstant", () => {
  it.each([
    ["2026-09-10T04:00:00Z", Date.UTC(2026, 8, 10, 4)],
    ["2026-09-10T12:00:00+08:00", Date.UTC(2026, 8, 10, 4)],
    ["2026-09-10T12:00+08:00", Date.UTC(2026, 8, 10, 4)],
    ["2026-09-09T23:30:00-04:30", Date.UTC(2026, 8, 10, 4)],
    ["2026-09-10T04:00:00.1239Z", Date.UTC(2026, 8, 10, 4, 0, 0, 123)],
  ])("reads %s", (text, ms) => {
    expect(parseInstant(text)).toBe(ms);
  });

  it.each([
    "2026-09-10",
    "2026-09-10T04:00:00",
    "2026-09-10T24:00:00Z",
    "2026-09-10T04:60:00Z",
    "2026-09-10T23:59:60Z",
    "2026-02-30T04:00:00Z",
    "2026-09-10T04:00:00+15:00",
    "2026-09-10 04:00:00Z",
  ])("refuses %j", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe("calendar", () => {
  it.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-01-01", -1, "2025-12-31"],
  ])("%s and %i days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it.each([
    ["2026-11", 2, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-12", 0, "2026-12"],
    ["2026-12", 36, "2029-12"],
  ])("%s and %i months is %s", (month, months, expected) => {
    expect(addMonths(month, months)).toBe(expected);
  });

  it.each([
    ["2026-02", 28],
    ["2024-02", 29],
    ["2026-12", 31],
  ])("%s has %i days", (month, days) => {
    expect(daysInMonth(month)).toBe(days);
  });

  it("knows months", () => {
    expect(["2026-01", "2026-12"].every(isMonth)).toBe(true);
    expect(["2026-00", "2026-13", "2026-1", "2026-01-01"].some(isMonth)).toBe(false);
  });

  it("refuses to begin a day that is none", () => {
    expect(() => startOfDate("2026-02-30")).toThrow("2026-02-30 is not a date");
  });

  it("reads back what it formats, on any day of four centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_000, max: 84_000 }), (day) => {
        expect(parseDate(formatDate(day * dayMs))).toBe(day * dayMs);
      }),
    );
  });
});
