import { charLength } from "@/lib/token/bpe/seams";
import { LETTER, NUMBER, SPACE } from "@/lib/token/scan/character-bits";
import { classAt } from "@/lib/token/scan/character-class";

export const SPACE_BYTE = 0x20;
export const APOSTROPHE = 0x27;
const SLASH = 0x2f;

export function isLineBreak(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d;
}

/** `\s*[\r\n]+|\s+(?!\S)|\s+` from a whitespace character. */
export function endOfSpace(bytes: Uint8Array, at: number, end: number): number {
  let last = at;
  let next = at;
  let afterLineBreak = -1;
  while (next < end && (classAt(bytes, next) & SPACE) !== 0) {
    last = next;
    next += charLength(bytes[next]!);
    if (isLineBreak(bytes[last]!)) afterLineBreak = next;
  }
  if (afterLineBreak >= 0) return afterLineBreak;
  return next === end || last === at ? next : last;
}

/** `\s+(?!\S)|\s+`, of the patterns that do not set line breaks apart. */
export function endOfPlainSpace(bytes: Uint8Array, at: number, end: number): number {
  let last = at;
  let next = at;
  while (next < end && (classAt(bytes, next) & SPACE) !== 0) {
    last = next;
    next += charLength(bytes[next]!);
  }
  return next === end || last === at ? next : last;
}

/** End of the run of characters having any of `bits`. */
export function endOfRun(bytes: Uint8Array, at: number, end: number, bits: number): number {
  let next = at;
  while (next < end && (classAt(bytes, next) & bits) !== 0) next += charLength(bytes[next]!);
  return next;
}

/** End of the run of characters having none of `bits`. */
export function endOfRunWithout(bytes: Uint8Array, at: number, end: number, bits: number): number {
  let next = at;
  while (next < end && (classAt(bytes, next) & bits) === 0) next += charLength(bytes[next]!);
  return next;
}

/** `\p{N}{1,most}` from a number. */
export function endOfNumber(bytes: Uint8Array, at: number, end: number, most: number): number {
  let next = at + charLength(bytes[at]!);
  for (let n = 1; n < most && next < end && (classAt(bytes, next) & NUMBER) !== 0; n++)
    next += charLength(bytes[next]!);
  return next;
}

/** ` ?[^\s\p{L}\p{N}]+` followed by line breaks (and slashes where the pattern says so); -1 when it does not match. */
export function endOfSymbols(bytes: Uint8Array, at: number, end: number, slashes: boolean): number {
  const from = bytes[at] === SPACE_BYTE ? at + 1 : at;
  let next = endOfRunWithout(bytes, from, end, LETTER | NUMBER | SPACE);
  if (next === from) return -1;
  while (next < end && (isLineBreak(bytes[next]!) || (slashes && bytes[next] === SLASH))) next++;
  return next;
}

/**
 * `(?i:'s|'t|'re|'ve|'m|'ll|'d)` at an apostrophe; -1 when it does not match.
 * Without regard to case U+017F (long s) is an s too.
 */
export function endOfContraction(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return -1;
  const first = bytes[at + 1]!;
  if (first === 0xc5) return at + 2 < end && bytes[at + 2] === 0xbf ? at + 3 : -1;
  const a = first | 32;
  if (first < 65) return -1;
  if (a === 115 || a === 116 || a === 109 || a === 100) return at + 2; // s t m d
  if (at + 2 >= end || bytes[at + 2]! < 65) return -1;
  const b = bytes[at + 2]! | 32;
  return (a === 114 && b === 101) || (a === 118 && b === 101) || (a === 108 && b === 108) ? at + 3 : -1; // re ve ll
}
