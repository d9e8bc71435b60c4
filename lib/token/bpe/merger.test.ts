import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Merger } from "@/lib/token/bpe/merger";
import { TokenTable } from "@/lib/token/bpe/token-table";

/** The definition, slowly: join the leftmost pair of lowest rank until there is none. */
function mergeByDefinition(text: string, tokens: string[]): string[] {
  const parts = [...text];
  for (;;) {
    let best = -1;
    let bestRank = Number.POSITIVE_INFINITY;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = tokens.indexOf(parts[i]! + parts[i + 1]!);
      if (rank >= 0 && rank < bestRank) {
        bestRank = rank;
        best = i;
      }
    }
    if (best < 0) return parts;
    parts.splice(best, 2, parts[best]! + parts[best + 1]!);
  }
}

function makeMerger(tokens: string[]): Merger {
  const lengths = Uint8Array.from(tokens, (token) => token.length);
  const arena = new TextEncoder().encode(tokens.join(""));
  return new Merger(new TokenTable(lengths, arena, new Uint8Array(tokens.length)), "byte");
}

/** Any tokens in any order, so that merges of lower rank come out of higher ones as well. */
const vocabulary = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 2, maxLength: 5 }), {
    maxLength: 25,
  })
  .map((tokens) => ["a", "b", "c", ...tokens]);

describe("merging equals its definition for any vocabulary", () => {
  it.each([
    ["short pieces", 0, 100],
    ["long pieces", 101, 400],
  ])("%s", (_, minLength, maxLength) => {
    fc.assert(
      fc.property(
        vocabulary,
        fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: minLength || 1, maxLength }),
        (tokens, text) => {
          const merger = makeMerger(tokens);
          const count = merger.merge(new TextEncoder().encode(text), 0, text.length);
          expect(Array.from(merger.ranks.subarray(0, count), (rank) => tokens[rank])).toEqual(
            mergeByDefinition(text, tokens),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
