import { expect, test } from "vitest";
import { wholeBill } from "@/lib/analysis/whole-bill";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { type goldenScenario, invoicedScenario, unpricedScenario } from "@/test/support/document-scenarios";
import { writeBillCsv } from "./bill-csv";

function read(scenario: typeof goldenScenario): Record<string, string>[] {
  const text = writeBillCsv(wholeBill(bundledCatalog(scenario.edition), scenario));
  const [head = "", ...rows] = text.trimEnd().split("\r\n");
  const names = head.split(",");
  // Names of these scenarios hold no comma and no quote.
  return rows.map((row) => Object.fromEntries(row.split(",").map((cell, at) => [names[at] ?? "", cell])));
}

const sum = (rows: readonly Record<string, string>[], column: string) =>
  rows.reduce((all, row) => all + Number(row[column] || 0), 0);

test("lines, steps, total and months, each under its name", () => {
  const rows = read(invoicedScenario);
  const of = (kind: string) => rows.filter(({ row }) => row === kind);
  expect(of("line").length).toBeGreaterThan(10);
  expect(of("step").map(({ step }) => step)).toEqual([
    "discount",
    "reseller",
    "commitment",
    "credit",
    "fee",
    "tax",
  ]);
  expect(of("total")).toMatchObject([{ currency: "EUR", per_usd: "0.8637", rate_on: "2026-09-30" }]);
  expect(of("month").map(({ month }) => month)).toEqual([
    "2026-10",
    "2026-11",
    "2026-12",
    "2027-01",
    "2027-02",
    "2027-03",
  ]);
});

test("the lines lead over the steps to the total", () => {
  const rows = read(invoicedScenario);
  const list = sum(rows, "list_amount_usd");
  const [total] = rows.filter(({ row }) => row === "total");
  expect((list + sum(rows, "change_usd")) * 0.8637).toBeCloseTo(Number(total?.total), 8);
  expect(sum(rows, "amount_shown_usd")).toBeCloseTo(sum(rows, "amount_usd"), 1);
});

test("a line without a price is a row that says why, and there is no total", () => {
  const rows = read(unpricedScenario);
  expect(rows.filter(({ row }) => row === "unpriced")).toMatchObject([{ model: "no-such-model" }]);
  expect(rows.some(({ row }) => row === "total")).toBe(false);
});
