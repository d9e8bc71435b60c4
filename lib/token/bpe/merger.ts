import { HASH_BASE, hashPowers } from "@/lib/token/bpe/hash";
import { RankHeap } from "@/lib/token/bpe/rank-heap";
import { charLength } from "@/lib/token/bpe/seams";
import type { TokenTable } from "@/lib/token/bpe/token-table";

/** Up to here the lowest rank is found by looking at every pair; beyond, by a heap. Measured break-even: 60 to 120. */
const SHORT_BYTES = 100;

const NONE = 0x7fffffff;

/**
 * Byte-pair merging of one piece: of all neighbours whose union is a token, join the pair of lowest rank, the leftmost
 * first, until none is left.
 *
 * `unit` is what merging starts from: single bytes, or whole characters (vocabularies made by SentencePiece, where a
 * character without a token falls back to its bytes, written as ranks below zero: -1 - byte).
 */
export class Merger {
  /** Ranks of the last piece merged; as many as `merge` returned. */
  ranks = new Int32Array(SHORT_BYTES + 1);
  private readonly powers: Int32Array;
  private prefix = new Int32Array(SHORT_BYTES + 1);
  private starts = new Int32Array(SHORT_BYTES + 2);
  private pairRanks = new Int32Array(SHORT_BYTES + 1);
  private previous = new Int32Array(0);
  private readonly heap = new RankHeap();

  constructor(
    private readonly table: TokenTable,
    private readonly unit: "byte" | "character",
  ) {
    this.powers = hashPowers(table.maxLength);
  }

  merge(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    this.reserve(length);
    const { prefix } = this;
    let hash = 0;
    for (let i = 0; i < length; i++) {
      hash = (Math.imul(hash, HASH_BASE) + bytes[from + i]! + 1) | 0;
      prefix[i + 1] = hash;
    }
    const parts = this.cutIntoUnits(bytes, from, length);
    return length <= SHORT_BYTES ? this.mergeShort(bytes, from, parts) : this.mergeLong(bytes, from, length, parts);
  }

  private reserve(length: number): void {
    if (this.prefix.length > length) return;
    const room = length + 2;
    this.prefix = new Int32Array(room);
    this.starts = new Int32Array(room);
    this.pairRanks = new Int32Array(room);
    this.ranks = new Int32Array(room);
    this.previous = new Int32Array(room);
  }

  /** A piece of megabytes must not keep its megabytes for ever. */
  release(): void {
    if (this.prefix.length <= 1 << 16) return;
    this.prefix = new Int32Array(0);
    this.previous = new Int32Array(0);
    this.heap.release();
  }

  private cutIntoUnits(bytes: Uint8Array, from: number, length: number): number {
    const { starts } = this;
    let parts = 0;
    for (let i = 0; i < length; i += this.unit === "byte" ? 1 : charLength(bytes[from + i]!)) starts[parts++] = i;
    starts[parts] = length;
    return parts;
  }

  /** Rank of the token spanning [start, end) of the piece, if merging can make it. */
  private rankOf(bytes: Uint8Array, from: number, start: number, end: number): number {
    const length = end - start;
    if (length === 2 && this.unit === "byte") {
      const rank = this.table.pairs[(bytes[from + start]! << 8) | bytes[from + start + 1]!]!;
      return rank < 0 ? NONE : rank;
    }
    if (length > this.table.maxLength) return NONE;
    const hash = (this.prefix[end]! - Math.imul(this.prefix[start]!, this.powers[length]!)) | 0;
    const rank = this.table.find(hash, bytes, from + start, from + end);
    return rank < 0 || this.table.unmergeable[rank] !== 0 ? NONE : rank;
  }

  private mergeShort(bytes: Uint8Array, from: number, units: number): number {
    const { starts, pairRanks } = this;
    let parts = units;
    for (let i = 0; i < parts - 1; i++) pairRanks[i] = this.rankOf(bytes, from, starts[i]!, starts[i + 2]!);
    while (parts > 1) {
      let best = 0;
      let bestRank = pairRanks[0]!;
      for (let i = 1; i < parts - 1; i++) {
        const rank = pairRanks[i]!;
        if (rank < bestRank) {
          bestRank = rank;
          best = i;
        }
      }
      if (bestRank === NONE) break;
      for (let i = best + 1; i < parts; i++) {
        starts[i] = starts[i + 1]!;
        pairRanks[i] = pairRanks[i + 1]!;
      }
      parts--;
      if (best < parts - 1) pairRanks[best] = this.rankOf(bytes, from, starts[best]!, starts[best + 2]!);
      if (best > 0) pairRanks[best - 1] = this.rankOf(bytes, from, starts[best - 1]!, starts[best + 1]!);
    }
    let count = 0;
    for (let i = 0; i < parts; i++) count = this.write(bytes, from, starts[i]!, starts[i + 1]!, count);
    return count;
  }

  private mergeLong(bytes: Uint8Array, from: number, length: number, units: number): number {
    // Parts are named by their first byte: next[start] is the following part's, previous[start] the one before.
    const { starts, pairRanks, previous, heap } = this;
    const next = this.linkParts(units, length);
    heap.clear(units);
    for (let start = 0; start < length; start = next[start]!) {
      const middle = next[start]!;
      const rank = middle < length ? this.rankOf(bytes, from, start, next[middle]!) : NONE;
      pairRanks[start] = rank;
      if (rank !== NONE) heap.append(rank, start);
    }
    heap.arrange();
    while (heap.size > 0) {
      const rank = heap.topRank();
      const start = heap.topPosition();
      heap.pop();
      if (pairRanks[start] !== rank) continue; // made before a neighbour merged
      const middle = next[start]!;
      const end = next[middle]!;
      pairRanks[middle] = NONE;
      next[start] = end;
      if (end < length) previous[end] = start;
      const right = end < length ? this.rankOf(bytes, from, start, next[end]!) : NONE;
      pairRanks[start] = right;
      if (right !== NONE) heap.push(right, start);
      if (start > 0) {
        const left = previous[start]!;
        const leftRank = this.rankOf(bytes, from, left, end);
        pairRanks[left] = leftRank;
        if (leftRank !== NONE) heap.push(leftRank, left);
      }
    }
    let count = 0;
    for (let start = 0; start < length; start = starts[start]!) count = this.write(bytes, from, start, next[start]!, count);
    return count;
  }

  /** Turns the list of starts into links, in place from the right: a part's index never exceeds its first byte. */
  private linkParts(units: number, length: number): Int32Array {
    const { starts, previous } = this;
    let end = length;
    for (let i = units - 1; i >= 0; i--) {
      const start = starts[i]!;
      if (i > 0) previous[start] = starts[i - 1]!;
      starts[start] = end;
      end = start;
    }
    return starts;
  }

  private write(bytes: Uint8Array, from: number, start: number, end: number, count: number): number {
    const { ranks, table } = this;
    let at = count;
    if (end - start === 1) {
      const rank = table.singles[bytes[from + start]!]!;
      ranks[at++] = rank >= 0 ? rank : -1 - bytes[from + start]!;
      return at;
    }
    const hash = (this.prefix[end]! - Math.imul(this.prefix[start]!, this.powers[end - start]!)) | 0;
    const rank = table.find(hash, bytes, from + start, from + end);
    if (rank >= 0) ranks[at++] = rank;
    else for (let i = start; i < end; i++) ranks[at++] = -1 - bytes[from + i]!;
    return at;
  }
}
