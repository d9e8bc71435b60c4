import { expect } from "vitest";
import { projectScenario } from "@/lib/analysis/projection";
import { billScenario } from "@/lib/billing/bill-scenario";
import { letters } from "@/lib/export/xlsx/book";
import { writeBillXlsx } from "@/lib/export/xlsx/write-bill-xlsx";
import type { Scenario } from "@/lib/scenario/schema";
import { openBook, Recalculated, rowsLabelled } from "./recalculated";
import { catalog } from "./workbook-scenarios";

/** The file, recalculated by an engine of others, beside what ours says. */

export async function recalculate(of: Scenario): Promise<Recalculated> {
  return new Recalculated(
    openBook(await writeBillXlsx(of, { catalog, language: "en", range: null, sensitivity: null })),
  );
}

export function invoiceIn(book: Recalculated): number {
  const [row] = rowsLabelled(book.book, "Summary", currencyLabel(book));
  return Number(book.at("Summary", `B${row}`));
}

function currencyLabel(book: Recalculated): string {
  const cells = [...(book.book.sheets.get("Summary")?.values() ?? [])];
  return String(cells.find(({ value }) => String(value).startsWith("Invoice a month"))?.value);
}

export function monthsIn(book: Recalculated, count: number): number[] {
  const [row = 0] = [
    ...rowsLabelled(book.book, "Projection", "Invoice, EUR"),
    ...rowsLabelled(book.book, "Projection", "Invoice, US$"),
  ];
  return Array.from({ length: count }, (_, index) =>
    Number(book.at("Projection", `${letters(9 + index)}${row}`)),
  );
}

/** The engine of others knows the normal distribution to about seven digits: half a cent, or a millionth. */
export function expectMoney(actual: number, expected: number | null): void {
  if (expected === null) throw new Error("no total to compare with");
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(0.005, Math.abs(expected) * 1e-6),
  );
}

export function expectBill(book: Recalculated, of: Scenario): void {
  expectMoney(invoiceIn(book), billScenario(catalog, of).total?.amount ?? null);
  const months = projectScenario(catalog, of);
  monthsIn(book, months.length).forEach((total, index) => {
    expectMoney(total, months[index]?.total ?? null);
  });
}
