import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { arbScenario } from "@/lib/scenario/arbitrary";
import { openBook, Recalculated } from "@/test/support/recalculated";
import { pricedScenario, scenario, workload } from "@/test/support/scenario";
import { writeBillXlsx } from "./write-bill-xlsx";

const catalog = bundledCatalog("2026-11-21");
/** Without what is worked out once and never recalculated. */
const still = { range: null, sensitivity: null };

describe("of any scenario", () => {
  it("the workbook recalculates to the engine's bill, and its cells to what stands in them", async () => {
    await fc.assert(
      fc.asyncProperty(pricedScenario(catalog), async (drawn) => {
        const of = { ...drawn, months: Math.min(3, drawn.months) };
        const bill = billScenario(catalog, of);
        fc.pre(bill.total !== null);
        const opened = openBook(await writeBillXlsx(of, { catalog, language: "en", ...still }));
        const book = new Recalculated(opened);
        const expected = bill.total?.amount ?? 0;
        const actual = Number(book.at("Summary", "B4"));
        expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(0.005, expected * 1e-6));
        for (const [sheet, cells] of opened.sheets) {
          for (const [address, { formula, value }] of cells) {
            if (formula === null || typeof value !== "number") continue;
            const again = Number(book.at(sheet, address));
            expect(Math.abs(again - value), `${sheet}!${address} ${formula}`).toBeLessThanOrEqual(
              Math.max(1e-6, Math.abs(value) * 1e-6),
            );
          }
        }
        book.destroy();
      }),
      { numRuns: 15 },
    );
  }, 240_000);

  it("a file is written, priced or not, and every text is a text", async () => {
    const ids = catalog.models.map(({ provider, id }) => `${provider}/${id}`);
    await fc.assert(
      fc.asyncProperty(
        arbScenario(ids),
        fc.constantFrom("en" as const, "zh" as const),
        async (drawn, language) => {
          const [first] = drawn.workloads;
          const of = { ...drawn, workloads: first === undefined ? [] : [first], months: 1 };
          const opened = openBook(await writeBillXlsx(of, { catalog, language, ...still }));
          expect([...opened.sheets.keys()]).toHaveLength(7);
          const title = opened.sheets.values().next().value?.get("A1");
          expect(title?.formula ?? null).toBeNull();
        },
      ),
      { numRuns: 15 },
    );
  }, 240_000);
});

describe("names from a link that anyone may send", () => {
  const hostile = [
    '=HYPERLINK("http://evil.example","pay")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "</t><f>1</f>",
    "\u0000\u202e",
    "x".repeat(120),
  ];

  it.each(hostile)("%j stays a text", async (name) => {
    const of = scenario([{ ...workload(), name }], {
      title: name,
      edition: "2026-11-21",
      asOf: "2026-11-21",
      startMonth: "2026-12",
      months: 1,
      fixed: [{ id: "f", name, usdPerMonth: 5 }],
      adjustments: { fees: [{ name, share: 0.1 }], tax: { name, share: 0.1 } },
    });
    const bytes = await writeBillXlsx(of, { catalog, language: "en" });
    const { sheets } = openBook(bytes);
    const written = [...sheets.values()].flatMap((cells) => [...cells.values()]);
    const kept = [...name].filter((character) => character >= " " || character === "\t").join("");
    expect(written.some(({ value }) => String(value).includes(kept))).toBe(true);
    for (const { formula } of written) expect(formula ?? "").not.toMatch(/HYPERLINK|evil/);
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith(".xml"));
    for (const [path, part] of parts) expect(isWellFormed(strFromU8(part)), path).toBe(true);
  });
});

/** Tags that open and close in pairs, and no bare `&` or `<`. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [tag, slash, name = ""] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^<>]*?>/g)) {
    if (slash === "/") {
      if (open.pop() !== name) return false;
    } else if (!tag.endsWith("/>")) open.push(name);
  }
  return open.length === 0 && !/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(xml);
}

describe("the package", () => {
  it("is the same for the same bill, and has what a spreadsheet looks for", async () => {
    const of = scenario([workload()], { edition: "2026-11-21", asOf: "2026-11-21", startMonth: "2026-12" });
    const [one, two] = await Promise.all([1, 2].map(() => writeBillXlsx(of, { catalog, language: "en" })));
    expect(one).toEqual(two);
    const files = unzipSync(one ?? new Uint8Array());
    const types = strFromU8(files["[Content_Types].xml"] ?? new Uint8Array());
    const sheets = Object.keys(files).filter((path) => path.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(8);
    for (const path of sheets) {
      expect(types).toContain(`/${path}`);
      expectOrder(strFromU8(files[path] ?? new Uint8Array()));
    }
    const workbook = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array());
    expect(workbook).toMatch(/fullCalcOnLoad="1"/);
    const names = [...workbook.matchAll(/<definedName name="([^"]+)"/g)].map(([, name]) => name ?? "");
    expect(names).toContain("workload1_volume_amount");
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][\w.]*$/);
    // Every style a cell names is there.
    const styles = strFromU8(files["xl/styles.xml"] ?? new Uint8Array());
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const used = sheets.flatMap((path) =>
      [...strFromU8(files[path] ?? new Uint8Array()).matchAll(/ s="(\d+)"/g)].map(([, s]) => Number(s)),
    );
    expect(Math.max(...used)).toBeLessThan(count);
  });
});

/** The order of a sheet's parts that its schema fixes; Excel offers to repair a file that has another. */
function expectOrder(xml: string): void {
  const order = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "conditionalFormatting",
    "hyperlinks",
    "pageMargins",
    "pageSetup",
    "headerFooter",
  ];
  const places = order.map((part) => xml.search(new RegExp(`<${part}[ />]`))).filter((place) => place !== -1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}
