import fc from "fast-check";
import { expect, test } from "vitest";
import { CodeReader, CodeWriter } from "./code-codec";
import { assumption, number } from "./code-number";
import type { Assumption } from "./schema";

const state = { edition: "", modelIds: [], providers: [], customIds: [] };

function throughBytes(value: Assumption): { value: Assumption; length: number } {
  const out = new CodeWriter(state, false);
  assumption.write(out, value, 0);
  const bytes = out.finish();
  return { value: assumption.read(new CodeReader(bytes, state), 0), length: bytes.length };
}

test.each([
  [0, 1],
  [63, 1],
  [64, 2],
  [0.9, 2],
  [0.625, 2],
  [1.023, 2],
  [1.024, 3],
  [1_200, 2],
  [8_191, 2],
  [8_193, 3],
  [120_000, 2],
  [1.2e6, 2],
  [45e6, 2],
  [18_375, 3],
  [0.0375, 2],
  [-0.015, 3],
  [1e12, 3],
  [1e-7, 3],
  [1 / 3, 9],
  [-0, 9],
  [5e-324, 4],
  [Number.MAX_SAFE_INTEGER, 9],
  [1.7976931348623157e308, 9],
])("%d takes %i bytes, and comes back", (value, length) => {
  expect(throughBytes(value)).toEqual({ value, length });
});

test("every finite double comes back, in nine bytes at most", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const back = throughBytes(value);
      expect(back.value).toBe(value);
      expect(back.length).toBeLessThanOrEqual(9);
    }),
    { numRuns: 2000 },
  );
});

test("a range costs a byte beside its figures, and is no plain figure", () => {
  const range = { low: 1, likely: 2, high: 30 };
  expect(throughBytes(range)).toEqual({ value: range, length: 4 });
  const out = new CodeWriter(state, false);
  assumption.write(out, range, 0);
  expect(() => number.read(new CodeReader(out.finish(), state), 0)).toThrow(
    "a range where one figure belongs",
  );
});
