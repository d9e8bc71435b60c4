import { expect, test } from "vitest";
import { goldenScenario, invoicedScenario, unpricedScenario } from "@/test/support/document-scenarios";
import { reportOf } from "@/test/support/make-report";
import { type Report, type TableBlock, textOf } from "./blocks";

const section = (report: Report, id: string) => {
  const found = report.sections.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};

const tablesOf = (report: Report, id: string) =>
  section(report, id).blocks.filter((block): block is TableBlock => block.kind === "table");

const table = (report: Report, id: string, at = 0): TableBlock => {
  const found = tablesOf(report, id)[at];
  if (found === undefined) throw new Error(`no table ${at} in ${id}`);
  return found;
};

/** Cents of `$1,234.56`, `−$12.10` or `€1,234.56`. */
const cents = (text: string): number => {
  const [, digits = "x"] = /[$€]([\d.,]+)$/.exec(text) ?? [];
  return Math.round(Number(digits.replaceAll(",", "")) * 100) * (/^[\u2212-]/.test(text) ? -1 : 1);
};

const column = (of: TableBlock, at: number) => of.rows.map((row) => cents(textOf(row[at] ?? "")));

const allText = (report: Report): string => JSON.stringify(report.sections);

test.each([
  ["the golden scenario", goldenScenario],
  ["every step, in euros", invoicedScenario],
])("what is shown adds up: %s", async (_, scenario) => {
  const report = await reportOf(scenario);
  const lines = column(table(report, "bill"), 5);
  const total = lines.pop();
  expect(lines.reduce((sum, each) => sum + each, 0)).toBe(total);

  for (const at of [2, 3]) {
    const months = column(table(report, "months"), at);
    const all = months.pop();
    expect(months.reduce((sum, each) => sum + each, 0)).toBe(all);
  }
});

test("the steps lead from the list price to the invoice, each from the one before", async () => {
  const rows = table(await reportOf(invoicedScenario), "invoice").rows.map(([label, text]) => ({
    label: textOf(label ?? ""),
    cents: cents(textOf(text ?? "")),
  }));
  const at = (label: string) => rows.findIndex((row) => row.label === label);
  const sum = (from: number, to: number) => rows.slice(from, to).reduce((all, row) => all + row.cents, 0);
  const lines = at("The bill’s lines");
  const usd = at("In US dollars");
  expect(at("List price")).toBe(0);
  expect(sum(0, lines)).toBe(rows[lines]?.cents);
  expect(sum(lines, usd)).toBe(rows[usd]?.cents);
  // 0.8637 euros for a dollar, converted before it is rounded: at most a cent beside the rounded dollars.
  const euros = rows.at(-1)?.cents ?? 0;
  expect(Math.abs(euros - (rows[usd]?.cents ?? 0) * 0.8637)).toBeLessThanOrEqual(1);
});

test("headline, options and invoice name the same amount to pay", async () => {
  const report = await reportOf(invoicedScenario);
  const headline = section(report, "headline").blocks.find((block) => block.kind === "headline");
  const paid = textOf(table(report, "invoice").rows.at(-1)?.[1] ?? "");
  expect(paid).toMatch(/^€/);
  expect(headline?.kind === "headline" && headline.amount).toBe(paid);
  expect(textOf(table(report, "options").rows[0]?.[1] ?? "")).toBe(paid);
  expect(textOf(table(report, "months").rows[0]?.[3] ?? "")).toMatch(/^€/);
});

test("three options at least stand side by side, each saying what is different", async () => {
  const { rows } = table(await reportOf(goldenScenario), "options");
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  for (const row of rows) expect(textOf(row[4] ?? "")).not.toBe("");
});

test("a scenario that nothing else could serve says how few options there are", async () => {
  const report = await reportOf({ ...goldenScenario, workloads: [] });
  const notes = section(report, "options").blocks.filter((block) => block.kind === "text");
  expect(JSON.stringify(notes)).toContain("Only 2 options");
});

test("what stands behind an assumption is said, and what nobody said is not made up", async () => {
  const report = await reportOf(invoicedScenario);
  const rows = table(report, "assumptions", 1).rows.map((row) => row.map(textOf));
  expect(rows).toContainEqual([
    "Support answers",
    "Units of work",
    "2,000",
    "",
    "measured: Ticket log, September",
    "Support",
  ]);
  expect(rows).toContainEqual([
    "Drafts on our own machine",
    "Prompt",
    "900 tokens",
    "500 to 2,000 tokens",
    "not stated",
    "",
  ]);
});

test("every rate points to a source that is listed, with its day", async () => {
  const report = await reportOf(goldenScenario);
  const sources = new Map(
    table(report, "rates", 1).rows.map((row) => [textOf(row[0] ?? ""), row.map(textOf)]),
  );
  for (const row of table(report, "rates").rows) expect(sources.has(textOf(row[5] ?? ""))).toBe(true);
  expect(sources.get("S1")?.[1]).toMatch(
    /^Price openai\/gpt-4\.1-mini@2025-04-14\. On the provider's own page/,
  );
  expect(sources.get("S1")?.[2]).toBe("Sep 23, 2026");
});

test("the facts of the document and what is left out are there", async () => {
  const text = allText(await reportOf(invoicedScenario));
  for (const said of [
    "Answer first-line questions without a queue.",
    "Approve the budget of the pilot.",
    "Dec 31, 2026",
    "Jan 15, 2027",
    "Training of the agents",
    "A. Author",
    "ECB reference rate",
    "P50 ",
    "4c95a581622771375b281667211c975ba3cd71ad3b341ea4541310dd60d7de33",
    "https://ratebook.example/#s=",
  ]) {
    expect(text).toContain(said);
  }
});

test("lines that are commonly forgotten are ticked where the scenario has them", async () => {
  const lists = section(await reportOf(goldenScenario), "missing").blocks.filter(
    (block) => block.kind === "list",
  );
  const checks = lists.flatMap((block) => (block.kind === "list" ? block.items : []));
  const ticked = checks.filter((item) => item.ticked).map((item) => item.text);
  expect(checks).toHaveLength(9);
  expect(ticked).toEqual([
    "Embeddings and their index (as “Vector database”)",
    "Web search and grounding fees",
  ]);
});

test("without a price there is no total, and the reason stands first", async () => {
  const report = await reportOf(unpricedScenario);
  expect(section(report, "notices").blocks).toContainEqual({
    kind: "list",
    items: expect.arrayContaining([
      { text: expect.stringContaining("The catalog has no model “no-such-model”"), ticked: null },
    ]),
  });
  expect(JSON.stringify(section(report, "headline"))).toContain("no total");
  expect(tablesOf(report, "invoice")).toEqual([]);
});

test("both languages have the same sections and the same figures", async () => {
  const [en, zh] = await Promise.all([reportOf(invoicedScenario), reportOf(invoicedScenario, "zh")]);
  expect(zh.sections.map(({ id }) => id)).toEqual(en.sections.map(({ id }) => id));
  for (const id of ["bill", "months", "options"]) {
    const figures = (report: Report) =>
      table(report, id).rows.map((row) =>
        row.filter((_, at) => table(report, id).numeric.includes(at)).map(textOf),
      );
    const amounts = (report: Report) =>
      figures(report).map((row) => row.filter((text) => /^[$€]/.test(text)).map(cents));
    expect(amounts(zh)).toEqual(amounts(en));
  }
});
