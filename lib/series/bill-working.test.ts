import { describe, expect, it } from "vitest";
import { bundledCatalog } from "../catalog/bundled";
import { loadEvidence } from "../catalog/evidence";
import { billLine } from "./bill-lines.fixture";
import { parseVerdict, toBillWorking, toRateEvidence } from "./bill-working";

describe("toBillWorking", () => {
  it("says what one call uses", () => {
    const line = billLine({ calls: 108_000, quantity: 278_640_000 });
    expect(toBillWorking(line, 1, 2).quantity).toEqual({
      calls: 108_000,
      perCall: 2_580,
      quantity: 278_640_000,
    });
  });

  it.each([
    [1.0049, 1, false],
    [1.005, 1.01, false],
    // moved by a cent so that the lines add up
    [1.005, 1, true],
  ])("%d shown as %d was moved: %s", (amountUsd, shown, isMoved) => {
    expect(toBillWorking(billLine({ amountUsd }), shown, 2).isMoved).toBe(isMoved);
  });

  it("has no quantity for a fixed line", () => {
    expect(toBillWorking(billLine({ kind: "fixed", calls: 0 }), 1, 2).quantity).toBeNull();
  });
});

describe("parseVerdict", () => {
  it.each([
    ["official+3", { kind: "official", others: 3 }],
    ["official-only", { kind: "official", others: 0 }],
    ["2-independent-sources-agree", { kind: "agree", sources: 2 }],
    ["single-source", { kind: "single", isQuoted: false }],
    ["single-source+third-party-quote", { kind: "single", isQuoted: true }],
    ["third-party-quote-only", { kind: "quoted" }],
    ["derived/general-knowledge", { kind: "derived" }],
    ["read in tea leaves", { kind: "unknown", text: "read in tea leaves" }],
  ])("%s", (evidence, verdict) => expect(parseVerdict(evidence)).toEqual(verdict));

  it("has words for every verdict of the catalog", () => {
    const verdicts = bundledCatalog().models.flatMap(({ prices }) =>
      prices.map(({ agreement }) => agreement.verdict),
    );
    expect(verdicts.filter((verdict) => parseVerdict(verdict).kind === "unknown")).toEqual([]);
  });
});

describe("toRateEvidence", () => {
  it("names who agrees and keeps other figures of the opened meter apart from the rest", async () => {
    const record = (await loadEvidence("openai")).get("openai/gpt-4.1-nano@2025-04-14");
    if (record === undefined) throw new Error("the catalog has no such price");
    const { agreeing, against, elsewhere } = toRateEvidence(record, {
      meter: "cacheRead",
      inherits: null,
      band: null,
    });
    expect(agreeing.map(({ source }) => source)).toContain("genai-prices");
    expect(agreeing.find(({ source }) => source === "official page")?.url).toMatch(/^https:/);
    expect(against.map(({ field, value, chosen }) => [field, value, chosen])).toEqual([
      ["cacheRead", 0.03, 0.025],
    ]);
    expect(elsewhere).toEqual([]);
  });

  it("looks at the meter whose rate is taken", async () => {
    const record = (await loadEvidence("openai")).get("openai/gpt-4.1-nano@2025-04-14");
    if (record === undefined) throw new Error("the catalog has no such price");
    const { against } = toRateEvidence(record, { meter: "cacheWrite5m", inherits: "cacheRead", band: null });
    expect(against).toHaveLength(1);
  });
});
