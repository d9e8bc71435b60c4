import { Document, Packer } from "docx";
import type { Report } from "../series/report/blocks";
import type { Paper } from "../series/report/paper";
import { toPlainText } from "../unit/plain-text";
import { writeBody } from "./docx/body";
import { footerOf, headerOf, makePage } from "./docx/page";
import { makeStyles } from "./docx/styles";

/**
 * A report as a Word file, in the browser and in Node.
 *
 * @see https://docx.js.org: chosen for real styles, fields and headers; typed, and without a dependency on Node
 */
export async function writeReportDocx(report: Report, paper: Paper): Promise<Uint8Array> {
  const { title, caveat, author, subtitle, language } = report;
  const document = new Document({
    title: toPlainText(title),
    subject: caveat,
    description: subtitle,
    creator: author === "" ? "Ratebook" : toPlainText(author),
    lastModifiedBy: "Ratebook",
    styles: makeStyles(language),
    numbering: { config: [] },
    features: { updateFields: false },
    sections: [
      {
        properties: { page: makePage(paper), titlePage: true },
        headers: { default: headerOf(report) },
        footers: { default: footerOf(report), first: footerOf(report) },
        children: writeBody(report, paper),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
