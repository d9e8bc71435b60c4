import { UnreadableBytes, varintLength } from "./code-bytes";
import type { Codec, CodeReader, CodeWriter } from "./code-codec";
import type { Assumption } from "./schema-figures";

/**
 * Powers of ten a short decimal may carry; its varint is (mantissa x 8 + index) x 2 + 1. The order is part of the
 * format. Index 7 is the way out: the mantissa then says which of `forms` follows.
 */
const exponents = [-4, -3, -2, -1, 3, 4, 6] as const;
const wayOut = 7;
const forms = { raw: 0, decimal: 1, range: 2 } as const;
const largestMantissa = 2 ** 48;

/**
 * Every finite double, exactly, in the fewest bytes of four forms: a whole number (varint x 2), a short decimal, a
 * mantissa with any exponent, or the eight bytes of the double.
 *
 * @example 63 -> 1 byte; 0.9, 0.0375, 1200, 120_000, 45e6 -> 2; 18_375, -0.015, 1e12 -> 3; 1/3, -0 -> 9
 */
export const number: Codec<number> = {
  write(out: CodeWriter, value: number): void {
    const decimal = toDecimal(value);
    const whole = decimal !== undefined && value >= 0 && Number.isInteger(value) && value < 2 ** 52;
    const head = Math.min(whole ? value * 2 : Number.POSITIVE_INFINITY, shortDecimal(decimal));
    const short = Number.isFinite(head) ? varintLength(head) : Number.POSITIVE_INFINITY;
    const long =
      decimal === undefined ? 9 : 1 + signedLength(decimal.mantissa) + signedLength(decimal.exponent);
    if (short <= Math.min(long, 9)) {
      out.varint(head);
    } else if (decimal !== undefined && long < 9) {
      out.varint(headOf(forms.decimal, wayOut));
      out.signed(decimal.mantissa);
      out.signed(decimal.exponent);
    } else {
      out.varint(headOf(forms.raw, wayOut));
      const bytes = new Uint8Array(8);
      new DataView(bytes.buffer).setFloat64(0, value);
      out.raw(bytes);
    }
  },
  read(input: CodeReader): number {
    const value = readFigure(input);
    if (typeof value !== "number") throw new UnreadableBytes("a range where one figure belongs");
    return value;
  },
};

/** A figure, or a range: one byte, then its three figures. */
export const assumption: Codec<Assumption> = {
  write(out: CodeWriter, value: Assumption, position: number): void {
    if (typeof value === "number") {
      number.write(out, value, position);
      return;
    }
    out.varint(headOf(forms.range, wayOut));
    for (const figure of [value.low, value.likely, value.high]) number.write(out, figure, position);
  },
  read: readFigure,
};

function readFigure(input: CodeReader): Assumption {
  const head = input.varint();
  if (head % 2 === 0) return head / 2;
  const mantissa = Math.floor(head / 16);
  const index = ((head - 1) / 2) % 8;
  if (index !== wayOut) return Number(`${mantissa}e${exponents[index]}`);
  if (mantissa === forms.decimal) {
    const digits = input.signed();
    return Number(`${digits}e${input.signed()}`);
  }
  if (mantissa === forms.raw) {
    const bytes = input.raw(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
  }
  if (mantissa !== forms.range) throw new UnreadableBytes("a figure has an unknown form");
  return { low: number.read(input, 0), likely: number.read(input, 0), high: number.read(input, 0) };
}

function headOf(mantissa: number, index: number): number {
  return (mantissa * 8 + index) * 2 + 1;
}

function signedLength(value: number): number {
  return varintLength(Math.abs(value) * 2);
}

interface Decimal {
  mantissa: number;
  exponent: number;
}

/** The shortest decimal that reads back as this double; undefined for -0 and where the digits pass 2^52. */
function toDecimal(value: number): Decimal | undefined {
  if (Object.is(value, -0)) return undefined;
  const [, sign = "", first = "", fraction = "", exponent = ""] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? [];
  const digits = `${first}${fraction}`;
  const mantissa = Number(`${sign}${digits}`);
  if (Math.abs(mantissa) >= 2 ** 52) return undefined;
  return { mantissa, exponent: Number(exponent) - fraction.length };
}

/** The smallest head of a short decimal, or infinity where there is none. */
function shortDecimal(decimal: Decimal | undefined): number {
  if (decimal === undefined || decimal.mantissa < 0) return Number.POSITIVE_INFINITY;
  const heads = exponents.flatMap((exponent, index) => {
    const mantissa = decimal.mantissa * 10 ** (decimal.exponent - exponent);
    return exponent <= decimal.exponent && mantissa < largestMantissa ? [headOf(mantissa, index)] : [];
  });
  return Math.min(...heads, Number.POSITIVE_INFINITY);
}
