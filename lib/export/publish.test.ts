import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findCode } from "../scenario/link";
import { publishCaption } from "./publish-caption";
import { type LimitId, linkLimits, measure, placesThatCut } from "./publish-limits";
import { publishedLinks } from "./publish-links";
import type { PieceFacts } from "./publish-pieces";
import { piecesFor, sizedOf, type TargetId, targetIds, targetsThatCutAll } from "./publish-targets";
import { toHyperlinkFormula, toIframe, toLinkedImage, toLinkedMarkdownImage } from "./publish-text";

const origin = "https://ratebook.example";
const frozen = { language: "en", prices: "frozen" } as const;

function facts(code: string, title = "Support assistant"): PieceFacts {
  return {
    links: publishedLinks(code, origin, frozen),
    title,
    caption: `${title}: $530.50 USD a month, rates of Sep 23, 2026`,
    pinnedCaption: `${title}, pinned`,
    size: { width: 640, height: 480 },
  };
}

function textOf(target: TargetId, piece: string, about = facts("CODE")): string {
  return piecesFor(target, about).find(({ id }) => id === piece)?.text ?? "";
}

describe("publishedLinks", () => {
  test.each([
    ["en", "frozen", "/#s=CODE", "/s/CODE", "/image/CODE.svg"],
    ["en", "live", "/#s=CODE", "/s/CODE?live", "/image/CODE.svg?live"],
    ["zh", "frozen", "/zh#s=CODE", "/s/CODE?lang=zh", "/image/CODE.svg?lang=zh"],
    ["zh", "live", "/zh#s=CODE", "/s/CODE?lang=zh&live", "/image/CODE.svg?lang=zh&live"],
  ] as const)("%s, %s", (language, prices, inFragment, page, svg) => {
    const links = publishedLinks("CODE", origin, { language, prices });
    expect(links).toMatchObject({
      private: origin + inFragment,
      page: origin + page,
      svg: origin + svg,
    });
  });

  it("gives addresses whose code is found again", () => {
    for (const link of Object.values(publishedLinks("aB-_9", origin, { language: "zh", prices: "live" })))
      expect(findCode(link), link).toBe("aB-_9");
  });
});

describe("what is copied", () => {
  test.each([
    ["link", "pageLink", "https://ratebook.example/s/CODE"],
    [
      "iframe",
      "iframe",
      '<iframe src="https://ratebook.example/embed/CODE" width="640" height="480" title="Support assistant" loading="lazy" style="border:0;max-width:100%"></iframe>',
    ],
    [
      "html",
      "linkedImage",
      '<a href="https://ratebook.example/s/CODE"><img src="https://ratebook.example/image/CODE.png" width="640" height="336" alt="Support assistant: $530.50 USD a month, rates of Sep 23, 2026" style="max-width:100%;height:auto"></a>',
    ],
    [
      "github",
      "linkedMarkdownImage",
      "[![Support assistant: $530.50 USD a month, rates of Sep 23, 2026](https://ratebook.example/image/CODE.png)](https://ratebook.example/s/CODE)",
    ],
    ["notion", "embedLink", "https://ratebook.example/embed/CODE"],
    ["word", "privateLink", "https://ratebook.example/#s=CODE"],
    ["excel", "privateFormula", '=HYPERLINK("https://ratebook.example/#s=CODE","Support assistant")'],
    [
      "email",
      "pageMail",
      "Support assistant: $530.50 USD a month, rates of Sep 23, 2026\nhttps://ratebook.example/s/CODE",
    ],
    ["email", "privateMail", "Support assistant, pinned\nhttps://ratebook.example/#s=CODE"],
  ] as const)("%s: %s", (target, piece, text) => expect(textOf(target, piece)).toBe(text));

  it("tells of a server wherever the link is not private", () => {
    for (const target of targetIds)
      for (const { text, sees } of piecesFor(target, facts("CODE")))
        expect(sees === "nothing", `${target}: ${text}`).toBe(text.includes("#s="));
  });

  it("carries a size only where one can be chosen", () => {
    for (const target of targetIds) {
      const texts = piecesFor(target, facts("CODE"))
        .map(({ text }) => text)
        .join("\n");
      expect(sizedOf(target) !== null, target).toBe(texts.includes('width="'));
    }
  });
});

