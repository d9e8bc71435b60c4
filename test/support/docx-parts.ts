import { strFromU8, unzipSync } from "fflate";

/** The XML parts of a Word file by their path. */
export function docxParts(file: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Names of elements that do not close in order; none in well-formed XML. */
export function unclosedElements(xml: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = "", self] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g,
  )) {
    if (self === "/") continue;
    if (slash !== "/") open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

/** The text of every table row, a cell each. */
export function docxRows(xml: string): string[][] {
  return [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => docxText(cell)),
  );
}

export function docxText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = ""]) =>
      text
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&apos;", "'")
        .replaceAll("&amp;", "&"),
    )
    .join("");
}
