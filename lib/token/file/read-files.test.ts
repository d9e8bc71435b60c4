import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocx } from "@/lib/token/file/docx-text";
import { readPdf } from "@/lib/token/file/pdf-text";

const docx = (body: string) =>
  zipSync({
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
  });

describe("a Word document", () => {
  test("gives its paragraphs, runs joined, entities read", () => {
    const body =
      '<w:p><w:r><w:t>One &amp; </w:t></w:r><w:r><w:t xml:space="preserve">two&#x4F60;</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>';
    expect(readDocx(docx(body))).toBe("One & two你\na\tb\nc\n");
  });

  test("leaves out what was deleted, and writes a table in rows", () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    expect(
      readDocx(
        docx(`<w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr><w:tr>${cell("c")}${cell("d")}</w:tr></w:tbl>`),
      ),
    ).toBe("a\tb\nc\td\n");
    expect(
      readDocx(
        docx("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>stays</w:t></w:r></w:p>"),
      ),
    ).toBe("stays\n");
  });

  test("is null where it is none", () => {
    expect(readDocx(strToU8("nonsense"))).toBeNull();
    expect(readDocx(zipSync({ "other.xml": strToU8("<a/>") }))).toBeNull();
  });
});

/** The least that is a PDF: one page with one line. */
function pdf(text: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return strToU8(
    `${file}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
  );
}

describe("a PDF", () => {
  test("gives its text and its number of pages", async () => {
    expect(await readPdf(pdf("Hello tokens"))).toEqual({ text: "Hello tokens", pages: 1 });
  });

  test("is null where it is none", async () => {
    expect(await readPdf(strToU8("nonsense"))).toBeNull();
  });
});
