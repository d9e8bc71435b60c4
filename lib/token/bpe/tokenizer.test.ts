import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Tokenizer } from "@/lib/token/bpe/tokenizer";
import { makeNodeLoader } from "@/lib/token/load-node";
import { vocabularyNames } from "@/lib/token/vocabulary-manifest";

const load = makeNodeLoader();
const text = fc.string({ unit: "grapheme", maxLength: 200 });

describe.each(vocabularyNames())("laws of %s", (name) => {
  let tokenizer: Tokenizer;
  beforeAll(async () => {
    tokenizer = await load(name);
  });
  const canonical = (given: string): string =>
    tokenizer.header.normalize ? given.normalize(tokenizer.header.normalize) : given;

  it("counts as many tokens as it makes ids", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        (given) => tokenizer.count(given) === tokenizer.encode(given).length,
      ),
    );
  });

  it("gives back the text it encoded", () => {
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(tokenizer.header.byteZeroId === undefined || !given.includes("\u2581"));
        expect(tokenizer.decode(tokenizer.encode(given))).toBe(canonical(given));
      }),
    );
  });

  it("never makes more tokens than bytes, nor fewer than bytes over the longest token", () => {
    fc.assert(
      fc.property(text, (given) => {
        const bytes = new TextEncoder().encode(canonical(given)).length;
        const count = tokenizer.count(given);
        expect(count).toBeLessThanOrEqual(bytes);
        expect(count).toBeGreaterThanOrEqual(Math.ceil(bytes / 128));
      }),
    );
  });

  it("ends its last token at the end of the text, and none before the one before", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { text: read, ids, ends } = tokenizer.encodeWithOffsets(given);
        expect(read).toBe(
          tokenizer.header.byteZeroId === undefined ? canonical(given) : given.replaceAll("\u2581", " "),
        );
        expect([...ids]).toEqual([...tokenizer.encode(given)]);
        if (ends.length > 0) expect(ends[ends.length - 1]).toBe(read.length);
        for (let i = 1; i < ends.length; i++) expect(ends[i]).toBeGreaterThanOrEqual(ends[i - 1]!);
      }),
    );
  });

  it("makes of a blank line between two texts at most a few tokens more or less than of each alone", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const apart = tokenizer.count(first) + tokenizer.count(second);
        const joined = tokenizer.count(`${first}\n\n${second}`);
        // Whitespace at the seam regroups (runs of it are few tokens); a combining mark after it may as well.
        const margin =
          8 + tokenizer.count(/\s*$/.exec(first)![0]) + tokenizer.count(/^[\s\p{M}]*/u.exec(second)![0]);
        expect(Math.abs(joined - apart)).toBeLessThanOrEqual(margin);
      }),
    );
  });

  it("takes a lone surrogate as U+FFFD", () => {
    expect([...tokenizer.encode("a\ud800b\udc00")]).toEqual([...tokenizer.encode("a\ufffdb\ufffd")]);
  });

  it("takes long pieces apart as short ones: the method changes at 100 bytes, the tokens do not", () => {
    // An unbroken run of one letter is the same whatever is merged around it, once it is long.
    const count = (length: number): number => tokenizer.count("a".repeat(length));
    expect(count(64_000)).toBeGreaterThan(0);
    expect(count(64_000)).toBeLessThanOrEqual(640 * count(100));
  });

  it("ends on a hundred thousand of anything without throwing", () => {
    for (const unit of ["a", " ", "\n", "的", "😀", "\ud800", "=", "7", "<|endoftext|>"])
      expect(tokenizer.count(unit.repeat(100_000))).toBeGreaterThan(0);
  });
});
