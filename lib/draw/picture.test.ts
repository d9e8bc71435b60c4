import { describe, expect, it } from "vitest";
import { escapeXml } from "../unit/plain-text";
import { type Picture, toPictureSvg, wrapText } from "./picture";

const picture: Picture = {
  title: "Bills of 24 months",
  subtitle: "$143,992.19 from Sep 2026 to Aug 2028",
  plot: '<svg width="600" height="300"/>',
  width: 600,
  height: 300,
  legend: [
    { name: "Support assistant", colour: "rgb(33, 58, 103)" },
    { name: "Nightly tagging", colour: "rgb(158, 54, 0)" },
  ],
  notes: ["a Oct 2026: gpt-4.1-nano is retired"],
  source: "Ratebook, edition 2026-09-23",
  colours: { paper: "#fff", ink: "#000", faint: "#666" },
  fontFamily: '"Inter", sans-serif',
};

describe("toPictureSvg", () => {
  it("stands alone: title, legend, plot and source in one document", () => {
    const svg = toPictureSvg(picture);
    for (const text of [
      picture.title,
      picture.subtitle,
      ...picture.notes,
      picture.source,
      "Nightly tagging",
      picture.plot,
    ]) {
      expect(svg).toContain(text);
    }
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="640" height="\d+"/);
    expect(svg).not.toContain("var(--");
  });

  it("lets no name out of its text", () => {
    const svg = toPictureSvg({ ...picture, title: `</text><script>alert("1")</script>&\u0000` });
    expect(svg).not.toContain("<script>");
    expect(svg).not.toContain("\u0000");
  });

  it("makes room for a legend of many rows", () => {
    const legend = Array.from({ length: 8 }, (_, index) => ({
      name: `${"long name ".repeat(6)}${index}`,
      colour: "#000",
    }));
    const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
    expect(height(toPictureSvg({ ...picture, legend }))).toBeGreaterThan(height(toPictureSvg(picture)) + 100);
  });
});

describe("wrapText", () => {
  it.each([
    ["", []],
    ["one line", ["one line"]],
    ["four words in two", ["four words in", "two"]],
    ["每月合计与明细每月合计与明细", ["每月合计与明细每月", "合计与明细"]],
  ])("%s", (text, lines) => expect(wrapText(text, 10, 91)).toEqual(lines));
});

describe("escapeXml", () => {
  it("drops what XML has no place for and keeps the rest", () => {
    expect(escapeXml("a\u0001<b> & \"c\" 'd' 客服 😀")).toBe(
      "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; 客服 😀",
    );
  });
});
