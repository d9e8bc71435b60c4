import { expect, test } from "vitest";
import { keepSlips } from "./address-slip";
import { parseScore, readCompareQuery, writeCompareQuery, writeScore } from "./compare-query";

const isKnown = (key: string) => ["a/one", "a/two", "b/m/three:0"].includes(key);

test.each([
  ["80", 0.8],
  ["80%", 0.8],
  [" 80 % ", 0.8],
  ["12.5", 0.125],
  ["100", 1],
  ["0.01", 0.0001],
  ["100.1", undefined],
  ["0", undefined],
  ["-5", undefined],
  ["", undefined],
  ["1e1", undefined],
  ["high", undefined],
])("a score of %j is %s", (text, share) => {
  const read = parseScore(text);
  if (share === undefined) expect(read).toBeUndefined();
  else expect(read).toBeCloseTo(share, 12);
});

test("a model without a score stays without one, there and back", () => {
  const compared = { keys: ["a/one", "a/two", "b/m/three:0"], scores: { "a/two": 0.8 } };
  expect(writeCompareQuery(compared)).toBe("m=a/one,a/two,b/m/three:0&score=,80,");
  expect(readCompareQuery(writeCompareQuery(compared), isKnown)).toEqual({ chosen: compared, slips: [] });
  expect(writeScore(undefined)).toBe("");
});

test("a score stays with its model where another one is not known any more, and that one is named", () => {
  const { chosen, slips } = readCompareQuery("?m=a/gone,a/two&score=70,80", isKnown);
  expect(chosen).toEqual({ keys: ["a/two"], scores: { "a/two": 0.8 } });
  expect(slips).toEqual([{ field: "m", value: "a/gone", allowed: { kind: "model" }, whole: "a/gone,a/two" }]);
  const kept = new URLSearchParams(keepSlips(writeCompareQuery(chosen), slips));
  expect(kept.get("m")).toBe("a/gone,a/two");
});

test("a seventh model is named, and six are compared", () => {
  const keys = ["a", "b", "c", "d", "e", "f", "g"];
  const { chosen, slips } = readCompareQuery(`m=${keys.join(",")}`, () => true);
  expect(chosen.keys).toEqual(keys.slice(0, 6));
  expect(slips).toEqual([expect.objectContaining({ value: "g", allowed: { kind: "most-models", most: 6 } })]);
});

test("nothing compared is no query, and rubbish opens nothing but is named", () => {
  expect(writeCompareQuery({ keys: [], scores: {} })).toBe("");
  expect(readCompareQuery("?m=a/one,a/two&score=x,x", isKnown).slips).toHaveLength(1);
  const { chosen, slips } = readCompareQuery("?m=x&score=abc", isKnown);
  expect(chosen).toEqual({ keys: [], scores: {} });
  expect(slips.map(({ field, value }) => `${field}=${value}`)).toEqual(["m=x", "score=abc"]);
});
