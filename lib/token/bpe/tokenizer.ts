import { hashBytes } from "@/lib/token/bpe/hash";
import { idOfRank, rankOfId } from "@/lib/token/bpe/ids";
import { Merger } from "@/lib/token/bpe/merger";
import { MAX_CACHED_BYTES, PieceCache } from "@/lib/token/bpe/piece-cache";
import { RECENT_BYTES, RecentTokens } from "@/lib/token/bpe/recent-tokens";
import { charLength, Seams } from "@/lib/token/bpe/seams";
import { TokenTable } from "@/lib/token/bpe/token-table";
import { Utf8Buffer } from "@/lib/token/bpe/utf8-buffer";
import { makeScanner } from "@/lib/token/scan/make-scanner";
import type { Scanner } from "@/lib/token/scan/scanner";
import type { Vocabulary, VocabularyHeader } from "@/lib/token/vocabulary-file";

export interface EncodedText {
  /** What was encoded: the text given, but for normalisation and lone surrogates. */
  text: string;
  ids: Uint32Array;
  /** End of each token in `text`, in UTF-16 units. */
  ends: Uint32Array;
  /** End of each token in the UTF-8 of `text`. */
  byteEnds: Uint32Array;
}

/** Below this a piece is merged as it is; above, it is first cut at seams. */
const SEAM_BYTES = 6;

/**
 * Counts and encodes text with one vocabulary. Time is linear in the text (times a logarithm within unbroken pieces),
 * memory a few megabytes beside the vocabulary. Special tokens in the text are text; a lone surrogate is U+FFFD.
 *
 * One instance holds scratch memory and is not re-entrant; it is synchronous, so only a callback could re-enter it.
 */
export class Tokenizer {
  readonly header: VocabularyHeader;
  private readonly table: TokenTable;
  private readonly seams: Seams;
  private readonly merger: Merger;
  private readonly cache = new PieceCache();
  private readonly recent = new RecentTokens();
  private readonly scan: Scanner;
  private readonly text = new Utf8Buffer();
  /** Where ranks go while encoding; null while counting. */
  private sink: RankSink | null = null;

  constructor(vocabulary: Vocabulary) {
    const { header } = vocabulary;
    const unmergeable = new Uint8Array(header.tokens);
    for (const [first, count] of header.unmergeable) unmergeable.fill(1, first, first + count);
    this.header = header;
    this.table = new TokenTable(vocabulary.lengths, vocabulary.arena, unmergeable);
    this.seams = new Seams(this.table);
    this.merger = new Merger(this.table, header.byteZeroId === undefined ? "byte" : "character");
    this.scan = makeScanner(header.pattern, this.table, this.seams);
  }

  get name(): string {
    return this.header.name;
  }

  /** How many tokens the text is: `encode(text).length` without making the ids. */
  count(text: string): number {
    this.sink = null;
    return this.run(text);
  }

  encode(text: string): Uint32Array {
    const ranks = this.encodeRanks(text);
    const { header } = this;
    return ranks.map((rank) => idOfRank(header, rank | 0));
  }

  /**
   * Ids with the end of each token as an offset into `text` (in UTF-16 units, as `slice` takes them). A token ending
   * inside a character ends, for display, before that character. `text` differs from what was given only where the
   * vocabulary normalises (Qwen: NFC) or a surrogate stood alone.
   */
  encodeWithOffsets(text: string): EncodedText {
    const ranks = this.encodeRanks(text);
    const { table, header } = this;
    const ends = new Uint32Array(ranks.length);
    const byteEnds = new Uint32Array(ranks.length);
    const { bytes } = this.text;
    let at = 0;
    let units = 0;
    let read = 0;
    for (let i = 0; i < ranks.length; i++) {
      const rank = ranks[i]! | 0;
      at += rank < 0 ? 1 : table.starts[rank + 1]! - table.starts[rank]!;
      while (read < this.text.length && read + charLength(bytes[read]!) <= at) {
        const length = charLength(bytes[read]!);
        read += length;
        units += length === 4 ? 2 : 1;
      }
      ends[i] = units;
      byteEnds[i] = at;
    }
    return {
      text: this.text.decode(0, this.text.length),
      ids: ranks.map((rank) => idOfRank(header, rank | 0)),
      ends,
      byteEnds,
    };
  }

  /** The bytes the ids stand for, as text; bytes that are no UTF-8 become U+FFFD. */
  decode(ids: ArrayLike<number>): string {
    const { table, header } = this;
    const bytes: number[] = [];
    for (let i = 0; i < ids.length; i++) {
      const rank = rankOfId(header, ids[i]!);
      if (rank === undefined) throw new RangeError(`${header.name} has no token ${ids[i]}`);
      if (rank < 0) bytes.push(-1 - rank);
      else
        for (let at = table.starts[rank]!; at < table.starts[rank + 1]!; at++) bytes.push(table.arena[at]!);
    }
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
  }

