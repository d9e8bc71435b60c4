import fs from "node:fs";
import { bundledCatalog } from "./lib/catalog/bundled";
import { templateScenario, templateIds } from "./lib/scenario/templates";
import { writeBillXlsx } from "./lib/export/xlsx/write-bill-xlsx";
import { openBook, Recalculated, rowsLabelled } from "./lib/export/xlsx/recalculated.fixture";
import { billScenario } from "./lib/billing/bill-scenario";
import { projectScenario } from "./lib/analysis/projection";
const catalog = bundledCatalog("2026-11-21");
for (const id of templateIds) {
  const s = templateScenario(id, { edition: catalog.edition, asOf: "2026-11-01" }, (w) => w);
  const t0 = Date.now();
  const bytes = await writeBillXlsx(s, { catalog, newest: bundledCatalog(), language: "en" });
  const t1 = Date.now();
  fs.writeFileSync(`/tmp/x-${id}.xlsx`, bytes);
  const book = openBook(bytes);
  const r = new Recalculated(book);
  let bad = 0, n = 0;
  for (const [sheet, cells] of book.sheets) for (const [a, c] of cells) if (c.formula !== null) { n++; const v = r.at(sheet, a);
    const same = typeof v === "number" && typeof c.value === "number" ? Math.abs(v - c.value) <= 1e-9 * Math.max(1, Math.abs(v)) : v === c.value;
    if (!same && bad++ < 4) console.log("  differs", sheet, a, c.formula.slice(0, 200), c.value, v); }
  const bill = billScenario(catalog, s);
  const row = rowsLabelled(book, "Bill", "Invoice, US$")[0];
  const months = projectScenario(catalog, s);
  const prow = rowsLabelled(book, "Projection", "Invoice, US$")[0];
  const cols = "JKLMNOPQRSTU".split("");
  const worst = Math.max(...months.slice(0, 12).map((m, i) => Math.abs((m.total ?? 0) - Number(r.at("Projection", cols[i] + prow)))));
  console.log(id, bytes.length, t1 - t0, "ms", n, "formulas", bad, "bad;", bill.total?.amount, r.at("Bill", `L${row}`), "worst month", worst);
}
