import { expect, test } from "vitest";
import { bundledFiles } from "../catalog/bundled";
import { type Change, listChanges } from "../catalog/changes";
import { toFeedEntries, writeAtom } from "./changes-feed";

const iri = (id: string) => `urn:test:${encodeURIComponent(id)}`;
const feed = (changes: readonly Change[]) =>
  writeAtom(toFeedEntries(changes, iri), "2026-09-23", iri("feed"), "https://ratebook.example");

/** Every tag that opens is closed, in order; a browser parses the real thing in `e2e/changes.spec.ts`. */
function unclosedTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = "", self] of xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (self === "/") continue;
    if (slash !== "/") open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

test("every entry has an id of its own, a title, a date and a link", () => {
  const changes = listChanges(bundledFiles());
  const xml = feed(changes);
  expect(unclosedTags(xml)).toEqual([]);
  const count = (pattern: RegExp) => xml.match(pattern)?.length;
  expect(count(/<entry>/g)).toBe(changes.length);
  expect(new Set(xml.match(/<id>[^<]+<\/id>/g)).size).toBe(changes.length + 1);
  expect(count(/<updated>\d{4}-\d{2}-\d{2}T00:00:00Z<\/updated>/g)).toBe(changes.length + 1);
});

test("what is announced for later bears the edition's date: nothing was said after it", () => {
  const change: Change = {
    kind: "retired",
    id: "x",
    date: "2027-01-14",
    status: "scheduled",
    basis: "stated",
    provider: "openai",
    model: "openai/gpt-4.1",
    name: "GPT-4.1",
  };
  const xml = feed([change]);
  expect(xml).toContain("<title>gpt-4.1: shut down on 2027-01-14</title>");
  expect(xml).not.toContain("<updated>2027");
});

test("text of any origin stays text", () => {
  const change: Change = {
    kind: "ended",
    id: 'a&b"<c>',
    date: "2026-01-01",
    price: "p]]>\u0000\u0007",
    provider: "acme",
    model: "acme/<b>&",
    name: "",
  };
  const xml = feed([change]);
  expect(xml).toContain("<title>&lt;b&gt;&amp;: the price ended, no later one is known</title>");
  expect(unclosedTags(xml)).toEqual([]);
  expect(xml).not.toContain("\u0000");
});
