import { describe, expect, it } from "vitest";
import { escapeMarkdown, toCsv, toFileName, toMarkdown } from "./table-text";

describe("toCsv", () => {
  it.each([
    ["plain", "plain"],
    ["a, b", '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ["two\nlines", '"two\nlines"'],
    // a name from a shared link must not run in a spreadsheet
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ["+1", "'+1"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
  ])("writes %s", (name, cell) => {
    expect(toCsv({ head: ["name"], rows: [[name]] })).toBe(`name\r\n${cell}\r\n`);
  });

  it("writes numbers as numbers and gaps as nothing", () => {
    expect(toCsv({ head: ["a", "b", "c"], rows: [[-1.5, null, Number.NaN]] })).toBe("a,b,c\r\n-1.5,,\r\n");
  });
});

describe("toMarkdown", () => {
  it("keeps every name in its cell", () => {
    expect(toMarkdown({ head: ["name", "n"], rows: [["a|b\n<i>c", "1\u00a0M"]], numeric: [1] })).toBe(
      "| name | n |\n| --- | ---: |\n| a\\|b &lt;i>c | 1 M |\n",
    );
  });
});

describe("escapeMarkdown", () => {
  it("lets no name format or link", () => {
    expect(escapeMarkdown("**a**\n[b](c) <i>")).toBe("\\*\\*a\\*\\* \\[b\\](c) \\<i\\>");
    expect(escapeMarkdown("Q&A, ~~x~~ &copy; &#60;")).toBe("Q&A, \\~\\~x\\~\\~ \\&copy; \\&\\#60;");
  });
});

describe("toFileName", () => {
  it.each([
    [["Support assistant", "months-meter", "2026-09-23"], "support-assistant-months-meter-2026-09-23"],
    [["客服助手", "models"], "客服助手-models"],
    [["../../etc/passwd"], "etc-passwd"],
    [["???"], "ratebook"],
  ])("%j", (parts, name) => expect(toFileName(...parts)).toBe(name));

  it("stays short", () => expect(toFileName("x".repeat(500))).toHaveLength(100));
});
