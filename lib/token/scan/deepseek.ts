import { charLength } from "@/lib/token/bpe/seams";
import { LETTER, MARK, NUMBER, PUNCTUATION_OR_SYMBOL, SPACE } from "@/lib/token/scan/character-bits";
import { classAt } from "@/lib/token/scan/character-class";
import { endOfNumber, endOfRun, endOfSpace, isLineBreak, SPACE_BYTE } from "@/lib/token/scan/common";
import type { Scanner } from "@/lib/token/scan/scanner";

const WORD = LETTER | MARK;

/**
 * DeepSeek V3 and V4: three splits, one after the other.
 *   1. \p{N}{1,3}
 *   2. [一-龥぀-ゟ゠-ヿ]+
 *   3. [!-/:-@[-`{-~][A-Za-z]+ | [^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+ | ?[\p{P}\p{S}]+[\r\n]*
 *    | \s*[\r\n]+ | \s+(?!\S) | \s+
 * What the third leaves unmatched (control and unassigned characters) is a piece of its own, and its `end of text` is
 * the next number or Han character. The section between two of those is remembered from call to call: hence a maker.
 */
export function makeDeepseekScanner(): Scanner {
  let sectionEnd = 0;
  return (bytes, at, end) => {
    if ((classAt(bytes, at) & NUMBER) !== 0) {
      sectionEnd = 0;
      return endOfNumber(bytes, at, end, 3);
    }
    if (isHanOrKana(bytes, at)) {
      sectionEnd = 0;
      let next = at;
      while (next < end && isHanOrKana(bytes, next)) next += 3;
      return next;
    }
    // Scanners go forward, so only a new text begins at 0; a number or Han character ends the section.
    if (at === 0 || at >= sectionEnd) sectionEnd = endOfSection(bytes, at, end);
    return scanSection(bytes, at, sectionEnd);
  };
}

function endOfSection(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end && (classAt(bytes, next) & NUMBER) === 0 && !isHanOrKana(bytes, next))
    next += charLength(bytes[next]!);
  return next;
}

function scanSection(bytes: Uint8Array, at: number, end: number): number {
  const found = matchSection(bytes, at, end);
  if (found >= 0) return found;
  let next = at + charLength(bytes[at]!);
  while (next < end && matchSection(bytes, next, end) < 0) next += charLength(bytes[next]!);
  return next;
}

function matchSection(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at]!;
  const first = classAt(bytes, at);
  const next = at + charLength(byte);
  if ((first & PUNCTUATION_OR_SYMBOL) !== 0) {
    if (byte < 0x80) {
      let letters = next;
      while (letters < end && isAsciiLetter(bytes[letters]!)) letters++;
      if (letters > next) return letters;
    }
    return endOfMarks(bytes, at, end);
  }
  if ((first & LETTER) !== 0) return endOfRun(bytes, next, end, WORD);
  if (!isLineBreak(byte)) {
    const word = endOfRun(bytes, next, end, WORD);
    if (word > next || (first & MARK) !== 0) return word;
  }
  if (byte === SPACE_BYTE && next < end && (classAt(bytes, next) & PUNCTUATION_OR_SYMBOL) !== 0)
    return endOfMarks(bytes, next, end);
  return (first & SPACE) !== 0 ? endOfSpace(bytes, at, end) : -1;
}

function endOfMarks(bytes: Uint8Array, at: number, end: number): number {
  let next = endOfRun(bytes, at, end, PUNCTUATION_OR_SYMBOL);
  while (next < end && isLineBreak(bytes[next]!)) next++;
  return next;
}

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 32;
  return lower >= 97 && lower <= 122;
}

/** U+4E00 to U+9FA5 and U+3040 to U+30FF, all of three bytes. */
function isHanOrKana(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at]!;
  if (lead < 0xe3 || lead > 0xe9) return false;
  const codePoint = ((lead & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63);
  return (codePoint >= 0x4e00 && codePoint <= 0x9fa5) || (codePoint >= 0x3040 && codePoint <= 0x30ff);
}
