import type { CacheTerms } from "./route-terms";

/** One prompt in tokens: where its common parts end. */
export interface PromptSizes {
  /** Text and media without a rate of their own. */
  text: number;
  head: number;
  /** End of what the call before left in the cache; 0 where there is none. */
  repeatedTo: number;
  /** End of what can be found by the next call. */
  cacheableTo: number;
}

export interface CachedParts {
  read: number;
  written: number;
}

/** What a call finds: what its own unit's last call left, the common prefix alone, or nothing. */
export type Found = "own" | "prefix" | "nothing";

/**
 * How many tokens of a prompt are read from and written to the cache.
 *
 * Nothing below the minimum is cached, and reads come in whole steps. Where writes are billed, what is new up to the end of
 * the cacheable part is written; where the provider caches by itself, up to the end of the prompt.
 *
 * @example minimum 1,024, step 128, prefix warm: 1,023 -> 0 read; 1,024 -> 1,024; 1,663 -> 1,536
 */
export function cachedParts(
  sizes: PromptSizes,
  found: Found,
  terms: CacheTerms,
  options: { upTo: "prefix" | "newest"; writesBilled: boolean; varies?: boolean },
): CachedParts {
  // The mean of many lengths loses half a step on average; one length loses what is above its last step.
  const stepped = (end: number): number =>
    options.varies
      ? Math.max(0, Math.round(end - (terms.step - 1) / 2))
      : Math.floor(end / terms.step) * terms.step;
  const readable = (end: number): number => (end < terms.minimum ? 0 : stepped(end));
  const head = readable(sizes.head);
  const own = options.upTo === "newest" ? readable(sizes.repeatedTo) : head;
  const read = Math.min(sizes.text, found === "own" ? Math.max(own, head) : found === "prefix" ? head : 0);
  if (!options.writesBilled) return { read, written: 0 };
  const end = options.upTo === "prefix" ? sizes.head : terms.automatic ? sizes.text : sizes.cacheableTo;
  const writable = end < terms.minimum ? 0 : end;
  return { read, written: Math.max(0, Math.min(sizes.text, writable) - read) };
}
