import { describe, expect, test } from "vitest";
import { messagesOf } from "@/i18n/messages";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}

/** `{name}` and `<tag>`, whatever stands around them. */
function blanks(text: string): string[] {
  const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? "");
  return [...new Set(names)].filter((name) => !/^(yes|no|other|one)$/.test(name)).sort();
}

const en = new Map(leaves(messagesOf("en")));
const zh = new Map(leaves(messagesOf("zh")));

describe("messages", () => {
  test("both languages have the same keys", () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test("no text is empty, and none ends in an exclamation mark", () => {
    for (const [path, text] of [...en, ...zh]) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toMatch(/[!！]$/);
    }
  });

  test("a Chinese text fills in nothing that the English one does not", () => {
    for (const [path, text] of zh)
      expect(blanks(en.get(path) ?? ""), path).toEqual(expect.arrayContaining(blanks(text)));
  });
});
