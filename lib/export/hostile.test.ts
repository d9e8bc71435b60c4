import { expect, test } from "vitest";
import { wholeBill } from "@/lib/analysis/whole-bill";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { toReportSource } from "@/lib/door/report-source";
import { writeReportHtml } from "@/lib/draw/report-html";
import type { Scenario } from "@/lib/scenario/schema";
import { makeReport } from "@/lib/series/report/report";
import { docxParts, unclosedElements } from "@/test/support/docx-parts";
import { hostileTexts } from "@/test/support/hostile-texts";
import { activeParts, htmlElements, xmlElements } from "@/test/support/markup";
import { scenario, workload } from "@/test/support/scenario";
import { writeBillCsv } from "./bill-csv";
import { writeFocusCsv } from "./focus/focus-csv";
import { writeReportDocx } from "./report-docx";
import { writeReportMarkdown } from "./report-markdown";

const plain = scenario([workload()], {
  months: 2,
  fixed: [{ id: "f", name: "Fixed", usdPerMonth: 12 }],
  adjustments: { tax: { name: "Tax", share: 0.1 } },
});

/** Every name that a document repeats is the hostile one; longer than the door lets through, since a writer must not rely on it. */
function named(text: string): Scenario {
  return {
    ...plain,
    title: text,
    workloads: plain.workloads.map((each) => ({ ...each, name: text })),
    fixed: plain.fixed.map((each) => ({ ...each, name: text })),
    document: {
      purpose: text,
      preparedBy: text,
      notIncluded: [text],
      basis: [{ path: "workloads[0].volume.amount", basis: "measured" as const, source: text, owner: text }],
    },
  };
}

const setting = {
  catalogOf: bundledCatalog,
  files: bundledFiles(),
  version: "1.2.3",
  origin: "https://ratebook.example",
};
const work = { range: false, months: true, options: false, drivers: false };
const source = toReportSource(setting, plain, { work });
const reportOf = (text: string) => makeReport({ ...source, scenario: named(text) }, "en");

const texts = [...hostileTexts, "x".repeat(10_000), "<b>".repeat(4_000), "+1", "-1+1", "@SUM(A1)", "\t=1+1"];
const cases = texts.map((text) => [text.length > 60 ? `${text.slice(0, 20)}… (${text.length})` : text, text]);

test.each(cases)("a report called %j is a page that only shows it", async (_, text) => {
  const elements = htmlElements(writeReportHtml(await reportOf(text), "a4"));
  expect(activeParts(elements)).toEqual([]);
  expect(elements.filter(({ name }) => name === "h1")).toHaveLength(1);
  expect(elements.filter(({ name }) => name === "style")).toHaveLength(1);
  expect(elements.filter(({ name }) => name === "h2").length).toBeGreaterThan(10);
});

test.each(cases)(
  "a Word file called %j is well-formed, without field or script of its own",
  async (_, text) => {
    const parts = docxParts(await writeReportDocx(await reportOf(text), "a4"));
    for (const [path, xml] of parts) {
      if (!/\.(xml|rels)$/.test(path)) continue;
      expect(unclosedElements(xml), path).toEqual([]);
      expect(() => xmlElements(xml), path).not.toThrow();
    }
    const fields = [...(parts.get("word/document.xml") ?? "").matchAll(/<w:instrText/g)];
    expect(fields).toEqual([]);
  },
);

test.each(cases)("no cell of the CSV and FOCUS files of %j is a formula", (_, text) => {
  const given = named(text);
  const catalog = bundledCatalog(given.edition);
  for (const csv of [writeBillCsv(wholeBill(catalog, given)), writeFocusCsv(catalog, given)]) {
    const rows = readCsv(csv);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    for (const cell of rows.flat()) {
      if (/^[=+\-@\t\r]/.test(cell)) expect(cell, "a number").toMatch(/^-?[\d.]+(e[+-]?\d+)?$/);
    }
  }
});

test.each(cases)("the Markdown of %j keeps every row a row and opens no tag", async (_, text) => {
  const markdown = writeReportMarkdown(await reportOf(text));
  expect(markdown).not.toMatch(/(?<!\\)<(?!https:)/);
  expect(markdown.match(/^# /gm)).toHaveLength(1);
  for (const row of markdown.split("\n").filter((line) => line.startsWith("| "))) expect(row).toMatch(/ \|$/);
});

/** RFC 4180, as another program reads it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
