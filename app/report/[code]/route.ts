import { answerPublished } from "@/app/_publish/answer";
import { wholeBill } from "@/lib/analysis/whole-bill";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { readOneOf } from "@/lib/door/published/ask";
import { toReportSource } from "@/lib/door/report-source";
import { siteOrigin } from "@/lib/door/site-origin";
import { drawRefusalPage } from "@/lib/draw/published/refusal";
import { writeReportHtml } from "@/lib/draw/report-html";
import type { Published } from "@/lib/series/published/published";
import { type Paper, papers } from "@/lib/series/report/paper";
import { makeReport } from "@/lib/series/report/report";
import { planReportWork } from "@/lib/series/report/report-work";
import type { Language } from "@/lib/words/translate";
import packageFile from "@/package.json";

/** `/report/CODE`: the annex for print, `?paper=a4|letter`. */
export async function GET(request: Request, { params }: RouteContext<"/report/[code]">): Promise<Response> {
  const { code } = await params;
  const site = () => siteOrigin(request.headers, process.env.RATEBOOK_ORIGIN);
  return answerPublished(request, code, {
    contentType: "text/html; charset=utf-8",
    withDetails: false,
    isShared: () => site().isFixed,
    keyOf: (query) => `report ${paperOf(query)} ${site().origin}`,
    draw: (published, { language }, query) => draw(published, language, paperOf(query), site().origin),
    refuse: ({ text }, language) => drawRefusalPage(text, language),
  });
}

function paperOf(query: URLSearchParams): Paper {
  return readOneOf(query, "paper", papers) ?? "a4";
}

async function draw(published: Published, language: Language, paper: Paper, origin: string): Promise<string> {
  const { scenario, catalog, live, range, leftOut } = published;
  const setting = { catalogOf: bundledCatalog, files: bundledFiles(), version: packageFile.version, origin };
  const bill = wholeBill(catalog, scenario, leftOut.months ? { range, months: [] } : { range });
  const work = { ...planReportWork(catalog, scenario), range: !leftOut.range, months: !leftOut.months };
  const source = toReportSource(setting, scenario, { bill, work, ...(live === null ? {} : { live }) });
  return writeReportHtml(await makeReport(source, language), paper);
}
