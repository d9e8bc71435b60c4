const BITS = 14;
const SHIFT = 32 - BITS;

/** Longest piece kept: its bytes are its key, in two words. */
export const RECENT_BYTES = 8;

/**
 * The tokens met last, for pieces of up to eight bytes. Text repeats its words, and 256 KB of them stay near the
 * processor where the vocabulary's megabytes do not; the key is the piece itself, so a hit needs no comparing. Each
 * place holds one piece, the newest.
 */
export class RecentTokens {
  /** first word, second word, length, rank */
  private readonly places = new Int32Array(4 << BITS);
  private low = 0;
  private high = 0;

  /** Rank of the piece if it was met lately, else -1; `remember` may follow for the same piece. */
  find(bytes: Uint8Array, start: number, end: number): number {
    let low = 0;
    let high = 0;
    const length = end - start;
    if (length <= 4) for (let i = start; i < end; i++) low = (low << 8) | bytes[i]!;
    else {
      const middle = start + 4;
      low = (bytes[start]! << 24) | (bytes[start + 1]! << 16) | (bytes[start + 2]! << 8) | bytes[start + 3]!;
      for (let i = middle; i < end; i++) high = (high << 8) | bytes[i]!;
    }
    this.low = low;
    this.high = high;
    const place = this.placeOf(low, high);
    const { places } = this;
    return places[place] === low && places[place + 1] === high && places[place + 2] === length
      ? places[place + 3]!
      : -1;
  }

  remember(length: number, rank: number): void {
    const { places, low, high } = this;
    const place = this.placeOf(low, high);
    places[place] = low;
    places[place + 1] = high;
    places[place + 2] = length;
    places[place + 3] = rank;
  }

  private placeOf(low: number, high: number): number {
    return (Math.imul(low ^ Math.imul(high, 0x85ebca6b) ^ (low >>> 15), 0x9e3779b1) >>> SHIFT) << 2;
  }
}
