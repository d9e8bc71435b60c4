import { strFromU8, unzipSync } from "fflate";

const mostBytes = 100_000_000;

/**
 * The text of a Word document: paragraphs on lines of their own, cells apart by tabs. Headers, comments and what was
 * deleted under tracked changes are left out. Runs where no DOM is.
 *
 * @returns null where the bytes are no such document
 */
export function readDocx(bytes: Uint8Array): string | null {
  const name = "word/document.xml";
  try {
    const files = unzipSync(bytes, {
      filter: (file) => file.name === name && file.originalSize <= mostBytes,
    });
    const document = files[name];
    return document === undefined ? null : toText(strFromU8(document));
  } catch {
    return null;
  }
}

function toText(xml: string): string {
  let text = "";
  let inText = false;
  for (const [, tag = "", content = ""] of xml.matchAll(/<([^>]*)>([^<]*)/g)) {
    const name = /^\/?[^\s/]+/.exec(tag)?.[0] ?? "";
    const isEmpty = tag.endsWith("/");
    if (name === "w:t") inText = !isEmpty;
    else if (name === "/w:t") inText = false;
    else if (name === "w:tab" && isEmpty) text += "\t";
    else if ((name === "w:br" || name === "w:cr") && isEmpty) text += "\n";
    else if (name === "/w:tc") text = text.replace(/\n$/, "\t");
    else if (name === "/w:p" || name === "/w:tr") text += "\n";
    if (inText) text += decode(content);
  }
  return text.replace(/\t\n/g, "\n").replace(/\n+$/, "\n");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    if (Number.isNaN(code)) return entities[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
