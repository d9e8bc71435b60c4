import { charLength } from "@/lib/token/bpe/seams";
import { LETTER, LOWER, MARK, NUMBER, OTHER_LETTER, SPACE, UPPER } from "@/lib/token/scan/character-bits";
import { classAt } from "@/lib/token/scan/character-class";
import {
  APOSTROPHE,
  endOfContraction,
  endOfNumber,
  endOfSpace,
  endOfSymbols,
  isLineBreak,
} from "@/lib/token/scan/common";
import type { Scanner } from "@/lib/token/scan/scanner";

const HEAD = UPPER | OTHER_LETTER | MARK; // [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]
const TAIL = LOWER | OTHER_LETTER | MARK; // [\p{Ll}\p{Lm}\p{Lo}\p{M}]

/**
 * o200k_base:
 *   [^\r\n\p{L}\p{N}]?HEAD*TAIL+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
 * | [^\r\n\p{L}\p{N}]?HEAD+TAIL*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
 * | \p{N}{1,3} | ?[^\s\p{L}\p{N}]+[\r\n/]* | \s*[\r\n]+ | \s+(?!\S) | \s+
 *
 * Tekken is the same without contractions and with single digits.
 */
export const scanO200k: Scanner = (bytes, at, end) => scanCased(bytes, at, end, true, 3);

export const scanTekken: Scanner = (bytes, at, end) => scanCased(bytes, at, end, false, 1);

function scanCased(
  bytes: Uint8Array,
  at: number,
  end: number,
  contractions: boolean,
  digits: number,
): number {
  const first = classAt(bytes, at);
  let wordEnd = -1;
  if ((first & LETTER) !== 0) wordEnd = endOfWord(bytes, at, end);
  else if ((first & NUMBER) !== 0) return endOfNumber(bytes, at, end, digits);
  else if (!isLineBreak(bytes[at]!)) {
    const next = at + charLength(bytes[at]!);
    if (next < end && (classAt(bytes, next) & (LETTER | MARK)) !== 0) {
      // A mark is a prefix only before a word with a tail; else it is itself the tail.
      wordEnd = (first & MARK) !== 0 && !hasTail(bytes, next, end) ? next : endOfWord(bytes, next, end);
    } else if ((first & MARK) !== 0) wordEnd = next;
  }
  if (wordEnd >= 0) {
    if (!contractions || wordEnd >= end || bytes[wordEnd] !== APOSTROPHE) return wordEnd;
    const contraction = endOfContraction(bytes, wordEnd, end);
    return contraction < 0 ? wordEnd : contraction;
  }
  if ((first & SPACE) === 0 || bytes[at] === 0x20) {
    const symbols = endOfSymbols(bytes, at, end, true);
    if (symbols >= 0) return symbols;
  }
  return endOfSpace(bytes, at, end);
}

/** HEAD*TAIL+ where it matches, else HEAD+TAIL*, from a letter or mark. */
function endOfWord(bytes: Uint8Array, at: number, end: number): number {
  const plain = endOfAsciiWord(bytes, at, end);
  if (plain > at) return plain;
  let head = at;
  let lastBoth = -1;
  while (head < end) {
    const bits = classAt(bytes, head);
    if ((bits & HEAD) === 0) break;
    head += charLength(bytes[head]!);
    if ((bits & TAIL) !== 0) lastBoth = head;
  }
  let tail = head;
  while (tail < end && (classAt(bytes, tail) & TAIL) !== 0) tail += charLength(bytes[tail]!);
  if (tail > head) return tail;
  // HEAD* gives back characters until TAIL+ finds one that is both; if none is, the second alternative takes the run.
  return lastBoth >= 0 ? lastBoth : head;
}

function hasTail(bytes: Uint8Array, at: number, end: number): boolean {
  let next = at;
  for (;;) {
    if (next >= end) return false;
    const bits = classAt(bytes, next);
    if ((bits & TAIL) !== 0) return true;
    if ((bits & HEAD) === 0) return false;
    next += charLength(bytes[next]!);
  }
}

/** The same for words of ASCII letters alone, which most are; -1 where another character has a say. */
function endOfAsciiWord(bytes: Uint8Array, at: number, end: number): number {
  let head = at;
  while (head < end && bytes[head]! >= 65 && bytes[head]! <= 90) head++;
  let tail = head;
  while (tail < end && bytes[tail]! >= 97 && bytes[tail]! <= 122) tail++;
  return tail < end && bytes[tail]! > 0x7f ? -1 : tail;
}
