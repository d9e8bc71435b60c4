import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countDecimals,
  getBillDigits,
  magnitude,
  roundColumn,
  roundHalfUp,
  roundLines,
  roundSignificant,
  sumRounded,
} from "./round";

describe("roundHalfUp", () => {
  it.each([
    [1.0049, 2, 1],
    [1.005, 2, 1.01],
    [1.0051, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.1 + 0.2, 1, 0.3],
    // 0.025 as a sum of doubles is 0.024999999999999998
    [0.003 + 0.022, 2, 0.03],
    [48_000_000.005, 2, 48_000_000.01],
    [1e21, 2, 1e21],
    [0.0003, 2, 0],
    [-0.0003, 2, 0],
    [12_345, -1, 12_350],
    [0, 2, 0],
  ])("%d to %d decimals is %d", (amount, digits, expected) => {
    expect(roundHalfUp(amount, digits)).toBe(expected);
  });

  it("leaves what is not a number alone", () => {
    expect(roundHalfUp(Number.NaN, 2)).toBeNaN();
    expect(roundHalfUp(Number.POSITIVE_INFINITY, 2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("roundSignificant", () => {
  it.each([
    [0.0043125, 4, 0.004313],
    [12_345, 4, 12_350],
    [99_999, 4, 100_000],
    [0.1 + 0.2, 4, 0.3],
    [-0.00099995, 4, -0.001],
  ])("%d to %d digits is %d", (amount, significant, expected) => {
    expect(roundSignificant(amount, significant)).toBe(expected);
  });
});

describe("digits", () => {
  it.each([
    [0.0003, -4],
    [1, 0],
    [9.99, 0],
    [10, 1],
    [0, 0],
  ])("the first digit of %d stands at 10^%d", (amount, power) => expect(magnitude(amount)).toBe(power));

  it.each([
    [0.025, 3],
    [3, 0],
    [0.1 * 1.1, 2],
    [1e-9, 9],
    [120, 0],
  ])("%d has %d decimals", (amount, decimals) => expect(countDecimals(amount)).toBe(decimals));

  it.each([
    [1284.17, 2],
    [0.1, 2],
    [0.0996, 2],
    [0.0949, 5],
    [0.0003, 7],
    [0.00099999, 6],
    [0, 2],
    [-0.0003, 7],
  ])("a bill of %d is shown with %d decimals", (total, digits) => expect(getBillDigits(total)).toBe(digits));
});

describe("roundLines", () => {
  it.each([
    [
      [0.333, 0.333, 0.334],
      [0.33, 0.33, 0.34],
    ],
    // 0.335 rounds to 0.34, two units more than the cut lines have: the first two
    [
      [0.115, 0.105, 0.115],
      [0.12, 0.11, 0.11],
    ],
    [
      [0.005, 0.005],
      [0.01, 0],
    ],
    [[0.004], [0]],
    [[], []],
    [
      [-0.004, 10.004],
      [0, 10],
    ],
    // a credit line: 10.004 - 1.006 = 8.998 -> 9.00
    [
      [10.004, -1.006],
      [10, -1],
    ],
  ])("%j is shown as %j", (amounts, shown) => expect(roundLines(amounts, 2)).toEqual(shown));

  const amount = fc.double({ min: -1e6, max: 1e9, noNaN: true, noDefaultInfinity: true });
  const digits = fc.integer({ min: 0, max: 4 });

  it("adds up to the total rounded once", () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), digits, (amounts, decimals) => {
        const total = amounts.reduce((sum, next) => sum + next, 0);
        expect(sumRounded(roundLines(amounts, decimals), decimals)).toBe(roundHalfUp(total, decimals));
      }),
    );
  });

  it("moves no line by as much as one unit", () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 60 }), digits, (amounts, decimals) => {
        roundLines(amounts, decimals).forEach((shown, index) => {
          const unit = 10 ** -decimals;
          expect(Math.abs(shown - (amounts[index] ?? 0))).toBeLessThanOrEqual(unit * (1 + 1e-6));
        });
      }),
    );
  });

  it("adds up to a total that was rounded elsewhere", () => {
    expect(roundLines([1.004, 1.004], 2, 2.01)).toEqual([1.01, 1]);
    expect(roundLines([1.006, 1.006], 2, 2.01)).toEqual([1.01, 1]);
  });

  it("leaves lines that are whole units as they are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 40 }), (cents) => {
        const amounts = cents.map((n) => n / 100);
        expect(roundLines(amounts, 2)).toEqual(amounts);
      }),
    );
  });
});

describe("roundColumn", () => {
  it("keeps cents for a bill of millions", () => {
    const column = { shown: [48_000_000, 0], total: 48_000_000, digits: 2 };
    expect(roundColumn([48_000_000.004, 0.0003])).toEqual(column);
  });

  it("keeps four digits of a bill below ten cents and drops noughts that all lines end in", () => {
    expect(roundColumn([0.0001, 0.0002])).toEqual({ shown: [0.0001, 0.0002], total: 0.0003, digits: 4 });
    const longer = { shown: [0.0001235, 0.0002], total: 0.0003235, digits: 7 };
    expect(roundColumn([0.00012345, 0.0002])).toEqual(longer);
  });

  it("gives a group the subtotal it has where only groups are shown", () => {
    // 1.016 and 1.008 are 2.02 in all: 1.01 each. Line by line, the first group would take both cents: 1.02 and 1.00.
    const amounts = [0.508, 0.508, 0.504, 0.504];
    expect(roundColumn(amounts, ["a", "a", "b", "b"]).shown).toEqual([0.51, 0.5, 0.51, 0.5]);
  });

  it("adds up in every group and in all", () => {
    const line = fc.record({
      amount: fc.double({ min: 0, max: 1e6, noNaN: true }),
      group: fc.constantFrom("a", "b", "c"),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (lines) => {
        const amounts = lines.map(({ amount }) => amount);
        const { shown, total, digits } = roundColumn(
          amounts,
          lines.map(({ group }) => group),
        );
        expect(sumRounded(shown, digits)).toBe(total);
        expect(total).toBe(
          roundHalfUp(
            amounts.reduce((a, b) => a + b, 0),
            getBillDigits(amounts.reduce((a, b) => a + b, 0)),
          ),
        );
        for (const group of ["a", "b", "c"]) {
          const of = lines.flatMap((each, index) => (each.group === group ? [index] : []));
          const exact = of.reduce((sum, index) => sum + (amounts[index] ?? 0), 0);
          const rounded = sumRounded(
            of.map((index) => shown[index] ?? 0),
            digits,
          );
          expect(Math.abs(rounded - exact)).toBeLessThanOrEqual(10 ** -digits * (1 + 1e-6));
        }
      }),
    );
  });
});
