import { expect, test } from "vitest";
import { goldenScenario, hostileScenario, invoicedScenario } from "@/test/support/document-scenarios";
import { reportOf } from "@/test/support/make-report";
import { writeReportMarkdown } from "./report-markdown";

const sectionOf = (text: string, title: string) =>
  text.split(/^## \d+\. /m).find((part) => part.startsWith(title)) ?? "";
const lastCells = (section: string) =>
  [...section.matchAll(/^\|.*\| (?:\*\*)?([\u2212+]?)[$€]([\d.,]+)(?:\*\*)? \|$/gm)].map(
    ([, sign, digits = ""]) =>
      Math.round(Number(digits.replaceAll(",", "")) * 100) * (sign === "\u2212" ? -1 : 1),
  );

test.each([
  ["en", "The month’s bill"],
  ["zh", "当月账单"],
] as const)("shows lines that add up to the sum shown (%s)", async (language, title) => {
  for (const scenario of [goldenScenario, invoicedScenario]) {
    const amounts = lastCells(sectionOf(writeReportMarkdown(await reportOf(scenario, language)), title));
    const total = amounts.pop();
    expect(amounts.length).toBeGreaterThan(10);
    expect(amounts.reduce((sum, cents) => sum + cents, 0)).toBe(total);
  }
});

test("goes on to the invoice, in its currency, and to the months", async () => {
  const text = writeReportMarkdown(await reportOf(invoicedScenario));
  const invoice = sectionOf(text, "From list price to invoice");
  for (const step of ["Yearly plan", "Start", "Gateway", "VAT", "**To pay**"])
    expect(invoice).toContain(step);
  expect(invoice).toMatch(/\*\*€[\d,.]+\*\*/);
  expect(sectionOf(text, "Months ahead")).toContain("| **All months** |");
});

test("no name formats, links, opens a tag or leaves its cell", async () => {
  const text = writeReportMarkdown(await reportOf(hostileScenario));
  expect(text).not.toMatch(/(?<!\\)<(script|img|\/title)/);
  expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
  expect(text).not.toMatch(/^# heading/m);
  const rows = text.split("\n").filter((line) => line.startsWith("| "));
  for (const row of rows)
    expect(row.replaceAll("\\\\", "").replaceAll("\\|", "").endsWith(" |"), row).toBe(true);
});
