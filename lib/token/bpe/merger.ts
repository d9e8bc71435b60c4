import { HASH_BASE, hashPowers } from "@/lib/token/bpe/hash";
import { RankBuckets, roomFor } from "@/lib/token/bpe/rank-buckets";
import { charLength } from "@/lib/token/bpe/seams";
import type { TokenTable } from "@/lib/token/bpe/token-table";

/** Up to here the lowest rank is found by looking at every pair; beyond, by buckets. Measured break-even: 60 to 120. */
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
  private readonly pairRanks = new Int32Array(SHORT_BYTES + 1);
  private previous = new Int32Array(SHORT_BYTES + 2);
  /** Made for the first long piece: most texts have none. */
  private buckets: RankBuckets | null = null;

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
    return length <= SHORT_BYTES
      ? this.mergeShort(bytes, from, parts)
      : this.mergeLong(bytes, from, length, parts);
  }

  private reserve(length: number): void {
    if (this.prefix.length > length) return;
    this.resize(roomFor(length));
  }

  private resize(length: number): void {
    this.prefix = new Int32Array(length + 1);
    this.starts = new Int32Array(length + 2);
    this.previous = new Int32Array(length + 2);
    this.ranks = new Int32Array(length + 1);
  }

  /** A piece of megabytes must not keep its megabytes for ever. */
  release(): void {
    if (this.prefix.length <= 1 << 16) return;
    this.resize(SHORT_BYTES);
    this.buckets = null;
  }

  private cutIntoUnits(bytes: Uint8Array, from: number, length: number): number {
    const { starts } = this;
    let parts = 0;
    for (let i = 0; i < length; i += this.unit === "byte" ? 1 : charLength(bytes[from + i]!))
      starts[parts++] = i;
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

  /**
   * Parts are named by their first byte. All places of the lowest rank are taken from left to right, as one by one
   * they would be. A merge may make a pair of lower rank still; it is then the only such pair and comes next, so it is
   * followed up on the spot. A pair of the same rank it cannot make: that would be the same bytes, and longer.
   */
  private mergeLong(bytes: Uint8Array, from: number, length: number, units: number): number {
    const ends = this.linkParts(units, length);
    const { previous } = this;
    this.buckets ??= new RankBuckets(this.table.size);
    const { buckets } = this;
    buckets.reserve(length);
    const place = (start: number): number => {
      if (start < 0) return NONE;
      const middle = ends[start]!;
      const rank = middle < length ? this.rankOf(bytes, from, start, ends[middle]!) : NONE;
      buckets.move(start, rank === NONE ? -1 : rank);
      return rank;
    };
    for (let start = previous[length]!; start >= 0; start = previous[start]!) place(start);
    for (let lowest = buckets.lowest(); lowest >= 0; lowest = buckets.lowest()) {
      for (const position of buckets.positionsOf(lowest)) {
        if (buckets.rankAt(position) !== lowest) continue; // a neighbour was merged into it
        for (let start = position; ; ) {
          const middle = ends[start]!;
          const end = ends[middle]!;
          buckets.move(middle, -1);
          ends[start] = end;
          previous[end] = start;
          const right = place(start);
          const left = place(previous[start]!);
          if (left >= lowest && right >= lowest) break;
          if (left <= right) start = previous[start]!;
        }
      }
    }
    let count = 0;
    for (let start = 0; start < length; start = ends[start]!)
      count = this.write(bytes, from, start, ends[start]!, count);
    return count;
  }

  /** Turns the list of starts into links, in place from the right: a part's index never exceeds its first byte. */
  private linkParts(units: number, length: number): Int32Array {
    const { starts, previous } = this;
    let end = length;
    for (let i = units - 1; i >= 0; i--) {
      const start = starts[i]!;
      previous[end] = start;
      starts[start] = end;
      end = start;
    }
    previous[0] = -1;
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
