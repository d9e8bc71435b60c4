import { charLength } from "@/lib/token/bpe/seams";
import { LETTER, NUMBER, SPACE } from "@/lib/token/scan/character-bits";
import { classAt } from "@/lib/token/scan/character-class";
import {
  APOSTROPHE,
  endOfContraction,
  endOfNumber,
  endOfRun,
  endOfSpace,
  endOfSymbols,
  isLineBreak,
} from "@/lib/token/scan/common";
import type { Scanner } from "@/lib/token/scan/scanner";

/**
 * cl100k_base and Llama 3:
 *   (?i:'s|'t|'re|'ve|'m|'ll|'d) | [^\r\n\p{L}\p{N}]?\p{L}+ | \p{N}{1,3}
 * | ?[^\s\p{L}\p{N}]+[\r\n]* | \s*[\r\n]+ | \s+(?!\S) | \s+
 *
 * Qwen 3 is the same with single digits.
 */
export const scanCl100k: Scanner = (bytes, at, end) => scanUncased(bytes, at, end, 3);

export const scanQwen: Scanner = (bytes, at, end) => scanUncased(bytes, at, end, 1);

function scanUncased(bytes: Uint8Array, at: number, end: number, digits: number): number {
  const byte = bytes[at]!;
  if (byte === APOSTROPHE) {
    const contraction = endOfContraction(bytes, at, end);
    if (contraction >= 0) return contraction;
  }
  const first = classAt(bytes, at);
  const next = at + charLength(byte);
  if ((first & LETTER) !== 0) return endOfRun(bytes, next, end, LETTER);
  if ((first & NUMBER) !== 0) return endOfNumber(bytes, at, end, digits);
  if (!isLineBreak(byte)) {
    const word = endOfRun(bytes, next, end, LETTER);
    if (word > next) return word;
  }
  if ((first & SPACE) === 0 || byte === 0x20) {
    const symbols = endOfSymbols(bytes, at, end, false);
    if (symbols >= 0) return symbols;
  }
  return endOfSpace(bytes, at, end);
}
