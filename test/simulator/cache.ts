import type { Piece } from "./calls";

/** How the provider under test caches; written down here by hand, apart from the catalog. */
export interface CacheRules {
  minimum: number;
  step: number;
  /** Null: a write is ordinary input. */
  writeMeter: "cacheWrite5m" | "cacheWrite1h" | null;
  /** Everything is written, also what will not stand there again. */
  writesAll: boolean;
}

/** A cache of entries by the text they begin with, which expire. */
export class Cache {
  readonly #until = new Map<string, number>();

  constructor(
    readonly lifetime: number,
    readonly sliding: boolean,
  ) {}

  has(key: string, now: number): boolean {
    return (this.#until.get(key) ?? Number.NEGATIVE_INFINITY) > now;
  }

  write(key: string, now: number): void {
    this.#until.set(key, now + this.lifetime);
  }

  /** A read starts the lifetime anew where the cache is sliding. */
  touch(key: string, now: number): void {
    if (this.sliding && this.has(key, now)) this.write(key, now);
  }

  forget(before: number): void {
    for (const [key, until] of this.#until) if (until < before) this.#until.delete(key);
  }
}

export interface Found {
  read: number;
  written: number;
}

/** Where entries can stand: the end of every piece that will stand there again. */
function endsOf(pieces: readonly Piece[], upTo: "prefix" | "newest"): { key: string; tokens: number }[] {
  const ends: { key: string; tokens: number }[] = [];
  for (const piece of upTo === "prefix" ? pieces.slice(0, 1) : pieces) {
    if (piece.passing) continue;
    const before = ends.at(-1) ?? { key: "", tokens: 0 };
    ends.push({ key: `${before.key}/${piece.text}`, tokens: before.tokens + piece.tokens });
  }
  return ends;
}

/** What a prompt reads, which is the longest entry it begins with, and what is billed as written. */
export function look(
  pieces: readonly Piece[],
  cache: Cache,
  rules: CacheRules,
  upTo: "prefix" | "newest",
  now: number,
): Found {
  const ends = endsOf(pieces, upTo);
  let read = 0;
  for (const { key, tokens } of ends) {
    if (tokens >= rules.minimum && cache.has(key, now)) read = Math.floor(tokens / rules.step) * rules.step;
  }
  const prompt = pieces.reduce((sum, piece) => sum + piece.tokens, 0);
  const reach = upTo === "newest" && rules.writesAll ? prompt : (ends.at(-1)?.tokens ?? 0);
  const isWritten = rules.writeMeter !== null && reach >= rules.minimum;
  return { read, written: isWritten ? Math.max(0, reach - read) : 0 };
}

/** What a prompt leaves: entries at the end of the common prefix and of the newest message. */
export function leave(
  pieces: readonly Piece[],
  cache: Cache,
  rules: CacheRules,
  upTo: "prefix" | "newest",
  now: number,
): void {
  const ends = endsOf(pieces, upTo);
  for (const { key } of ends) cache.touch(key, now);
  for (const end of [ends[0], ends.at(-1)]) {
    if (end !== undefined && end.tokens >= rules.minimum && !cache.has(end.key, now))
      cache.write(end.key, now);
  }
}
