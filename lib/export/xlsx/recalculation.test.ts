import { describe, expect, it } from "vitest";
import { projectScenario } from "@/lib/analysis/projection";
import { billScenario } from "@/lib/billing/bill-scenario";
import { scenario, workload } from "@/test/support/scenario";
import { expectBill, expectMoney, invoiceIn, monthsIn, recalculate } from "@/test/support/workbook-bill";
import {
  cachings,
  catalog,
  dated,
  mix,
  others,
  perMonth,
  shapes,
  withWorkload,
} from "@/test/support/workbook-scenarios";

/** The file, recalculated by an engine of others, comes to what ours says. */

const cases = Object.entries(shapes).flatMap(([shapeName, shape]) =>
  Object.entries(cachings)
    .filter(([name]) => (shape.kind !== "embedding" && shape.kind !== "fine-tune") || name === "off")
    .map(([cachingName, caching]) => ({ name: `${shapeName}; caching ${cachingName}`, shape, caching })),
);

describe("the workbook comes to the engine's bill", () => {
  it.each(cases)("$name", async ({ shape, caching }) => {
    const model =
      shape.kind === "embedding"
        ? "text-embedding-3-small"
        : shape.kind === "fine-tune"
          ? "gpt-4.1-mini"
          : null;
    const routing =
      model !== null
        ? mix([model, 1])
        : mix(["gpt-4.1", 0.5], ["claude-sonnet-4-5", 0.3], ["gemini-2.5-pro", 0.2]);
    const of = scenario([{ ...workload(), shape, caching, routing, volume: perMonth, peakShare: 0 }], dated);
    const book = await recalculate(of);
    expectBill(book, of);
    book.destroy();
  });
});

describe("a month before anybody stated what a page is in tokens", () => {
  it("has no invoice, and the file is written all the same", async () => {
    const shape = { kind: "single", prompt: 900, completion: 200, media: { pdfPages: 1 } };
    const of = withWorkload(
      { shape, routing: mix(["gemini-3.7-flash", 1]) },
      { edition: "2026-09-23", asOf: "2026-10-01", startMonth: "2024-02", months: 1 },
    );
    expect(projectScenario(catalog, of).map(({ total }) => total)).toEqual([null]);
    const book = await recalculate(of);
    expectMoney(invoiceIn(book), billScenario(catalog, of).total?.amount ?? null);
    expect(monthsIn(book, 1)).toEqual([Number.NaN]);
    book.destroy();
  });
});

describe("so it does", () => {
  it.each(Object.entries(others))("with %s", async (_, of) => {
    const book = await recalculate(of);
    expectBill(book, of);
    book.destroy();
  });
});
