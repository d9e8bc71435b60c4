import { hashBytes } from "@/lib/token/bpe/hash";
import { charLength, type Seams } from "@/lib/token/bpe/seams";
import type { TokenTable } from "@/lib/token/bpe/token-table";
import type { Scanner } from "@/lib/token/scan/scanner";

/** Longest run of one whitespace character that has a token of its own. */
const LONGEST_RUN = 31;
/** `</blockquote>` and `<unused6241>` fit. */
const LONGEST_TAG = 14;

/**
 * Gemma has no splitting pattern: the whole text is one piece to SentencePiece. Three facts cut it up all the same.
 *  - Runs of line breaks, tabs and (two or more) spaces are symbols of their own, the longest first, up to 31.
 *  - So are about a hundred HTML tags and 6,242 `<unusedN>`; they stand in the vocabulary without any merge.
 *  - Between the rest, text may be cut at every seam.
 */
export function makeGemmaScanner(table: TokenTable, seams: Seams): Scanner {
  const isSymbol = (bytes: Uint8Array, at: number, to: number): boolean => {
    const rank = table.find(hashBytes(bytes, at, to), bytes, at, to);
    return rank >= 0 && table.unmergeable[rank] !== 0;
  };
  const endOfSymbol = (bytes: Uint8Array, at: number, end: number): number => {
    const close = bytes[at] === 0x3c ? 0x3e : 0x5d; // < >, [ ]
    const limit = Math.min(end, at + LONGEST_TAG);
    for (let i = at + 1; i < limit; i++)
      if (bytes[i] === close) return isSymbol(bytes, at, i + 1) ? i + 1 : -1;
    return -1;
  };
  return (bytes, at, end) => {
    const first = bytes[at]!;
    if (first === 0x0a || first === 0x09 || (first === 0x20 && at + 1 < end && bytes[at + 1] === 0x20)) {
      const limit = Math.min(end, at + LONGEST_RUN);
      let next = at + 1;
      while (next < limit && bytes[next] === first) next++;
      return next;
    }
    if (first === 0x3c || first === 0x5b) {
      const symbol = endOfSymbol(bytes, at, end);
      if (symbol >= 0) return symbol;
    }
    let left = at;
    for (let next = at + charLength(first); next < end; next += charLength(bytes[next]!)) {
      const byte = bytes[next]!;
      if (byte === 0x0a || byte === 0x09) return next;
      if (byte === 0x20 && next + 1 < end && bytes[next + 1] === 0x20) return next;
      if ((byte === 0x3c || byte === 0x5b) && endOfSymbol(bytes, next, end) >= 0) return next;
      if (seams.isSeam(bytes, left, next)) return next;
      left = next;
    }
    return end;
  };
}
