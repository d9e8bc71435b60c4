import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSharedPrefix, readRequestLines, splitPasted, summarise } from "@/lib/token/samples";

describe("a summary of samples", () => {
  test("has the mean, the median and the 95th percentile", () => {
    expect(summarise([10, 20])).toEqual({ count: 2, mean: 15, p50: 15, p95: 19.5 });
    expect(summarise([7])).toEqual({ count: 1, mean: 7, p50: 7, p95: 7 });
    expect(summarise([])).toEqual({ count: 0, mean: 0, p50: 0, p95: 0 });
    expect(summarise(Array.from({ length: 101 }, (_, at) => 100 - at))).toMatchObject({ p50: 50, p95: 95 });
  });
});

describe("the shared prefix", () => {
  test("is what saves most, whoever else is among the samples", () => {
    const long = "You are a helpful assistant. ";
    expect(findSharedPrefix([`${long}A`, "other", `${long}B`, `${long}C`])).toEqual({
      text: long,
      samples: 3,
    });
    // 2 x 10 characters against 5 x 3
    expect(findSharedPrefix(["ab1", "ab2", "ab3", "ab4", "abcdefghijklm1", "abcdefghijklm2"])).toEqual({
      text: "abcdefghijklm",
      samples: 2,
    });
    expect(findSharedPrefix(["a", "b"])).toBeNull();
    expect(findSharedPrefix(["only one"])).toBeNull();
    expect(findSharedPrefix(["same", "same"])).toEqual({ text: "same", samples: 2 });
  });

  test("never ends in half a character", () => {
    expect(findSharedPrefix(["x\u{1f600}", "x\u{1f601}"])).toEqual({ text: "x", samples: 2 });
  });

  test("is found as by trying every beginning", () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, (samples) => {
        let best = 0;
        for (const sample of samples)
          for (let length = 1; length <= sample.length; length++) {
            const having = samples.filter((other) => other.startsWith(sample.slice(0, length))).length;
            best = Math.max(best, length * (having - 1));
          }
        const found = findSharedPrefix(samples);
        const having = samples.filter((sample) => found !== null && sample.startsWith(found.text)).length;
        expect(found === null ? 0 : found.text.length * (found.samples - 1)).toBe(best);
        if (found !== null) expect(having).toBe(found.samples);
      }),
    );
  });
});

describe("samples from outside", () => {
  test("pasted texts stand apart by a line of hyphens", () => {
    expect(splitPasted("one\ntwo\n---\nthree\n-----\n\n")).toEqual(["one\ntwo", "three"]);
    expect(splitPasted("a --- b")).toEqual(["a --- b"]);
    expect(splitPasted("  \n")).toEqual([]);
  });

  test.each([
    [
      "OpenAI's chat",
      {
        model: "m",
        messages: [
          { role: "system", content: "S" },
          { role: "user", content: [{ type: "text", text: "U" }] },
        ],
      },
    ],
    [
      "Anthropic's messages",
      { system: [{ type: "text", text: "S" }], messages: [{ role: "user", content: "U" }] },
    ],
    [
      "Gemini's contents",
      { systemInstruction: { parts: [{ text: "S" }] }, contents: [{ role: "user", parts: [{ text: "U" }] }] },
    ],
    ["OpenAI's responses", { instructions: "S", input: "U" }],
    [
      "a batch file",
      {
        custom_id: "1",
        body: {
          messages: [
            { role: "developer", content: "S" },
            { role: "user", content: "U" },
          ],
        },
      },
    ],
  ])("a line of %s is read", (_, request) => {
    expect(readRequestLines(`${JSON.stringify(request)}\n\n`)).toEqual({
      system: ["S"],
      user: ["U"],
      context: [],
      prompt: ["S\nU"],
      reply: [],
    });
  });

  test("the answer of a training example is no part of its prompt", () => {
    const turns = ["user", "assistant", "user", "assistant"].map((role, at) => ({ role, content: `${at}` }));
    expect(readRequestLines(JSON.stringify({ messages: turns }))).toMatchObject({
      user: ["0", "2"],
      prompt: ["0\n1\n2"],
      reply: ["3"],
    });
    expect(readRequestLines('{"prompt":"P","completion":"C"}')).toMatchObject({
      prompt: ["P"],
      reply: ["C"],
    });
  });

  test("what is no JSON Lines is not taken for it", () => {
    expect(readRequestLines("Hello\nWorld")).toBeNull();
    expect(readRequestLines("7")).toBeNull();
    expect(readRequestLines('{"a":1}')).toBeNull();
    expect(readRequestLines("")).toBeNull();
  });
});
