import { describe, expect, test } from "vitest";
import {
  goldenScenario,
  hostileScenario,
  invoicedScenario,
  unpricedScenario,
} from "@/test/support/document-scenarios";
import { unclosedElements } from "@/test/support/docx-parts";
import { reportOf } from "@/test/support/make-report";
import { writeReportHtml } from "./report-html";

const bodyOf = (html: string) => html.slice(html.indexOf("<body>"), html.indexOf("</html>"));

describe.each([
  ["the golden scenario", goldenScenario],
  ["every step", invoicedScenario],
  ["without a total", unpricedScenario],
  ["hostile names", hostileScenario],
])("%s", (_, scenario) => {
  test.each(["en", "zh"] as const)(
    "has no script, no handler, nothing to load, and closes what it opens (%s)",
    async (language) => {
      const html = writeReportHtml(await reportOf(scenario, language), "a4");
      expect(html).not.toMatch(/<(script|img|iframe|object|embed|form|base)[\s>]/i);
      expect(html.match(/<\/style/g)).toHaveLength(1);
      expect(html.match(/<\/title/g)).toHaveLength(1);
      for (const [tag] of bodyOf(html).matchAll(/<[a-z][^>]*>/g)) {
        expect(tag).not.toMatch(/\son[a-z]+\s*=\s*[^"]/i);
        expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\son[a-z]+=/i);
        expect(tag).not.toMatch(/href="(?!https?:)/);
      }
      const withoutVoid = bodyOf(html).replace(/<(?:meta|col)(?: [^>]*)?>/g, "");
      expect(unclosedElements(withoutVoid)).toEqual([]);
    },
  );
});

test("lines add up to their sum on the page", async () => {
  const html = writeReportHtml(await reportOf(invoicedScenario), "letter");
  const bill = /<section id="bill">.*?<\/section>/s.exec(html)?.[0] ?? "";
  const amounts = [...bill.matchAll(/<td class="n">\$([\d.,]+)<\/td><\/tr>/g)].map(([, digits = ""]) =>
    Math.round(Number(digits.replaceAll(",", "")) * 100),
  );
  const total = amounts.pop();
  expect(amounts.length).toBeGreaterThan(10);
  expect(amounts.reduce((sum, cents) => sum + cents, 0)).toBe(total);
});

test("is set for its paper, with its title in the margin as text", async () => {
  const report = await reportOf(hostileScenario);
  const html = writeReportHtml(report, "letter");
  expect(html).toContain("@page { size: Letter;");
  const style = html.slice(html.indexOf("<style>"), html.indexOf("</style>"));
  expect(style).not.toContain("alert(1)");
  expect(style).toContain("counter(page)");
});
