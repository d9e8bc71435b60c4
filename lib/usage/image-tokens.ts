import { countPatches, countTiles } from "../token/request/image-openai";
import { countClaudeImage, countGemini2Image } from "../token/request/image-others";
import type { MediaRule } from "./route-terms";

/**
 * Tokens of one image of `width` x `height` pixels, at the detail a provider takes by default (billing rule 7). The formulas
 * are those that count requests; the figures are those of the catalog's rule.
 *
 * @example openai-tiles 85, 170: 1024 x 1024 -> 765. anthropic-patches: 1000 x 1000 -> 1,296. gemini-tiles: 960 x 540 ->
 * 1,548
 */
export function imageTokens({ image, figures }: MediaRule, width: number, height: number): number {
  const size = { width, height, detail: "high" as const };
  const [first, second] = figures;
  switch (image) {
    case "openai-tiles":
      return countTiles(size, { kind: "tile", base: first ?? 85, tile: second ?? 170, shortSide: 768 });
    case "openai-patches": {
      const budget = second ?? 1536;
      const budgets = { low: budget, high: budget, auto: budget };
      return countPatches(size, { kind: "patch", factor: first ?? 1, budgets });
    }
    case "anthropic-patches":
      return countClaudeImage(size, { kind: "claude", edge: first ?? 1568, mostTokens: second ?? 1568 });
    case "gemini-tiles":
      return countGemini2Image(size);
    case "gemini-fixed":
      return first ?? 1120;
  }
}
