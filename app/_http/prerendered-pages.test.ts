import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pagePolicy } from "./content-policy";
import { hashScripts, readPrerenderedPages } from "./prerendered-pages";

/** The example of the specification, https://www.w3.org/TR/CSP3/#external-hash and of CSP 2's section on hashes. */
const known = {
  text: "alert('Hello, world.');",
  hash: "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
};

describe("scripts of a page", () => {
  test("one that stands in the page is hashed as the specification does", () => {
    expect(hashScripts(`<p>a</p><script>${known.text}</script>`)).toEqual([known.hash]);
  });

  test("each once, with attributes, over lines; those with an address are left out", () => {
    const html = `<script src="/a.js" async=""></script><script id="x">${known.text}</script>
<script>${known.text}</script><script>
</script>`;
    expect(hashScripts(html)).toEqual([known.hash, "'sha256-AbpHGcgLb+kRsJGnwFEktk7uzpZOCcBY74+YBdrKVGs='"]);
  });
});

describe("pages of a build", () => {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  beforeAll(() => {
    mkdirSync(join(folder, "server/app/en"), { recursive: true });
    writeFileSync(
      join(folder, "prerender-manifest.json"),
      JSON.stringify({ routes: { "/en": {}, "/en/a:1.5": {} } }),
    );
    writeFileSync(join(folder, "server/app/en.html"), "<script>1</script>");
    writeFileSync(join(folder, "server/app/en/a:1.5.html"), `<script>${known.text}</script>`);
    writeFileSync(join(folder, "secret.html"), "<script>2</script>");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("are those that it lists", () => {
    const pages = readPrerenderedPages(folder);
    expect(pages.has("/en/a:1.5")).toBe(true);
    expect(pages.scriptHashes("/en/a:1.5")).toEqual([known.hash]);
    expect(pages.has("/en/b")).toBe(false);
  });

  test("and no file besides can be named", () => {
    const pages = readPrerenderedPages(folder);
    for (const path of ["/../../secret", "/en/../../../secret", "secret", ""]) {
      expect(pages.has(path)).toBe(false);
      expect(() => pages.scriptHashes(path)).toThrow(RangeError);
    }
  });
});

test("a page's policy names its scripts beside those of its origin", () => {
  expect(pagePolicy([known.hash]).split("; ")).toContain(`script-src 'self' ${known.hash}`);
  expect(pagePolicy([])).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:/);
});
