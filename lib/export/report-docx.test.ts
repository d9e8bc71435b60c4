import { beforeAll, describe, expect, test } from "vitest";
import {
  goldenScenario,
  hostileScenario,
  invoicedScenario,
  unpricedScenario,
} from "@/test/support/document-scenarios";
import { docxParts, docxRows, docxText, unclosedElements } from "@/test/support/docx-parts";
import { reportOf } from "@/test/support/make-report";
import { writeReportDocx } from "./report-docx";

describe.each([
  ["the golden scenario", goldenScenario, "en", "a4"],
  ["every step, in Chinese", invoicedScenario, "zh", "letter"],
  ["without a total", unpricedScenario, "en", "letter"],
  ["hostile names", hostileScenario, "zh", "a4"],
] as const)("%s", (_, scenario, language, paper) => {
  let parts: Map<string, string>;
  beforeAll(async () => {
    parts = docxParts(await writeReportDocx(await reportOf(scenario, language), paper));
  });
  const body = () => parts.get("word/document.xml") ?? "";

  test("every part is well-formed, without characters XML forbids", () => {
    for (const [path, xml] of parts) {
      if (!/\.(xml|rels)$/.test(path)) continue;
      expect(unclosedElements(xml), path).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml), path).toBe(false);
    }
  });

  test("every relationship leads to a part, and every part has a type", () => {
    const types = parts.get("[Content_Types].xml") ?? "";
    for (const [path, xml] of parts) {
      const folder = path.replace(/_rels\/[^/]*$/, "");
      const used = path.endsWith("document.xml.rels") ? body() : null;
      for (const [tag] of path.endsWith(".rels") ? xml.matchAll(/<Relationship [^>]*>/g) : []) {
        const [, target = ""] = /Target="([^"]*)"/.exec(tag) ?? [];
        if (tag.includes('TargetMode="External"')) {
          const [, id = ""] = /Id="([^"]*)"/.exec(tag) ?? [];
          expect(used, "a link that nothing uses").toContain(`r:id="${id}"`);
        } else
          expect([...parts.keys()]).toContain(
            target.startsWith("/") ? target.slice(1) : `${folder}${target}`,
          );
      }
      const extension = path.split(".").at(-1) ?? "";
      expect(types.includes(`PartName="/${path}"`) || types.includes(`Extension="${extension}"`), path).toBe(
        true,
      );
    }
  });

  test("ids are used once, and every style that is used is defined", () => {
    const ids = [...body().matchAll(/<(?:wp:docPr|w:bookmarkStart)[^>]* (?:w:)?id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    const styles = parts.get("word/styles.xml") ?? "";
    for (const [, id = ""] of body().matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]+)"/g)) {
      expect(styles).toContain(`w:styleId="${id}"`);
    }
  });

  test("heads are repeated, rows stay whole, headings are headings, pages are numbered", () => {
    const heads = body().match(/<w:tblHeader\/>/g)?.length ?? 0;
    expect(heads).toBeGreaterThanOrEqual(8);
    expect(body().match(/<w:cantSplit\/>/g)?.length).toBe(body().match(/<w:tr[ >]/g)?.length);
    expect(body().match(/w:val="Heading1"/g)?.length).toBeGreaterThanOrEqual(14);
    const footer = [...parts].filter(([path]) => /word\/footer\d+\.xml$/.test(path)).map(([, xml]) => xml);
    expect(footer.join("")).toMatch(/PAGE<.*NUMPAGES</s);
    expect(body()).toContain(paper === "a4" ? 'w:w="11906" w:h="16838"' : 'w:w="12240" w:h="15840"');
    expect(parts.get("word/styles.xml")).toContain('w:eastAsia="Microsoft YaHei"');
  });

  test("links are followed only where Word can follow them", () => {
    for (const [, target = ""] of (parts.get("word/_rels/document.xml.rels") ?? "").matchAll(
      /Target="([^"]*)"[^>]*TargetMode="External"/g,
    )) {
      expect(target).toMatch(/^https?:\/\//);
      expect((target.split("#")[1] ?? "").length).toBeLessThanOrEqual(255);
    }
  });
});

test.each([
  ["en", "All lines"],
  ["zh", "明细合计"],
] as const)("the lines add up to their sum in Word (%s)", async (language, sum) => {
  const parts = docxParts(await writeReportDocx(await reportOf(invoicedScenario, language), "a4"));
  const rows = docxRows(parts.get("word/document.xml") ?? "");
  const end = rows.findIndex(([first]) => first === sum);
  // From the table's head on; a row of one cell is the workload's name over its lines.
  const start = rows.findLastIndex(
    (row, at) => at < end && row.length > 1 && /[a-z\u4e00-\u9fff]$/.test(row.at(-1) ?? ""),
  );
  const cents = (row: readonly string[] = []) => Math.round(Number(row.at(-1)?.replace(/[$,]/g, "")) * 100);
  const lines = rows
    .slice(start + 1, end)
    .filter((row) => row.length > 1)
    .map(cents);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.reduce((all, each) => all + each, 0)).toBe(cents(rows[end]));
});

test("who prepared it and the title are properties of the file", async () => {
  const parts = docxParts(await writeReportDocx(await reportOf(invoicedScenario), "a4"));
  const core = parts.get("docProps/core.xml") ?? "";
  expect(core).toContain("<dc:creator>A. Author</dc:creator>");
  expect(core).toContain("<dc:title>Support assistant for the call centre</dc:title>");
  expect(docxText(parts.get("word/document.xml") ?? "")).toContain(
    "Answer first-line questions without a queue.",
  );
});
