import type { TokenTable } from "@/lib/token/bpe/token-table";

/**
 * Seams: character pairs that stand side by side inside no token. No merge can ever cross one, so cutting text there
 * leaves every id as it was, and turns an unbroken run of Chinese into short pieces a cache can hold.
 *
 * Pairs are kept in a bit set by hash. A false positive only means a cut not taken.
 */
export class Seams {
  private readonly ascii = new Uint8Array(128 * 128);
  /** Tokens may hold half characters: then only the two bytes at the boundary are known. */
  private readonly halves = new Uint8Array(65536);
  private readonly pairs = new Uint8Array((1 << PAIR_BITS) >> 3);

  constructor(table: TokenTable) {
    const { arena, starts, size, unmergeable } = table;
    for (let rank = 0; rank < size; rank++) {
      const from = starts[rank]!;
      const to = starts[rank + 1]!;
      if (to - from < 2 || unmergeable[rank] !== 0) continue;
      let leftStart = (arena[from]! & 0xc0) === 0x80 ? -1 : from;
      for (let i = from + 1; i < to; i++) {
        const byte = arena[i]!;
        if ((byte & 0xc0) === 0x80) continue;
        const left = arena[i - 1]!;
        if (byte < 0x80 && left < 0x80) this.ascii[(left << 7) | byte] = 1;
        else if (
          leftStart >= 0 &&
          leftStart + charLength(arena[leftStart]!) === i &&
          i + charLength(byte) <= to
        ) {
          const hash = pairHash(codePointAt(arena, leftStart), codePointAt(arena, i));
          this.pairs[hash >>> 3]! |= 1 << (hash & 7);
        } else this.halves[(left << 8) | byte] = 1;
        leftStart = i;
      }
    }
  }

  /** Whether text may be cut at `at`, which starts a character; `left` is where the character before it starts. */
  isSeam(bytes: Uint8Array, left: number, at: number): boolean {
    const before = bytes[at - 1]!;
    const byte = bytes[at]!;
    if (before < 0x80 && byte < 0x80) return this.ascii[(before << 7) | byte] === 0;
    if (this.halves[(before << 8) | byte] !== 0) return false;
    const hash = pairHash(codePointAt(bytes, left), codePointAt(bytes, at));
    return (this.pairs[hash >>> 3]! & (1 << (hash & 7))) === 0;
  }
}

const PAIR_BITS = 20;

function pairHash(left: number, right: number): number {
  return Math.imul(Math.imul(left, 0x9e3779b1) ^ right, 0x85ebca6b) >>> (32 - PAIR_BITS);
}

export function charLength(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead;
  if (lead < 0xe0) return ((lead & 31) << 6) | (bytes[at + 1]! & 63);
  if (lead < 0xf0) return ((lead & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63);
  return (
    ((lead & 7) << 18) | ((bytes[at + 1]! & 63) << 12) | ((bytes[at + 2]! & 63) << 6) | (bytes[at + 3]! & 63)
  );
}
