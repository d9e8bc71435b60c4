import { slotOf } from "@/lib/token/bpe/hash";

const SLOT_BITS = 16;
const SHIFT = 32 - SLOT_BITS;
const MASK = (1 << SLOT_BITS) - 1;
const MAX_ENTRIES = 40_000;
const KEY_BYTES = 1 << 20;
const RANK_COUNT = 1 << 18;

/** Longer pieces are merged anew each time: they seldom come twice, and would crowd the others out. */
export const MAX_CACHED_BYTES = 64;

/**
 * Pieces that took merging, with the ranks they came to. Bounded: when any of its arenas is full it starts empty,
 * which costs one merge per live piece. Memory is fixed at about 3 MB, taken when the first piece is kept.
 */
export class PieceCache {
  /** hash, key start, key end, first rank; an entry's ranks end where the next one's begin */
  private slots: Int32Array | null = null;
  private keys = new Uint8Array(0);
  private entries = 0;
  private keyEnd = 0;
  private rankEnd = 0;
  ranks = new Int32Array(0);

  /** Position in `ranks` of the entry (its length first, then its ranks), or -1. */
  find(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const { slots, keys } = this;
    if (slots === null) return -1;
    const length = end - start;
    let slot = slotOf(hash, SHIFT);
    for (;;) {
      const base = 4 * slot;
      const keyEnd = slots[base + 2]!;
      if (keyEnd === 0) return -1;
      if (slots[base] === hash) {
        const from = slots[base + 1]!;
        if (keyEnd - from === length) {
          let i = 0;
          while (i < length && keys[from + i] === bytes[start + i]) i++;
          if (i === length) return slots[base + 3]!;
        }
      }
      slot = (slot + 1) & MASK;
    }
  }

  add(hash: number, bytes: Uint8Array, start: number, end: number, ranks: Int32Array, count: number): void {
    const length = end - start;
    if (
      this.slots === null ||
      this.entries >= MAX_ENTRIES ||
      this.keyEnd + length > KEY_BYTES ||
      this.rankEnd + count + 1 > RANK_COUNT
    )
      this.clear();
    const slots = this.slots!;
    let slot = slotOf(hash, SHIFT);
    while (slots[4 * slot + 2] !== 0) slot = (slot + 1) & MASK;
    const base = 4 * slot;
    slots[base] = hash;
    slots[base + 1] = this.keyEnd;
    slots[base + 3] = this.rankEnd;
    for (let i = 0; i < length; i++) this.keys[this.keyEnd + i] = bytes[start + i]!;
    this.keyEnd += length;
    slots[base + 2] = this.keyEnd;
    this.ranks[this.rankEnd++] = count;
    for (let i = 0; i < count; i++) this.ranks[this.rankEnd++] = ranks[i]!;
    this.entries++;
  }

  clear(): void {
    if (this.slots === null) {
      this.slots = new Int32Array(4 << SLOT_BITS);
      this.keys = new Uint8Array(KEY_BYTES);
      this.ranks = new Int32Array(RANK_COUNT);
    } else this.slots.fill(0);
    this.entries = 0;
    this.keyEnd = 1; // a key never ends at 0, which marks an empty slot
    this.rankEnd = 0;
  }
}
