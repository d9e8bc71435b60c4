import { HASH_BASE, slotOf } from "@/lib/token/bpe/hash";

/**
 * The vocabulary as one byte arena and one open-addressing table: `bytes -> rank`.
 * Ranks are positions in merge order (a lower rank merges first), not ids.
 */
export class TokenTable {
  readonly size: number;
  readonly maxLength: number;
  /** token r is arena[starts[r] .. starts[r + 1]) */
  readonly starts: Uint32Array;
  readonly arena: Uint8Array;
  /** Rank of every two-byte token, -1 for none: the first step of every merge asks for nothing else. */
  readonly pairs = new Int32Array(65536).fill(-1);
  /** Rank of every one-byte token. */
  readonly singles = new Int32Array(256).fill(-1);
  /** 1 = no sequence of merges makes this token; it can only be met as a whole piece. */
  readonly unmergeable: Uint8Array;
  private readonly slots: Int32Array;
  private readonly shift: number;
  private readonly mask: number;

  constructor(lengths: Uint8Array, arena: Uint8Array, unmergeable: Uint8Array) {
    const size = lengths.length;
    const bits = 32 - Math.clz32(size * 2);
    this.size = size;
    this.arena = arena;
    this.unmergeable = unmergeable;
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    this.slots = new Int32Array(2 << bits);
    this.starts = new Uint32Array(size + 1);
    let maxLength = 0;
    let start = 0;
    for (let rank = 0; rank < size; rank++) {
      const length = lengths[rank]!;
      if (length > maxLength) maxLength = length;
      this.starts[rank] = start;
      this.insert(rank, start, start + length);
      start += length;
    }
    this.starts[size] = start;
    this.maxLength = maxLength;
    if (start !== arena.length)
      throw new Error(`vocabulary arena holds ${arena.length} bytes, lengths add up to ${start}`);
  }

  private insert(rank: number, start: number, end: number): void {
    const { arena, slots, mask } = this;
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, HASH_BASE) + arena[i]! + 1) | 0;
    let slot = slotOf(hash, this.shift);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = rank + 1;
    if (end - start === 1) this.singles[arena[start]!] = rank;
    else if (end - start === 2 && this.unmergeable[rank] === 0)
      this.pairs[(arena[start]! << 8) | arena[start + 1]!] = rank;
  }

  /** Rank of the token equal to bytes[start..end), whose hash is given; -1 when there is none. */
  find(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const { slots, mask, starts, arena } = this;
    const length = end - start;
    let slot = slotOf(hash, this.shift);
    for (;;) {
      const entry = slots[2 * slot + 1]!;
      if (entry === 0) return -1;
      if (slots[2 * slot] === hash) {
        const from = starts[entry - 1]!;
        if (starts[entry]! - from === length) {
          let i = 0;
          while (i < length && arena[from + i] === bytes[start + i]) i++;
          if (i === length) return entry - 1;
        }
      }
      slot = (slot + 1) & mask;
    }
  }
}
