import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { bundledFiles } from "../catalog/bundled";
import { listChanges } from "../catalog/changes";
import { toFeedEntries, writeAtom } from "./changes-feed";

/** What RFC 4287 asks of a feed, chapter by chapter, over the feed as it is written. */

interface Element {
  name: string;
  uri: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

const atom = "http://www.w3.org/2005/Atom";

/** @throws where the text is not well-formed XML with namespaces */
function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: "", uri: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const top = () => open[open.length - 1] ?? root;
  parser.on("opentag", ({ local, uri, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const element = { name: local, uri, attributes: values, children: [], text: "" };
    top().children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (part) => {
    top().text += part;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  const [feed] = root.children;
  if (feed === undefined || root.children.length !== 1) throw new Error("not one root");
  return feed;
}

const origin = "https://ratebook.example";
const iri = (id: string) => `urn:test:${encodeURIComponent(id)}`;
const xml = writeAtom(toFeedEntries(listChanges(bundledFiles()), iri), "2026-11-21", iri("feed"), origin);
const feed = parseXml(xml);
const entries = feed.children.filter(({ name }) => name === "entry");
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const count = (element: Element, name: string) =>
  element.children.filter((each) => each.name === name).length;

test("2: well-formed, and every element is Atom's", () => {
  expect(feed).toMatchObject({ name: "feed", uri: atom });
  expect(all(feed).filter(({ uri }) => uri !== atom)).toEqual([]);
  expect(entries.length).toBeGreaterThan(300);
});

test("4.1.1 and 4.1.2: what must be there once is there once, and nothing is that may not", () => {
  const feedChildren = ["id", "title", "subtitle", "updated", "author", "link", "entry"];
  const entryChildren = ["id", "title", "updated", "link", "category", "content"];
  for (const name of ["id", "title", "subtitle", "updated", "author"])
    expect(count(feed, name), name).toBe(1);
  expect(feed.children.filter(({ name }) => !feedChildren.includes(name))).toEqual([]);
  for (const entry of entries) {
    for (const name of ["id", "title", "updated", "content"]) expect(count(entry, name)).toBe(1);
    expect(entry.children.filter(({ name }) => !entryChildren.includes(name))).toEqual([]);
  }
  const author = feed.children.find(({ name }) => name === "author");
  expect(author?.children.map(({ name, text }) => [name, text])).toEqual([["name", "Ratebook"]]);
});

test("4.2.6: ids are absolute IRIs and no two alike", () => {
  const ids = [feed, ...entries].map(
    ({ children }) => children.find(({ name }) => name === "id")?.text ?? "",
  );
  for (const id of ids) expect(URL.canParse(id), id).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("4.2.7: links lead to the site from anywhere; one self, one alternate of a type each", () => {
  for (const element of [feed, ...entries]) {
    const links = element.children.filter(({ name }) => name === "link").map(({ attributes }) => attributes);
    for (const { href = "" } of links) {
      expect(URL.canParse(href), href).toBe(true);
      expect(new URL(href).origin).toBe(origin);
      expect(href).not.toMatch(/[\s<>"{}|\\^`]/);
    }
    const kinds = links.map(({ rel, type, hreflang = "" }) => `${rel} ${type} ${hreflang}`);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toContain("alternate text/html ");
  }
  const self = feed.children.find(({ attributes }) => attributes.rel === "self");
  expect(self?.attributes).toMatchObject({ href: `${origin}/changes.atom`, type: "application/atom+xml" });
});

test("3.3: dates are RFC 3339 and none is of a day to come", () => {
  for (const { text } of all(feed).filter(({ name }) => name === "updated")) {
    expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    expect(Date.parse(text)).toBeLessThanOrEqual(Date.parse("2026-11-21T00:00:00Z"));
  }
});

test("3.1 and 4.1.3: titles and contents are plain text without elements, and say something", () => {
  for (const element of all(feed).filter(({ name }) => ["title", "subtitle", "content"].includes(name))) {
    expect(element.attributes.type ?? "text").toBe("text");
    expect(element.children).toEqual([]);
    expect(element.text.trim()).not.toBe("");
  }
});

test("4.2.2: a category has a term", () => {
  const categories = all(feed).filter(({ name }) => name === "category");
  expect(categories.length).toBeGreaterThan(entries.length);
  for (const { attributes } of categories) expect(attributes.term).toMatch(/^[\w-]+$/);
});
