import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { openBook } from "@/test/support/recalculated";
import { scenario, workload } from "@/test/support/scenario";
import { writeBillXlsx } from "./write-bill-xlsx";

/** A second engine, where it is installed: LibreOffice opens the file, recalculates it and writes it again. */

const catalog = bundledCatalog("2026-11-21");
const hasOffice = (() => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

function everything(): Scenario {
  const shape = {
    kind: "conversation",
    turns: 7,
    prefix: 2_450,
    user: 85,
    context: 333,
    reply: 210,
    reasoning: 64,
  };
  const routes = [
    { model: "gpt-4.1", share: 0.5 },
    { model: "claude-sonnet-4-5", share: 0.5 },
  ];
  const volume = { amount: 40_000, per: "month", growthPerMonth: 0.03 } as const;
  const routing = { kind: "mix", routes };
  const traffic = { kind: "traffic" };
  return scenario(
    [
      { ...workload({ volume }), shape, routing, caching: traffic },
      {
        ...workload({ volume }),
        id: "g",
        shape: { ...shape, turnsSpread: { kind: "geometric" } },
        routing,
        caching: traffic,
      },
      {
        ...workload({ volume }),
        id: "l",
        shape: { kind: "single", prompt: 1, completion: 300, promptLengths: { p50: 60_000, p95: 250_000 } },
        routing: { kind: "mix", routes: [{ model: "gemini-2.5-pro", share: 1 }] },
      },
    ],
    {
      edition: "2026-11-21",
      asOf: "2026-11-21",
      startMonth: "2026-12",
      months: 4,
      discounts: [
        { provider: "openai", off: 0.05, steps: [{ fromUsd: 200, off: 0.1 }], stepping: "graduated" },
      ],
      adjustments: { fees: [{ name: "Gateway", share: 0.05 }], tax: { name: "VAT", share: 0.19 } },
    },
  );
}

/** What LibreOffice makes of a file when it may not trust the values in it. */
function recalculateInOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ratebook-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "in.xlsx"),
      ],
      {
        stdio: "ignore",
      },
    );
    return readFileSync(join(folder, "out", "in.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [
    path,
    path.startsWith("xl/worksheets/")
      ? strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"))
      : part,
  ]);
  return zipSync(Object.fromEntries(parts));
}

describe.skipIf(!hasOffice)("LibreOffice", () => {
  it("comes to the same in every cell, to nine digits", async () => {
    const bytes = await writeBillXlsx(everything(), { catalog, language: "zh" });
    const written = openBook(bytes);
    // Without the values in the file what comes back was calculated.
    const again = openBook(recalculateInOffice(withoutValues(bytes)));
    let compared = 0;
    for (const [sheet, cells] of written.sheets) {
      for (const [address, { formula, value }] of cells) {
        if (formula === null || typeof value !== "number") continue;
        compared += 1;
        const theirs = Number(again.sheets.get(sheet)?.get(address)?.value);
        expect(
          Math.abs(theirs - value),
          `${sheet}!${address} ${formula}: ${theirs} for ${value}`,
        ).toBeLessThanOrEqual(Math.max(1e-9, Math.abs(value) * 1e-9));
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  }, 240_000);
});
