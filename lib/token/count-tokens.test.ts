import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countTokens } from "@/lib/token/count-tokens";
import { makeNodeLoader } from "@/lib/token/load-node";

interface WorkedExample {
  id: string;
  request: unknown;
  expected: { tokens: number };
  tolerance: { abs: number };
  why: string;
}

const context = { vocabulary: makeNodeLoader() };
const examples = JSON.parse(
  readFileSync(new URL("./fixtures/worked-token-examples.json", import.meta.url), "utf8"),
) as WorkedExample[];

describe("published examples with known counts", () => {
  it.each(examples)("$id: $why", async ({ id, request, expected, tolerance }) => {
    const result = await countTokens(request, context);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.id).toBe(id);
    expect(Math.abs(result.tokens - expected.tokens)).toBeLessThanOrEqual(tolerance.abs);
    expect(result.low).toBeLessThanOrEqual(result.tokens);
    expect(result.high).toBeGreaterThanOrEqual(result.tokens);
    expect(result.parts.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(result.tokens);
  });
});
