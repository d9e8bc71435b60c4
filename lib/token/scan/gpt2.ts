import { LETTER, NUMBER, SPACE } from "@/lib/token/scan/character-bits";
import { classAt } from "@/lib/token/scan/character-class";
import {
  APOSTROPHE,
  endOfContraction,
  endOfPlainSpace,
  endOfRun,
  endOfRunWithout,
  SPACE_BYTE,
} from "@/lib/token/scan/common";
import type { Scanner } from "@/lib/token/scan/scanner";

/**
 * r50k_base and p50k_base:
 *   's|'t|'re|'ve|'m|'ll|'d | ?\p{L}+ | ?\p{N}+ | ?[^\s\p{L}\p{N}]+ | \s+(?!\S) | \s+
 */
export const scanGpt2: Scanner = (bytes, at, end) => {
  if (bytes[at] === APOSTROPHE) {
    const contraction = endOfContraction(bytes, at, end);
    if (contraction >= 0 && isLowerCase(bytes, at + 1, contraction)) return contraction;
  }
  const from = bytes[at] === SPACE_BYTE ? at + 1 : at;
  if (from < end) {
    const bits = classAt(bytes, from);
    if ((bits & LETTER) !== 0) return endOfRun(bytes, from, end, LETTER);
    if ((bits & NUMBER) !== 0) return endOfRun(bytes, from, end, NUMBER);
    if ((bits & SPACE) === 0) return endOfRunWithout(bytes, from, end, LETTER | NUMBER | SPACE);
  }
  return endOfPlainSpace(bytes, at, end);
};

/** This pattern minds case; the shared one for contractions does not. */
function isLowerCase(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i]! < 97 || bytes[i]! > 122) return false;
  return true;
}
