import type { ImageInput } from "@/lib/token/request/token-request";

export const ANTHROPIC_IMAGES = "https://platform.claude.com/docs/en/build-with-claude/vision";
export const GEMINI_IMAGES = "https://ai.google.dev/gemini-api/docs/tokens";
export const GEMINI_RESOLUTION = "https://ai.google.dev/gemini-api/docs/media-resolution";

/** Claude: 28-px patches after shrinking to a longest edge and a number of tokens, whichever binds. */
export interface ClaudeImageRule {
  kind: "claude";
  edge: number;
  mostTokens: number;
}

/** Mistral: 28-px patches, one token each. Row breaks and limits of size differ by model and are left out. */
export interface MistralImageRule {
  kind: "mistral";
}

/** Gemini 2: 258 up to 384 px a side, then 258 a tile. Gemini 3: a fixed number per media resolution. */
export interface GeminiImageRule {
  kind: "gemini2" | "gemini3";
}

/**
 * @example standard (1,568 px, 1,568 tokens): 1280x720 -> 46 x 26 = 1,196; 1920x1080 -> 1456x819 -> 52 x 30 = 1,560
 */
export function countClaudeImage(
  { width, height }: ImageInput,
  { edge, mostTokens }: ClaudeImageRule,
): number {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  const tokensAt = (side: number): number =>
    Math.ceil(side / 28) * Math.ceil(Math.max(1, Math.round((short * side) / long)) / 28);
  // Tokens grow with the side, so the largest side allowed, in whole pixels, is found by halving.
  let fits = 0;
  let tooLong = Math.floor(Math.min(long, edge)) + 1;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (tokensAt(middle) <= mostTokens) fits = middle;
    else tooLong = middle;
  }
  return tokensAt(Math.max(1, fits));
}

/** @example 384x384 -> 258; 960x540 -> unit 360 -> 3 x 2 tiles -> 1,548 */
export function countGemini2Image({ width, height }: ImageInput): number {
  if (width <= 384 && height <= 384) return 258;
  const unit = Math.max(1, Math.floor(Math.min(width, height) / 1.5));
  return 258 * Math.ceil(width / unit) * Math.ceil(height / unit);
}

const GEMINI3_IMAGE = { low: 280, medium: 560, high: 1120, auto: 1120, original: 1120, ultra: 2240 } as const;

export function countGemini3Image({ detail }: ImageInput): number {
  return GEMINI3_IMAGE[detail];
}

export function countMistralImage({ width, height }: ImageInput): number {
  return Math.ceil(width / 28) * Math.ceil(height / 28);
}
