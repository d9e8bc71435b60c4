import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { billScenario } from "@/lib/billing/bill-scenario";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { parseScenario } from "@/lib/scenario/parse";

/** Scenarios of published claims: the source's figure, ours worked by hand, and why they differ. */
interface Reproduced {
  id: string;
  title: string;
  difference: string;
  rows: { what: string; claimedUsd: number | null; oursUsd: number; scenario: unknown }[];
}

const folder = new URL("../data/golden/reproduced/", import.meta.url);
const all = readdirSync(folder).map(
  (name): Reproduced => JSON.parse(readFileSync(new URL(name, folder), "utf8")),
);

describe.each(all)("$title", ({ rows, difference }) => {
  it.each(rows)("$what: $oursUsd, where the source has $claimedUsd", ({ scenario, oursUsd }) => {
    const bill = billScenario(bundledCatalog("2026-09-23"), parseScenario(scenario));
    expect(bill.unpriced).toEqual([]);
    expect(bill.amount).toBeCloseTo(oursUsd, 8);
  });

  it("says why they differ", () => {
    expect(difference.length).toBeGreaterThan(40);
  });
});
