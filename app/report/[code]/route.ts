import { bundledCatalog, bundledEditions, bundledFiles } from "@/lib/catalog/bundled";
import { toReportSource } from "@/lib/door/report-source";
import { writeReportHtml } from "@/lib/draw/report-html";
import { decodeScenario } from "@/lib/scenario/link-code";
import { linkContext } from "@/lib/scenario/link-context";
import { papers } from "@/lib/series/report/paper";
import { makeReport } from "@/lib/series/report/report";
import packageFile from "@/package.json";

const links = linkContext(bundledEditions, bundledCatalog);

/** The annex of a scenario, for print: `?lang=en|zh`, `?paper=a4|letter`. */
export async function GET(
  request: Request,
  context: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code } = await context.params;
  const url = new URL(request.url);
  const language = url.searchParams.get("lang") === "zh" ? "zh" : "en";
  const paper = papers.find((each) => each === url.searchParams.get("paper")) ?? "a4";
  const { scenario } = decodeScenario(code, links);
  const source = toReportSource(
    { catalogOf: bundledCatalog, files: bundledFiles(), version: packageFile.version, origin: url.origin },
    scenario,
  );
  const report = await makeReport(source, language);
  return new Response(writeReportHtml(report, paper), {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
