import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { SaxesParser } from "saxes";

/** Real parsers' view of what was written, for tests. */

export interface ParsedElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of a page as browsers read it, in order. */
export function htmlElements(html: string): ParsedElement[] {
  const found: ParsedElement[] = [];
  visit(parse(html), found);
  return found;
}

function visit(node: DefaultTreeAdapterTypes.Node, found: ParsedElement[]): void {
  if (defaultTreeAdapter.isElementNode(node)) {
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    found.push({ name: node.tagName, attributes, text: textOf(node) });
  }
  if ("childNodes" in node) for (const child of node.childNodes) visit(child, found);
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/**
 * Every element of an XML document, in the order of their ends.
 *
 * @throws where it is not well formed
 */
export function xmlElements(xml: string): ParsedElement[] {
  const parser = new SaxesParser();
  const found: ParsedElement[] = [];
  const texts: string[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", () => texts.push(""));
  parser.on("text", (text) => texts.push((texts.pop() ?? "") + text));
  parser.on("closetag", ({ name, attributes }) => {
    found.push({ name, attributes: attributes as Record<string, string>, text: texts.pop() ?? "" });
  });
  parser.write(xml).close();
  return found;
}

/** Whatever could run or load something: empty for a page or picture that only shows. */
export function activeParts(elements: readonly ParsedElement[]): string[] {
  return elements.flatMap(({ name, attributes }) => [
    ...(/^(script|iframe|object|embed|base|form|foreignobject|animate|set|use|image)$/i.test(name)
      ? [name]
      : []),
    ...(name === "meta" && "http-equiv" in attributes ? ["meta http-equiv"] : []),
    ...Object.entries(attributes)
      .filter(([key, value]) => /^on/i.test(key) || /^\s*(javascript|vbscript|data(?!:,$)):/i.test(value))
      .map(([key, value]) => `${name} ${key}=${value}`),
  ]);
}
