import { describe, expect, it } from "vitest";
import { billLine } from "./bill-lines.fixture";
import { toBillSheet } from "./bill-rows";

describe("toBillSheet", () => {
  it("groups by workload, then by model, tier, band and window", () => {
    const sheet = toBillSheet({
      amount: 6,
      unpriced: [],
      lines: [
        billLine({}),
        billLine({ meter: "output" }),
        billLine({ serviceTier: "batch" }),
        billLine({ band: { above: 200_000 } }),
        billLine({ workload: "tagging", workloadName: "Nightly tagging" }),
        billLine({ kind: "fixed", workload: "db", workloadName: "Vector database", meter: "fixed" }),
      ],
    });
    expect(sheet.groups.map(({ name, sections }) => [name, sections.map(({ rows }) => rows.length)])).toEqual(
      [
        ["Support assistant", [2, 1, 1]],
        ["Nightly tagging", [1]],
      ],
    );
    expect(sheet.groups[0]?.calls).toBe(3_000);
    expect(sheet.fixed).toHaveLength(1);
  });

  it("shows lines, sections and workloads that add up", () => {
    const lines = [0.333, 0.333, 0.334].map((amountUsd, index) =>
      billLine({ amountUsd, model: `m${index}` }),
    );
    const sheet = toBillSheet({ amount: 1, unpriced: [], lines });
    expect(sheet.total).toBe(1);
    expect(sheet.groups[0]?.shown).toBe(1);
    expect(sheet.groups[0]?.sections.map(({ shown }) => shown)).toEqual([0.33, 0.33, 0.34]);
  });

  it("has no total, and none for the workload, while a line is unpriced", () => {
    const error = {
      code: "no-rate" as const,
      field: "usage",
      value: "audioInput",
      message: "no rate",
      allowed: null,
    };
    const unpriced = [
      { workload: "support", workloadName: "Support assistant", model: "x", calls: 1, error },
    ];
    const lines = [billLine({}), billLine({ workload: "tagging" })];
    const sheet = toBillSheet({ amount: null, unpriced, lines });
    expect(sheet.total).toBeNull();
    expect(sheet.groups.map(({ shown }) => shown)).toEqual([null, 1]);
  });

  it("is empty for an empty bill", () => {
    expect(toBillSheet({ amount: 0, unpriced: [], lines: [] })).toMatchObject({
      groups: [],
      fixed: [],
      total: 0,
    });
  });

  it("gives every row a key of its own that an edit of the amounts does not change", () => {
    const lines = [billLine({}), billLine({ meter: "output" }), billLine({ serviceTier: "batch" })];
    const keys = (amount: number) =>
      toBillSheet({
        amount,
        unpriced: [],
        lines: lines.map((line) => ({ ...line, amountUsd: amount })),
      }).groups.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.map(({ key }) => key)));
    expect(new Set(keys(1)).size).toBe(3);
    expect(keys(2)).toEqual(keys(1));
  });
});
