import { codeShare, measureShares } from "@/lib/token/estimate/text-features";
import { between, type Spread } from "@/lib/token/request/parts";

/**
 * Families whose tokenizer is not public or not packed here (Grok, Kimi, GLM, Nova, Command, old Mistral and others):
 * the o200k count, with the range the known vocabularies span on that kind of text (cl100k, DeepSeek, Gemma 3, Tekken,
 * old Mistral, Llama 3, Qwen 3, Claude 2 over o200k, 600 KB a kind).
 */
const KNOWN_SPAN = {
  prose: [1, 1.03, 1.16],
  code: [0.98, 1.05, 1.32],
  cjk: [0.79, 1.05, 1.49],
  other: [0.93, 1.3, 2.1],
} as const;

export function estimateUnknownFamily(text: string, o200kTokens: number): Spread {
  if (o200kTokens === 0) return between(0, 0, 0);
  const shares = measureShares(text);
  const cjk = shares.han + shares.kana + shares.hangul;
  const other =
    shares.accented + shares.foreignLetter + shares.cyrillicOrGreek + shares.otherScript + shares.pictograph;
  const rest = Math.max(0, 1 - cjk - other);
  const code = rest * codeShare(shares);
  const at = (i: 0 | 1 | 2): number =>
    o200kTokens *
    ((rest - code) * KNOWN_SPAN.prose[i] +
      code * KNOWN_SPAN.code[i] +
      cjk * KNOWN_SPAN.cjk[i] +
      other * KNOWN_SPAN.other[i]);
  return between(at(0), at(1), at(2));
}
