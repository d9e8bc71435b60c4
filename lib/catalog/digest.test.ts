import { describe, expect, it } from "vitest";
import { canonicalJson, digestOf } from "./digest";

describe("canonicalJson", () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [2, { d: null, c: "x" }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [{ a: undefined, b: 0.1 + 0.2 }, '{"b":0.30000000000000004}'],
    [[], "[]"],
    ["Ü\n", '"Ü\\n"'],
  ])("writes %j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe("digestOf", () => {
  it("is SHA-256 over the text in UTF-8", async () => {
    // printf '{"a":1}' | sha256sum
    expect(await digestOf({ a: 1 })).toBe("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
  });

  it("does not depend on the order of keys, and does on the order of a list", async () => {
    expect(await digestOf({ a: 1, b: 2 })).toBe(await digestOf({ b: 2, a: 1 }));
    expect(await digestOf([1, 2])).not.toBe(await digestOf([2, 1]));
  });
});
