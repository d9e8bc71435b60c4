import { expect, it } from "vitest";
import { countTokens } from "@/lib/token/count-tokens";
import { makeNodeLoader } from "@/lib/token/load-node";

const context = { vocabulary: makeNodeLoader() };

it.each([
  ["not an object", 7, "bad-json", "request"],
  ["a field nobody knows", { id: "x", model: "gpt-4o", txt: "a" }, "unknown-field", "txt"],
  ["a model nobody knows", { model: "gtp-4o", text: "a" }, "unknown-model", "model"],
  ["an encoding nobody knows", { encoding: "o300k", text: "a" }, "unknown-encoding", "encoding"],
  ["neither model nor encoding", { text: "a" }, "nothing-to-count", "model"],
  ["nothing in it", { model: "gpt-4o" }, "nothing-to-count", ""],
  [
    "messages with an encoding",
    { encoding: "o200k_base", messages: [{ role: "user", content: "a" }] },
    "nothing-to-count",
    "text",
  ],
  [
    "text and messages",
    { model: "gpt-4o", text: "a", messages: [{ role: "user", content: "a" }] },
    "invalid",
    "text",
  ],
  ["negative seconds", { model: "gemini-2.5-pro", audioSeconds: -1 }, "negative", "audioSeconds"],
  ["seconds in words", { model: "gemini-2.5-pro", audioSeconds: "3" }, "not-a-number", "audioSeconds"],
  ["half a page", { model: "gemini-2.5-pro", pdfPages: 0.5 }, "not-a-number", "pdfPages"],
  ["too many pages", { model: "gemini-2.5-pro", pdfPages: 1e15 }, "too-large", "pdfPages"],
  [
    "an image of no width",
    { model: "gpt-4o", images: [{ width: 0, height: 5 }] },
    "too-large",
    "images[0].width",
  ],
  [
    "a detail nobody knows",
    { model: "gpt-4o", images: [{ width: 5, height: 5, detail: "best" }] },
    "invalid",
    "images[0].detail",
  ],
  [
    "images where no rule is known",
    { model: "deepseek-chat", images: [{ width: 5, height: 5 }] },
    "no-rule",
    "images",
  ],
  ["audio where no rule is known", { model: "claude-sonnet-5", audioSeconds: 5 }, "no-rule", "audioSeconds"],
  [
    "an image inside a message",
    { model: "gpt-4o", messages: [{ role: "user", content: [{ type: "image_url" }] }] },
    "invalid",
    "messages[0].content[0]",
  ],
])("%s is refused", async (_, request, code, field) => {
  const result = await countTokens(request, context);
  expect(result).toMatchObject({ ok: false, error: { code, field } });
  if (!result.ok) expect(Object.keys(result.error)).toEqual(["code", "field", "value", "message", "allowed"]);
});

it("an exact answer has no spread, an estimate has one", async () => {
  const exact = await countTokens({ id: 1, encoding: "o200k_base", text: "Hello, World!" }, context);
  expect(exact).toMatchObject({
    id: 1,
    ok: true,
    method: "exact",
    tokenizer: "o200k_base",
    tokens: 4,
    low: 4,
    high: 4,
    warnings: [],
  });
  const estimate = await countTokens(
    { model: "claude-opus-5", text: "The quick brown fox jumps over the lazy dog. ".repeat(50) },
    context,
  );
  if (!estimate.ok) throw new Error(estimate.error.message);
  expect(estimate.method).toBe("estimate");
  expect(estimate.low).toBeLessThan(estimate.tokens);
  expect(estimate.high).toBeGreaterThan(estimate.tokens);
});
