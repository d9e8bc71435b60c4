import type { IStylesOptions } from "docx";
import type { Language } from "../../words/translate";

/** Fonts that Word, LibreOffice and Pages have or replace by one as wide. */
const latin = "Calibri";
const chinese = "Microsoft YaHei";

const ink = "1B1B19";
const faint = "5D5D57";

/** Sizes are in half points, spaces in twentieths of a point. */
export function makeStyles(language: Language): IStylesOptions {
  const font = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese };
  const lang = language === "zh" ? { value: "en-US", eastAsia: "zh-CN" } : { value: "en-US" };
  return {
    default: {
      document: {
        run: { font, size: 19, color: ink, language: lang },
        paragraph: { spacing: { after: 90, line: 264, lineRule: "auto" } },
      },
      title: {
        run: { font, size: 40, bold: true, color: ink },
        paragraph: { spacing: { after: 60 }, keepNext: true },
      },
      heading1: {
        run: { font, size: 25, bold: true, color: ink },
        paragraph: { spacing: { before: 340, after: 110 }, keepNext: true, keepLines: true, outlineLevel: 0 },
      },
      hyperlink: { run: { color: "1D4ED8", underline: { type: "single" } } },
      listParagraph: { paragraph: { spacing: { after: 50 } } },
    },
    paragraphStyles: [
      {
        id: "Subtitle",
        name: "Subtitle",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        run: { color: faint },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: "Amount",
        name: "Amount",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        run: { size: 48, bold: true },
        paragraph: { spacing: { before: 60, after: 20, line: 240, lineRule: "auto" }, keepNext: true },
      },
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        run: { bold: true, size: 19 },
        paragraph: { spacing: { before: 140, after: 70 }, keepNext: true, keepLines: true },
      },
      {
        id: "Note",
        name: "Note",
        basedOn: "Normal",
        next: "Normal",
        quickFormat: true,
        run: { color: faint, size: 17 },
        paragraph: { spacing: { before: 50, after: 100 }, keepLines: true },
      },
      {
        id: "Cell",
        name: "Table text",
        basedOn: "Normal",
        quickFormat: true,
        run: { size: 16 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: "auto" } },
      },
      {
        id: "CellHead",
        name: "Table head",
        basedOn: "Cell",
        quickFormat: true,
        run: { color: faint, size: 15 },
        paragraph: { keepNext: true },
      },
      { id: "Header", name: "header", basedOn: "Normal", run: { color: faint, size: 16 } },
      { id: "Footer", name: "footer", basedOn: "Normal", run: { color: faint, size: 16 } },
    ],
  };
}
