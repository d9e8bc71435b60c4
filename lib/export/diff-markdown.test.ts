import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Scenario } from "@/lib/scenario/schema";
import { pricedScenario, scenario, workload } from "@/test/support/scenario";
import { diffScenarios } from "../analysis/diff";
import { toDiffSheet } from "../series/diff-rows";
import { writeDiffMarkdown } from "./diff-markdown";

/** GPT-4.1 is USD 2 in and 8 out: a million tokens in and out are 10. */
const one = (more: object = {}) =>
  workload({
    id: "chat",
    name: "Support bot",
    shape: { kind: "single", prompt: 1_000_000, completion: 1_000_000 } as never,
    volume: { amount: 10 },
    ...more,
  });
const before = scenario([one()], { title: "Assistant" });
const write = (from: Scenario, to: Scenario, language: "en" | "zh" = "en") =>
  writeDiffMarkdown(diffScenarios(bundledCatalog, from, to), language);

describe("a comment", () => {
  test("says what it adds first, then what it is made of", () => {
    const to = scenario(
      [one({ volume: { amount: 20 } }), one({ id: "x", name: "Extra", volume: { amount: 1 } })],
      {
        title: "Assistant",
        months: 12,
      },
    );
    expect(write(before, to)).toBe(`### This change adds $110.00 a month

**Assistant**: $100.00 → $210.00 a month (+110%).

Over the first 12 months, with growth and scheduled prices: $1,200.00 → $2,520.00 (+$1,320.00).

**What it is made of**

| Part | A month |
| --- | ---: |
| Volume | +$110.00 |
| **Difference** | **+$110.00** |

Counted in this order: each part with those before it already changed.

| Workload | Before | After | Difference |
| --- | ---: | ---: | ---: |
| Support bot | $100.00 | $200.00 | +$100.00 |
| Extra (new) |  | $10.00 | +$10.00 |
| **Total** | **$100.00** | **$210.00** | **+$110.00** |

<details><summary>2 changed fields</summary>

| Field | Before | After | Part |
| --- | --- | --- | --- |
| workloads&#91;chat&#93;.volume.amount | 10 | 20 | Volume |
| workloads&#91;x&#93; |  | Extra | Volume |

</details>

Edition 2026-09-23, rates of Sep 23, 2026. USD before exchange rates.
`);
  });

  test("of no change says so, and shows no empty table of parts", () => {
    const text = write(before, before);
    expect(text).toContain("### This change does not move the monthly bill");
    expect(text).not.toContain("What it is made of");
    expect(text).not.toContain("<details>");
  });

  test("shows what a few cents would hide", () => {
    const [small, more] = [1_000, 1_001].map((prompt) =>
      scenario([one({ shape: { kind: "single", prompt, completion: 0 }, volume: { amount: 1 } })]),
    );
    expect(write(small as Scenario, more as Scenario)).toContain("This change adds $0.000002 a month");
  });

  test("says the change in the scenarios' own currency where they share it", () => {
    const inEuro = (perUsd: number, amount: number) =>
      scenario([one({ volume: { amount } })], {
        adjustments: { currency: { code: "EUR", perUsd, on: "2026-09-01", source: "ECB" } },
      });
    expect(write(inEuro(0.9, 10), inEuro(0.9, 20))).toContain(
      "In EUR, at the same rate of 0.9 for 1 USD: +€90.00",
    );
    expect(write(inEuro(0.9, 10), inEuro(0.8, 20))).not.toContain("In EUR");
  });

  test("names what was counted together", () => {
    const from = scenario([one()], { asOf: "2026-09-23" });
    const to = scenario([one({ routes: [{ model: "gpt-4o", share: 1 }] })], { asOf: "2025-01-01" });
    expect(write(from, to)).toContain("| Price, Volume and Mix of models and tiers | +$25.00 |");
    expect(write(from, to)).toContain("Before: edition 2026-09-23, rates of Sep 23, 2026. After:");
  });

  test("lets no name format, mention or open a tag", () => {
    const name = "<img src=x onerror=alert(1)> @everyone **b** [x](y) | `c`\n# h";
    const text = write(before, scenario([one({ id: "@a|b", name })], { title: name }));
    const rest = text.replace(/<\/?(details|summary)>/g, "");
    expect(rest).not.toMatch(/(?<!\\)<img|@everyone|(?<!\\)\*\*b|(?<!\\)`c|^# h/m);
  });
});

test("what is shown adds up: parts, workloads and columns", () => {
  const catalog = bundledCatalog("2026-09-23");
  const any = pricedScenario(catalog);
  const cents = (amounts: readonly number[], digits: number) =>
    amounts.reduce((sum, amount) => sum + Math.round(amount * 10 ** digits), 0);
  fc.assert(
    fc.property(any, any, (from, to) => {
      const sheet = toDiffSheet(diffScenarios(bundledCatalog, from, to));
      if (sheet === null) return;
      const { digits, rows, wholeBill } = sheet;
      if (Math.max(sheet.from, sheet.to) * 10 ** digits > 1e14) return;
      const total = Math.round(sheet.difference * 10 ** digits);
      if (sheet.parts.length > 0)
        expect(
          cents(
            sheet.parts.map(({ amount }) => amount),
            digits,
          ),
        ).toBe(total);
      const shown = (side: "from" | "to" | "difference") => rows.map((row) => row[side] ?? 0);
      expect(cents([...shown("difference"), wholeBill?.difference ?? 0], digits)).toBe(total);
      for (const side of ["from", "to"] as const) {
        expect(cents([...shown(side), wholeBill?.[side] ?? 0], digits)).toBe(
          Math.round(sheet[side] * 10 ** digits),
        );
      }
      expect(Math.round((sheet.to - sheet.from) * 10 ** digits)).toBe(total);
    }),
    { numRuns: 60 },
  );
});
