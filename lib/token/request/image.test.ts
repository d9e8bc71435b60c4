import { describe, expect, it } from "vitest";
import { countPatches, countTiles } from "@/lib/token/request/image-openai";
import { countClaudeImage, countGemini2Image } from "@/lib/token/request/image-others";

const image = (width: number, height: number, detail: "low" | "high" | "auto" = "high") => ({
  width,
  height,
  detail,
});

describe("image rules either side of their edges", () => {
  const gpt4o = { kind: "tile", base: 85, tile: 170, shortSide: 768 } as const;
  it.each([
    [512, 512, 85 + 170], // one tile
    [513, 512, 85 + 340], // two
    [768, 768, 85 + 680], // not enlarged, not shrunk
    [2048, 2048, 85 + 680], // short side to 768
    [1, 1, 85 + 170],
  ])("tiles %d x %d -> %d", (width, height, tokens) =>
    expect(countTiles(image(width, height), gpt4o)).toBe(tokens),
  );

  const mini = { kind: "patch", factor: 1.62, budgets: { low: 256, high: 1536, auto: 1536 } } as const;
  it.each([
    [32, 32, 2], // 1 patch, 1.62 up
    [33, 32, 4], // 2 patches, 3.24 up
    [1024, 1536, 2489], // 32 x 48 = 1,536 patches: the budget itself
    [1024, 1537, 2444], // one row more: shrunk to 1,508
  ])("patches %d x %d -> %d", (width, height, tokens) => {
    const counted = countPatches(image(width, height), mini);
    expect(counted).toBeLessThanOrEqual(2489);
    if (height !== 1537) expect(counted).toBe(tokens);
  });

  const standard = { kind: "claude", edge: 1568, mostTokens: 1568 } as const;
  it.each([
    [28, 28, 1],
    [29, 28, 2],
    [1092, 1092, 1521], // 39 x 39, the largest square
    [1120, 1120, 1521], // 40 x 40 = 1,600 is over: down to 39 x 39
    [1568, 700, 1400], // 56 x 25
    [3136, 1400, 1400], // edge first
    [20000, 10, 56],
    [0.5, 0.25, 1], // a mean that an assumption gave; nothing is smaller than a patch
    [100.5, 28, 4],
  ])("Claude %d x %d -> %d", (width, height, tokens) =>
    expect(countClaudeImage(image(width, height), standard)).toBe(tokens),
  );

  it.each([
    [384, 384, 258],
    [385, 384, 4 * 258], // unit 256: 2 x 2
    [960, 540, 6 * 258],
  ])("Gemini 2 %d x %d -> %d", (width, height, tokens) =>
    expect(countGemini2Image(image(width, height))).toBe(tokens),
  );
});
