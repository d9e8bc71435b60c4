import type { ImageInput } from "@/lib/token/request/token-request";

export const OPENAI_IMAGES = "https://developers.openai.com/api/docs/guides/images-vision";

/**
 * Tiles: fit into 2,048 x 2,048, then shrink until the short side is at most `shortSide`, then count 512-px tiles.
 * Nothing is enlarged. `low` costs the base whatever the size.
 *
 * @example base 85, tile 170: 1024x1024 -> 768x768 -> 4 tiles -> 765; 2048x4096 -> 768x1536 -> 6 tiles -> 1,105
 */
export interface TileRule {
  kind: "tile";
  base: number;
  tile: number;
  shortSide: number;
}

/**
 * Patches of 32 px, scaled down to a budget, times a factor. `budgets` gives the budget per detail; `null` is none.
 *
 * @example factor 1.2, budget 2,500: 4032x3024 -> 57 x 43 = 2,451 patches -> 2,942 tokens
 */
export interface PatchRule {
  kind: "patch";
  factor: number;
  budgets: { low: number; high: number; auto: number | null };
}

export function countTiles({ width, height, detail }: ImageInput, rule: TileRule): number {
  if (detail === "low") return rule.base;
  const fit = Math.min(1, 2048 / Math.max(width, height));
  const shrink = Math.min(1, rule.shortSide / Math.min(width * fit, height * fit));
  // A side that comes to 512.0000001 by rounding of doubles is one tile.
  const tiles = (side: number): number => Math.ceil((side * fit * shrink) / 512 - 1e-9);
  return rule.base + rule.tile * tiles(width) * tiles(height);
}

export function countPatches(image: ImageInput, rule: PatchRule): number {
  const { budgets } = rule;
  const budget = image.detail === "low" ? budgets.low : image.detail === "high" ? budgets.high : budgets.auto;
  return Math.ceil(patchesWithin(image.width, image.height, budget) * rule.factor - 1e-9);
}

function patchesWithin(width: number, height: number, budget: number | null): number {
  const patches = Math.ceil(width / 32) * Math.ceil(height / 32);
  if (budget === null || patches <= budget) return patches;
  const scale = Math.sqrt((1024 * budget) / (width * height));
  const across = (width * scale) / 32;
  const down = (height * scale) / 32;
  // Shrink on until one side is whole patches, or the remainder of a patch would cost a row.
  const whole = Math.min(Math.floor(across) / across, Math.floor(down) / down);
  return Math.min(budget, Math.ceil(across * whole - 1e-9) * Math.ceil(down * whole - 1e-9));
}
