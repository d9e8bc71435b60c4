import { readFileSync } from "node:fs";
import { parseScenario } from "@/lib/scenario/parse";
import type { Scenario } from "@/lib/scenario/schema";

/** The published example. */
export const goldenScenario = parseScenario(
  JSON.parse(readFileSync(new URL("../../public/scenario-v1.golden.json", import.meta.url), "utf8")),
);

/** Every step between list price and invoice, in another currency, with the facts of a document. */
export const invoicedScenario: Scenario = parseScenario({
  ...goldenScenario,
  title: "Support assistant for the call centre",
  discounts: [{ provider: "openai", off: 0.08 }],
  adjustments: {
    resellers: [{ name: "Relay", provider: "anthropic", factor: 1.05 }],
    commitments: [{ name: "Yearly plan", usdPerMonth: 400 }],
    credits: [{ name: "Start", usdPerMonth: 33.33, until: "2026-12-15" }],
    fees: [{ name: "Gateway", share: 0.055, minimumUsd: 1, usdPerMonth: 0 }],
    tax: { name: "VAT", share: 0.19 },
    currency: { code: "EUR", perUsd: 0.8637, on: "2026-09-30", source: "ECB reference rate" },
  },
  document: {
    purpose: "Answer first-line questions without a queue.",
    decision: "Approve the budget of the pilot.",
    preparedBy: "A. Author",
    reviewedBy: "R. Reader",
    approvedBy: "S. Signer",
    validUntil: "2026-12-31",
    reviewOn: "2027-01-15",
    notIncluded: ["Training of the agents", "The telephone line"],
    basis: [
      {
        path: "workloads[0].volume.amount",
        basis: "measured",
        source: "Ticket log, September",
        owner: "Support",
      },
    ],
  },
});

/** One line has no price, so that there is no total. */
export const unpricedScenario: Scenario = parseScenario({
  ...goldenScenario,
  workloads: goldenScenario.workloads.map((workload, index) =>
    index > 0
      ? workload
      : { ...workload, routing: { kind: "mix", routes: [{ model: "no-such-model", share: 1 }] } },
  ),
});

/** Names that try to become markup, a formula, a field or a line of their own. */
export const hostileScenario: Scenario = parseScenario({
  ...goldenScenario,
  title: '</title></style><script>alert(1)</script>"\\} body{} \u202e=HYPERLINK("http://x")',
  workloads: goldenScenario.workloads.map((workload) => ({
    ...workload,
    name: '| a](javascript:x) <img src=x onerror=alert(1)> ]]>&amp; "=1+1" \u0007',
  })),
  document: { purpose: "<b>bold</b>\n# heading", notIncluded: ["- [x] <script>"], basis: [] },
});
