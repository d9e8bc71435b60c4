import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { projectScenario } from "@/lib/analysis/projection";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { arbScenario } from "@/lib/scenario/arbitrary";
import { type OpenedBook, openBook, Recalculated, rowsLabelled } from "@/test/support/recalculated";
import { pricedScenario, scenario, workload } from "@/test/support/scenario";
import { wideScenario } from "@/test/support/wide-scenario";
import { letters } from "./book";
import { writeBillXlsx } from "./write-bill-xlsx";

const catalog = bundledCatalog("2026-11-21");
/** Without what is worked out once and never recalculated. */
const still = { range: null, sensitivity: null };

function expectNear(actual: unknown, expected: number, what: string): void {
  const most = Math.max(0.005, Math.abs(expected) * 1e-6);
  expect(Math.abs(Number(actual) - expected), `${what}: ${actual}, not ${expected}`).toBeLessThanOrEqual(
    most,
  );
}

/** A month's invoice as it stands in the file: the last of the totals. */
function monthIn(opened: OpenedBook, index: number): unknown {
  const rows = ["Invoice, EUR", "Invoice, US$"].flatMap((label) => rowsLabelled(opened, "Projection", label));
  return opened.sheets.get("Projection")?.get(`${letters(9 + index)}${rows[0]}`)?.value;
}

/**
 * Every formula comes to the value that stands beside it.
 *
 * @param share  by how much it may differ
 * @param without  a sheet that is left out: the mean length of the one call in a billion that passes a threshold is a
 * quotient of two small differences, which no two engines agree on, and moves nothing that is paid
 */
function expectSame(opened: OpenedBook, { share, without }: { share: number; without: string | null }): void {
  const book = new Recalculated(opened);
  const others: string[] = [];
  for (const [sheet, cells] of opened.sheets) {
    if (sheet === without) continue;
    for (const [address, { formula, value }] of cells) {
      if (formula === null || value === null) continue;
      const again = book.at(sheet, address);
      const most = typeof value === "number" ? Math.max(1e-6, Math.abs(value) * share) : null;
      const isSame = most === null ? again === value : Math.abs(Number(again) - Number(value)) <= most;
      if (!isSame) others.push(`${sheet}!${address} ${formula} is ${again}, not ${value}`);
    }
  }
  book.destroy();
  expect(others).toEqual([]);
}

describe("of any scenario", () => {
  it.each([
    ["plain", pricedScenario(catalog), { share: 1e-6, without: null }],
    // Half a token is rounded up by one engine and, a digit earlier, down by the other.
    ["every", wideScenario(catalog), { share: 1e-5, without: "Usage" }],
  ])(
    "of %s kind the workbook has the engine's figures, before and after a recalculation",
    async (_, any, how) => {
      await fc.assert(
        fc.asyncProperty(any, async (drawn) => {
          const of = { ...drawn, months: Math.min(3, drawn.months) };
          const bill = billScenario(catalog, of);
          fc.pre(bill.total !== null);
          const opened = openBook(await writeBillXlsx(of, { catalog, language: "en", ...still }));
          expectNear(opened.sheets.get("Summary")?.get("B4")?.value, bill.total?.amount ?? 0, "bill");
          projectScenario(catalog, of).forEach(({ total }, index) => {
            if (total !== null) expectNear(monthIn(opened, index), total, `month ${index}`);
          });
          expectSame(opened, how);
        }),
        // A workbook of a long conversation has 25,000 formulas: what is found is shown as it was drawn.
        { numRuns: Number(process.env.RATEBOOK_WORKBOOKS ?? 8), endOnFailure: true },
      );
    },
    240_000,
  );

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
