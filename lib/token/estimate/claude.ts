import fit from "@/lib/token/estimate/claude-fit.json";
import { codeShare, FEATURES, measureShares, type Shares } from "@/lib/token/estimate/text-features";
import { between, type Spread } from "@/lib/token/request/parts";

/** Claude's tokenizer changed once: with Opus 4.7, which makes 1.0 to 1.35 times the tokens by its maker's word. */
export type ClaudeGeneration = "before-4.7" | "from-4.7";

export const CLAUDE_SOURCE = "https://platform.claude.com/docs/en/build-with-claude/token-counting";

/**
 * Low, best and high, as factors. No tokenizer of a current Claude is public, so each comes from outside:
 *
 * `spread` is what an estimate for models before 4.7 may be off by. Error of the fit on parts it did not see (p95 5 to
 * 13 %, see claude-fit.json), widened to hold what others measured at the API, times o200k: English 1.16, Python 1.30
 * (VentureBeat study, 2025-05), Chinese 1.43 to 1.49 (Komatsuzaki, 2026-04).
 *
 * `step` is 4.7 over 4.6, count_tokens on the same text: English 1.45, Python 1.20, TypeScript 1.13, C 1.15, JSON log
 * 1.31, Chinese, Japanese and Korean 1.00 (sol.ava.dev, 2026-04-17); English 1.20, technical documents 1.47, Python
 * 1.29, TypeScript 1.36, CJK 1.01, a real mix 1.325 (Claude Code Camp). Other scripts: the maker's range.
 */
const TRAITS = {
  prose: { spread: [0.92, 1, 1.06], step: [1.2, 1.28, 1.47] },
  code: { spread: [0.88, 1, 1.12], step: [1.13, 1.25, 1.36] },
  cjk: { spread: [0.9, 1, 1.14], step: [1, 1.003, 1.01] },
  other: { spread: [0.85, 1, 1.15], step: [1, 1.15, 1.35] },
} as const;

type Trait = keyof typeof TRAITS;

/**
 * Tokens of a text for a Claude model, from its o200k count and what it is made of. An estimate, never exact: only
 * Anthropic's own count_tokens is. Built for text of a paragraph and more; ten words may be off by a third.
 */
export function estimateClaude(text: string, o200kTokens: number, generation: ClaudeGeneration): Spread {
  if (o200kTokens === 0) return between(0, 0, 0);
  const shares = measureShares(text);
  const base =
    o200kTokens * FEATURES.reduce((sum, feature) => sum + shares[feature] * fit.factors[feature], 0);
  const weights = weighTraits(shares);
  const mix = (of: "spread" | "step", at: 0 | 1 | 2): number =>
    (Object.keys(TRAITS) as Trait[]).reduce((sum, trait) => sum + weights[trait] * TRAITS[trait][of][at], 0);
  if (generation === "before-4.7") return between(base * mix("spread", 0), base, base * mix("spread", 2));
  // The largest steps were measured on texts the base overrates already: its own error widens the low end only.
  return between(base * mix("spread", 0) * mix("step", 0), base * mix("step", 1), base * mix("step", 2));
}

function weighTraits(shares: Shares): Record<Trait, number> {
  const cjk = shares.han + shares.kana + shares.hangul;
  const other =
    shares.accented + shares.foreignLetter + shares.cyrillicOrGreek + shares.otherScript + shares.pictograph;
  const rest = Math.max(0, 1 - cjk - other);
  const code = rest * codeShare(shares);
  return { cjk, other, code, prose: rest - code };
}
