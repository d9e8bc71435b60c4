import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbScenario } from "./arbitrary";
import { chinese, editedScenario, english } from "./fixtures/edited";
import { fixtureContext as context, fixtureModelIds } from "./fixtures/link-context";
import { decodeScenario, encodeScenario } from "./link-code";
import { BadLinkError, type BadLinkReason } from "./link-error";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const scenario = editedScenario(1, english);
const code = encodeScenario(scenario, context);

function reasonFor(damaged: string): BadLinkReason | "opened" {
  try {
    decodeScenario(damaged, context);
    return "opened";
  } catch (error) {
    if (error instanceof BadLinkError) return error.reason;
    throw error;
  }
}

test("a cut code is refused at every length, and says how much of it arrived", () => {
  for (let length = 1; length < code.length; length += 1)
    expect(reasonFor(code.slice(0, length))).toBe("cut");
  expect(() => decodeScenario(code.slice(0, 100), context)).toThrow(
    `cut at its end: 100 of ${code.length} characters arrived`,
  );
  expect(reasonFor("")).toBe("not-a-link");
});

test("every change of one character is refused", () => {
  for (let at = 0; at < code.length; at += 1) {
    for (const character of `${alphabet}.=% é`) {
      if (character === code[at]) continue;
      expect(reasonFor(code.slice(0, at) + character + code.slice(at + 1))).not.toBe("opened");
    }
  }
});

test("an appended, a lost and a doubled character are refused", () => {
  for (const character of alphabet) expect(reasonFor(code + character)).toBe("too-many-characters");
  for (let at = 0; at < code.length; at += 1) {
    expect(reasonFor(code.slice(0, at) + code.slice(at + 1))).not.toBe("opened");
    expect(reasonFor(code.slice(0, at + 1) + code.slice(at))).not.toBe("opened");
  }
});

test("two characters that changed places are refused", () => {
  for (let one = 0; one < code.length; one += 1) {
    for (let other = one + 1; other < Math.min(code.length, one + 12); other += 1) {
      const swapped = [...code];
      [swapped[one], swapped[other]] = [swapped[other] ?? "", swapped[one] ?? ""];
      if (swapped.join("") !== code) expect(reasonFor(swapped.join(""))).not.toBe("opened");
    }
  }
});

test("another case is refused as altered", () => {
  expect(reasonFor(code.toLowerCase())).not.toBe("opened");
  expect(reasonFor(code.toUpperCase())).not.toBe("opened");
  const at = code.search(/[a-z]/g) + 20;
  const letter = code.slice(at).search(/[a-zA-Z]/) + at;
  const flipped = (code[letter] ?? "").toLowerCase();
  const other = flipped === code[letter] ? flipped.toUpperCase() : flipped;
  expect(reasonFor(code.slice(0, letter) + other + code.slice(letter + 1))).toBe("altered");
});

test("whatever is damaged in whatever code, it never opens another scenario", () => {
  const arbEdit = fc.record({ at: fc.nat(), drop: fc.integer({ min: 0, max: 3 }), add: arbPiece() });
  fc.assert(
    fc.property(
      arbScenario(fixtureModelIds),
      fc.array(arbEdit, { minLength: 1, maxLength: 3 }),
      (any, edits) => {
        const whole = encodeScenario(any, context);
        const damaged = edits.reduce((text, { at, drop, add }) => {
          const place = at % (text.length + 1);
          return text.slice(0, place) + add + text.slice(place + drop);
        }, whole);
        if (reasonFor(damaged) !== "opened") return;
        expect(isDeepStrictEqual(decodeScenario(damaged, context).scenario, any)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test("noise is refused", () => {
  fc.assert(
    fc.property(arbPiece(400), (noise) => {
      expect(reasonFor(noise)).not.toBe("opened");
      expect(reasonFor(`1${noise}`)).not.toBe("opened");
    }),
    { numRuns: 1000 },
  );
});

test("the end of one code behind the start of another is refused", () => {
  const other = encodeScenario(editedScenario(1, chinese), context);
  for (let at = 1; at < Math.min(code.length, other.length); at += 1) {
    const joined = code.slice(0, at) + other.slice(at);
    if (joined !== code && joined !== other) expect(reasonFor(joined)).not.toBe("opened");
  }
});

test("a refusal is a bad-link that names the link and repeats at most 200 characters of it", () => {
  try {
    decodeScenario(`${code}${"A".repeat(5_000)}`, context);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(BadLinkError);
    const { failure } = error as BadLinkError;
    expect(failure).toMatchObject({ code: "bad-link", field: "link", allowed: null });
    expect(String(failure.value)).toHaveLength(201);
    expect(failure.message).toContain("more characters than it should");
  }
});

function arbPiece(maxLength = 3): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), maxLength });
}
