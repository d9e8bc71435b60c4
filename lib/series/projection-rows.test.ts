import { describe, expect, it } from "vitest";
import { monthBill } from "./bill-lines.fixture";
import { restId, toProjectionMarks, toProjectionRows } from "./projection-rows";

const names = new Map([
  ["support", "Support assistant"],
  ["tagging", "Nightly tagging"],
  ["rest", "all others"],
]);

describe("toProjectionRows", () => {
  it("keeps the scenario's order whatever a workload costs", () => {
    const cheap = toProjectionRows(
      [monthBill({ amount: 6, byWorkload: { tagging: 5, support: 1 } })],
      "workload",
      names,
    );
    const dear = toProjectionRows(
      [monthBill({ amount: 6, byWorkload: { tagging: 1, support: 5 } })],
      "workload",
      names,
    );
    expect(cheap.series.map(({ id, colour }) => [id, colour])).toEqual([
      ["support", "var(--series-1)"],
      ["tagging", "var(--series-2)"],
    ]);
    expect(dear.series.map(({ id, colour }) => [id, colour])).toEqual(
      cheap.series.map(({ id, colour }) => [id, colour]),
    );
  });

  it("puts meters into their groups, in the order of the palette", () => {
    const byMeter = {
      output: 3,
      cacheWrite1h: 2,
      fixed: 7,
      input: 1,
      imageInput: 1,
      webSearch: 4,
      cacheRead: 5,
    };
    const { series, rows } = toProjectionRows([monthBill({ amount: 23, byMeter })], "meter", new Map());
    expect(series.map(({ id }) => id)).toEqual(["input", "cached", "written", "output", "other"]);
    expect(rows[0]?.values).toEqual({ input: 2, cached: 5, written: 2, output: 3, other: 11 });
  });

  it("shows figures that add up in every month and over all months", () => {
    const months = [1, 2, 3].map((n) =>
      monthBill({
        month: `2026-0${n}`,
        amount: 1.002,
        byWorkload: { support: 0.334, tagging: 0.334, third: 0.334 },
      }),
    );
    const { series, rows, total } = toProjectionRows(months, "workload", names);
    expect(rows[0]?.values).toEqual({ support: 0.34, tagging: 0.33, third: 0.33 });
    expect(total).toBe(3);
    expect(series.map((each) => each.total)).toEqual([1.02, 0.99, 0.99]);
  });

  it("draws the cheapest together when there are more than colours", () => {
    const byWorkload = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`w${index}`, index + 1]));
    const month = monthBill({ amount: 465, byWorkload });
    const { series, rows } = toProjectionRows([month], "workload", names);
    expect(series).toHaveLength(8);
    expect(series.at(-1)).toMatchObject({ id: restId, name: "all others", colour: "var(--series-8)" });
    // 30 + 29 + … + 24 stay, 1 + … + 23 = 276 go together
    expect(rows[0]?.values[restId]).toBe(276);
    expect(toProjectionRows([month], "workload", names, Number.POSITIVE_INFINITY).series).toHaveLength(30);
  });

  it("leaves a gap where a month is unpriced, and has no total then", () => {
    const months = [
      monthBill({ month: "2026-01", amount: 2, byWorkload: { support: 2 } }),
      monthBill({ month: "2026-02", amount: null, byWorkload: { support: 1 } }),
    ];
    const { rows, series, total } = toProjectionRows(months, "workload", names);
    expect(rows[1]).toMatchObject({ total: null, values: {} });
    expect(series[0]?.total).toBe(2);
    expect(total).toBeNull();
  });

  it("shows a bill of fractions of a cent", () => {
    const { digits, rows } = toProjectionRows(
      [monthBill({ amount: 0.0003, byWorkload: { support: 0.0003 } })],
      "workload",
      names,
    );
    expect(digits).toBeGreaterThanOrEqual(4);
    expect(rows[0]?.total).toBe(0.0003);
  });
});

describe("toProjectionMarks", () => {
  it("marks a change on its day and a retirement once", () => {
    const { rows } = toProjectionRows(
      [
        monthBill({ month: "2026-09" }),
        monthBill({ month: "2026-10", retired: ["nano"], changes: [{ model: "nano", on: "2026-10-23" }] }),
        monthBill({ month: "2026-11", retired: ["nano"] }),
        monthBill({ month: "2027-01", retired: ["nano"], changes: [{ model: "flash", on: "2027-01-01" }] }),
      ],
      "workload",
      names,
    );
    expect(toProjectionMarks(rows)).toEqual([
      { month: "2026-10", kind: "retired", model: "nano", on: null },
      { month: "2027-01", kind: "change", model: "flash", on: "2027-01-01" },
    ]);
  });
});