  private encodeRanks(text: string): Uint32Array {
    const sink = new RankSink(text.length);
    this.sink = sink;
    try {
      this.run(text);
    } finally {
      this.sink = null;
    }
    return sink.ranks.slice(0, sink.length);
  }

  private run(text: string): number {
    this.text.fill(this.prepare(text));
    const { bytes, length } = this.text;
    const { scan } = this;
    let total = 0;
    for (let at = 0; at < length; ) {
      const end = scan(bytes, at, length);
      total += this.piece(bytes, at, end);
      at = end;
    }
    if (this.sink === null) this.text.release();
    this.merger.release();
    return total;
  }

  private prepare(text: string): string {
    const { normalize, byteZeroId } = this.header;
    if (normalize !== undefined) return text.normalize(normalize);
    // SentencePiece writes a space as U+2581 and so cannot tell the two apart.
    return byteZeroId !== undefined && text.includes("\u2581") ? text.replaceAll("\u2581", " ") : text;
  }

  private piece(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    const { table } = this;
    if (length <= RECENT_BYTES) {
      const recent = this.recent.find(bytes, start, end);
      if (recent >= 0) return this.one(recent);
    }
    if (length <= table.maxLength) {
      const hash = hashBytes(bytes, start, end);
      const rank = table.find(hash, bytes, start, end);
      if (rank >= 0 && (table.unmergeable[rank] === 0 || this.header.wholePieces)) {
        if (length <= RECENT_BYTES) this.recent.remember(length, rank);
        return this.one(rank);
      }
      // Seams are rare within a word of ASCII and within two or three characters.
      if (length <= SEAM_BYTES || (length <= MAX_CACHED_BYTES && isAscii(bytes, start, end)))
        return this.merged(hash, bytes, start, end);
    }
    return this.segments(bytes, start, end);
  }

  /** Cuts a piece at its seams; each part is a token, a known part, or is merged. */
  private segments(bytes: Uint8Array, start: number, end: number): number {
    const { seams } = this;
    let total = 0;
    let from = start;
    let left = start;
    for (let at = start + charLength(bytes[start]!); at < end; at += charLength(bytes[at]!)) {
      if (seams.isSeam(bytes, left, at)) {
        total += this.segment(bytes, from, at);
        from = at;
      }
      left = at;
    }
    return total + this.segment(bytes, from, end);
  }

  private segment(bytes: Uint8Array, start: number, end: number): number {
    const { table } = this;
    if (end - start > table.maxLength) return this.merged(0, bytes, start, end);
    const hash = hashBytes(bytes, start, end);
    const rank = table.find(hash, bytes, start, end);
    if (rank >= 0 && table.unmergeable[rank] === 0) return this.one(rank);
    return this.merged(hash, bytes, start, end);
  }

  /** `hash` is used for pieces short enough to be kept only. */
  private merged(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const keep = end - start <= MAX_CACHED_BYTES;
    if (keep) {
      const entry = this.cache.find(hash, bytes, start, end);
      if (entry >= 0) return this.cached(entry);
    }
    const { merger } = this;
    const count = merger.merge(bytes, start, end);
    if (keep) this.cache.add(hash, bytes, start, end, merger.ranks, count);
    if (this.sink !== null) this.sink.append(merger.ranks, 0, count);
    return count;
  }

  private cached(entry: number): number {
    const count = this.cache.ranks[entry]!;
    if (this.sink !== null) this.sink.append(this.cache.ranks, entry + 1, count);
    return count;
  }

  private one(rank: number): number {
    if (this.sink !== null) this.sink.push(rank);
    return 1;
  }
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > 0x7f) return false;
  return true;
}

/** A growing list of ranks; a byte without a token of its own is -1 - byte, kept as its two's complement. */
class RankSink {
  ranks: Uint32Array;
  length = 0;

  constructor(characters: number) {
    this.ranks = new Uint32Array(Math.max(16, characters >> 1));
  }

  push(rank: number): void {
    if (this.length === this.ranks.length) this.grow(this.length + 1);
    this.ranks[this.length++] = rank;
  }

  append(ranks: Int32Array, from: number, count: number): void {
    if (this.length + count > this.ranks.length) this.grow(this.length + count);
    for (let i = 0; i < count; i++) this.ranks[this.length++] = ranks[from + i]!;
  }

  private grow(atLeast: number): void {
    const larger = new Uint32Array(Math.max(atLeast, this.ranks.length * 2));
    larger.set(this.ranks);
    this.ranks = larger;
  }
}
