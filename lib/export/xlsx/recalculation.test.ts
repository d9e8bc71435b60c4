import { describe, it } from "vitest";
import { scenario, workload } from "@/test/support/scenario";
import { expectBill, recalculate } from "@/test/support/workbook-bill";
import { cachings, dated, mix, others, perMonth, shapes } from "@/test/support/workbook-scenarios";

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

describe("so it does", () => {
  it.each(Object.entries(others))("with %s", async (_, of) => {
    const book = await recalculate(of);
    expectBill(book, of);
    book.destroy();
  });
});