describe("limits", () => {
  test.each(Object.keys(linkLimits) as LimitId[])("%s fits at its limit and not above", (limit) => {
    const { most, of } = linkLimits[limit];
    const text = (length: number) =>
      of === "fragment" ? `${origin}/#${"x".repeat(length)}` : "x".repeat(length);
    expect(measure(text(most), limit)).toEqual({ limit, length: most, most, fits: true });
    expect(measure(text(most + 1), limit)).toMatchObject({ length: most + 1, fits: false });
  });

  it("counts of a private link in Word what follows the #", () => {
    // 25 characters of https://ratebook.example/, "#", and s= with 253 of code: 255 after the #.
    const code = "c".repeat(253);
    const [fits] = piecesFor("word", facts(code));
    const [cut] = piecesFor("word", facts(`${code}c`));
    expect(fits?.measured).toMatchObject({ length: 255, fits: true });
    expect(cut?.measured).toMatchObject({ length: 256, fits: false });
  });

  test.each([
    [255, []],
    [256, ["excelFormula"]],
    // 26 characters stand before the fragment.
    [281, ["excelFormula"]],
    [282, ["excelFormula", "wordFragment"]],
    [1025, ["excelFormula", "wordFragment", "outlook"]],
    [3001, ["excelFormula", "wordFragment", "outlook", "notion", "teams", "excelLink", "slack"]],
  ])("a private link of %i characters is cut by %j", (length, names) => {
    const stem = `${origin}/#s=`;
    const link = stem + "c".repeat(length - stem.length);
    expect(placesThatCut(link).map(({ limit }) => limit)).toEqual(names);
  });

  it("names the places that take no form of a long scenario", () => {
    expect(targetsThatCutAll(facts("c".repeat(200)))).toEqual([]);
    // 2,040 of link: Slack's 3,000 and Excel's, Word's and Teams' 2,079, 2,083 and 2,048 still hold it.
    expect(targetsThatCutAll(facts("c".repeat(2_040 - `${origin}/s/`.length)))).toEqual([
      "link",
      "markdown",
      "github",
      "confluence",
      "notion",
      "sharepoint",
      "googleDocs",
      "email",
    ]);
    expect(targetsThatCutAll(facts("c".repeat(9_000)))).toEqual(targetIds);
  });
});

describe("a hostile title", () => {
  const title = `"]( javascript:x) </iframe><script>alert(1)</script> 'on' & \u202egnp.exe`;

  it("stays inside an attribute", () => {
    const html = toIframe(`${origin}/embed/C?lang=zh&live`, title, { width: 300, height: 200 });
    expect(html).not.toMatch(/<script|<\/iframe>./);
    expect(html).toContain("C?lang=zh&amp;live");
    expect(toLinkedImage("i", "p", title, 300)).not.toContain("<script");
  });

  it("stays a picture's words in Markdown", () => {
    expect(toLinkedMarkdownImage('a](x) <b> "c"', "I", "P")).toBe('[![a\\](x) \\<b\\> "c"](I)](P)');
  });

  it("stays a text in a formula, however long", () => {
    expect(toHyperlinkFormula("L", 'a","=cmd()')).toBe('=HYPERLINK("L","a"",""=cmd()")');
    const formula = toHyperlinkFormula("L", '"'.repeat(200));
    expect(/,"(.*)"\)$/.exec(formula)?.[1]?.length).toBeLessThanOrEqual(255);
  });

  test("no quote ends a formula's text or an attribute, and no bracket a picture's words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        const formula = toHyperlinkFormula("L", any);
        const inside = formula.slice('=HYPERLINK("L","'.length, -2);
        expect(inside.replaceAll('""', "")).not.toContain('"');
        const html = toIframe("a", any, { width: 1, height: 1 });
        expect(html.match(/"/g)).toHaveLength(12);
        expect(html.match(/[<>]/g)).toHaveLength(4);
        const alt = toLinkedMarkdownImage(any, "I", "P").slice("[![".length, -"](I)](P)".length);
        expect(alt.replace(/\\[\s\S]/g, "")).not.toMatch(/[[\]<>`]/);
      }),
    );
  });
});

describe("publishCaption", () => {
  const bill = { total: { amount: 530.5, currency: "USD", on: null }, asOf: "2026-09-23" };

  test.each([
    ["en", "frozen", "Plan A: $530.50 USD a month, rates of Sep 23, 2026"],
    ["zh", "frozen", "Plan A：每月 $530.50 USD，费率日期 2026年9月23日"],
    ["en", "live", "Plan A: the monthly bill at the newest prices"],
  ] as const)("%s, %s", (language, prices, text) => {
    expect(publishCaption("Plan A", bill as never, { language, prices })).toBe(text);
  });

  it("is one line without marks that turn the direction of text", () => {
    const caption = publishCaption(" a\u0000b\u202ec\r\nd\u2066e\u200b ", bill as never, frozen);
    expect(caption).toBe("abc de: $530.50 USD a month, rates of Sep 23, 2026");
  });

  it("says so where there is no total or no title", () => {
    expect(publishCaption(" ", { total: null, asOf: "2026-09-23" }, frozen)).toBe(
      "Untitled scenario: no total, something is not priced; rates of Sep 23, 2026",
    );
  });
});
