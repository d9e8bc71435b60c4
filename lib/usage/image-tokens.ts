import type { MediaRule } from "./route-terms";

/**
 * Tokens of one image of `width` x `height` pixels by a provider's formula (billing rule 7).
 *
 * @example openai-tiles 85, 170: 1024 x 1024 -> 765. anthropic-patches: 1000 x 1000 -> 1,296. gemini-tiles: 960 x 540 ->
 * 1,548
 */
export function imageTokens({ image, figures }: MediaRule, width: number, height: number): number {
  switch (image) {
    case "openai-tiles":
      return tiles(width, height, figures[0] ?? 85, figures[1] ?? 170);
    case "openai-patches":
      return Math.ceil(patches(width, height, figures[1] ?? 1536) * (figures[0] ?? 1));
    case "anthropic-patches":
      return anthropicPatches(width, height, figures[0] ?? 1568, figures[1] ?? 1568);
    case "gemini-tiles":
      return geminiTiles(width, height);
    case "gemini-fixed":
      return figures[0] ?? 1120;
  }
}

/** Into 2,048 x 2,048, then the short side to 768 at most, then tiles of 512. */
function tiles(width: number, height: number, base: number, tile: number): number {
  const fit = Math.min(1, 2048 / Math.max(width, height));
  const shrink = Math.min(1, 768 / (Math.min(width, height) * fit));
  const scale = fit * shrink;
  return base + tile * Math.ceil(rounded((width * scale) / 512)) * Math.ceil(rounded((height * scale) / 512));
}

/** Patches of 32 pixels; an image of more than the budget is shrunk until whole patches fit. */
function patches(width: number, height: number, budget: number): number {
  const count = Math.ceil(width / 32) * Math.ceil(height / 32);
  if (count <= budget) return count;
  const shrink = Math.sqrt((1024 * budget) / (width * height));
  const [across, down] = [(width * shrink) / 32, (height * shrink) / 32];
  const whole = shrink * Math.min(Math.floor(across) / across, Math.floor(down) / down);
  return Math.min(
    budget,
    Math.ceil(rounded((width * whole) / 32)) * Math.ceil(rounded((height * whole) / 32)),
  );
}

/** Patches of 28 pixels, after shrinking to the longest edge and the most tokens. */
function anthropicPatches(width: number, height: number, edge: number, most: number): number {
  let scale = Math.min(1, edge / Math.max(width, height));
  const count = (at: number) =>
    Math.ceil(rounded((width * at) / 28)) * Math.ceil(rounded((height * at) / 28));
  while (count(scale) > most) scale *= 0.999;
  return count(scale);
}

function geminiTiles(width: number, height: number): number {
  if (width <= 384 && height <= 384) return 258;
  const unit = Math.max(1, Math.floor(Math.min(width, height) / 1.5));
  return 258 * Math.ceil(width / unit) * Math.ceil(height / unit);
}

/** 768 / 512 must not become 1.5000000000000002, or the tile after the last is counted. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
