import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { variedStrings } from "@/lib/token/fixtures/varied-strings";
import { makeNodeLoader } from "@/lib/token/load-node";
import { SegmentCounts, splitSegments } from "@/lib/token/segments";

const load = makeNodeLoader();
const names = ["o200k_base", "cl100k_base", "deepseek_v3", "gemma3", "tekken", "qwen3", "llama3"];
const files = [
  "english.txt",
  "chinese.txt",
  "japanese.txt",
  "arabic.txt",
  "hindi.txt",
  "code.ts.txt",
  "data.json.txt",
];
const text = files.map((file) => readFileSync(`data/texts/${file}`, "utf8")).join("\n");

describe("parts of a text", () => {
  test("are the text when joined, and none is short but the last", () => {
    for (const least of [1, 100, 8_192]) {
      const parts = splitSegments(text, least);
      expect(parts.join("")).toBe(text);
      expect(parts.slice(0, -1).every((part) => part.length >= least)).toBe(true);
    }
    expect(splitSegments(text, 1).length).toBeGreaterThan(500);
    expect(splitSegments("")).toEqual([""]);
  });

  test.each(names)("of %s are counted apart as they are together", async (name) => {
    const tokenizer = await load(name);
    const joints = ["\n", "\n\n", " \n", "\r\n", "\n \n", ";\n", "/\n", "\t\n\n", "。\n", "é\n", "'\n"];
    const heads = [
      "the end ",
      "结束",
      "  if (",
      "\t// ",
      '    "a": 1',
      "'s ",
      "}",
      "1",
      "  ",
      "# ",
      "/",
      "(",
      "\t",
    ];
    for (const [i, string] of variedStrings(4_000).entries()) {
      const joined = `${string}${joints[i % joints.length]}${heads[i % heads.length]}${string}`;
      const parts = splitSegments(joined, 1);
      const sum = parts.reduce((total, part) => total + tokenizer.count(part), 0);
      expect([joined, sum]).toEqual([joined, tokenizer.count(joined)]);
    }
  });

  test("an edit counts one part anew", async () => {
    const tokenizer = await load("o200k_base");
    const counts = new SegmentCounts();
    let counted = 0;
    const count = (whole: string) =>
      counts.count(
        whole,
        (part) => {
          counted += 1;
          return tokenizer.count(part);
        },
        async () => {},
      );
    expect(await count(text)).toBe(tokenizer.count(text));
    expect(counted).toBeGreaterThan(5);
    counted = 0;
    const edited = `${text.slice(0, 20_000)}edited${text.slice(20_000)}`;
    expect(await count(edited)).toBe(tokenizer.count(edited));
    expect(counted).toBe(1);
  });
});
