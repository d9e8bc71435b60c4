/** The pages on which rules were read, each with the day of that reading or, where the copy carried one, the copy's own day. */

export const read = "2026-11-21";

export const openaiPricing = {
  name: "OpenAI, API pricing",
  url: "https://developers.openai.com/api/docs/pricing",
  seen: read,
};
export const openaiCaching = {
  name: "OpenAI, prompt caching guide",
  url: "https://developers.openai.com/api/docs/guides/prompt-caching/",
  seen: read,
};
export const openaiReasoning = {
  name: "OpenAI, reasoning guide",
  url: "https://developers.openai.com/api/docs/guides/reasoning",
  seen: read,
};
export const openaiImages = {
  name: "OpenAI, images and vision guide",
  url: "https://developers.openai.com/api/docs/guides/images-vision",
  seen: read,
};
export const openaiResidency = {
  name: "OpenAI, data residency guide",
  url: "https://developers.openai.com/api/docs/guides/data-residency",
  seen: read,
};
export const anthropicPricing = {
  name: "Anthropic, pricing",
  url: "https://platform.claude.com/docs/en/about-claude/pricing",
  seen: "2026-09-26",
};
export const geminiPricing = {
  name: "Google, Gemini API pricing",
  url: "https://ai.google.dev/gemini-api/docs/pricing",
  seen: read,
};
export const geminiTokens = {
  name: "Google, Gemini API token guide",
  url: "https://ai.google.dev/gemini-api/docs/tokens",
  seen: read,
};
export const geminiBatch = {
  name: "Google, Gemini Batch API guide",
  url: "https://ai.google.dev/gemini-api/docs/batch-api",
  seen: read,
};
export const xaiPricing = { name: "xAI, pricing", url: "https://docs.x.ai/docs/pricing", seen: read };
export const anthropicCaching = {
  name: "Anthropic, prompt caching",
  url: "https://platform.claude.com/docs/en/build-with-claude/prompt-caching",
  seen: read,
};
export const anthropicThinking = {
  name: "Anthropic, extended thinking",
  url: "https://platform.claude.com/docs/en/build-with-claude/extended-thinking",
  seen: read,
};
export const anthropicVision = {
  name: "Anthropic, vision",
  url: "https://platform.claude.com/docs/en/build-with-claude/vision",
  seen: read,
};
export const geminiCaching = {
  name: "Google, Gemini API context caching",
  url: "https://ai.google.dev/gemini-api/docs/caching",
  seen: read,
};
export const geminiResolution = {
  name: "Google, Gemini API media resolution",
  url: "https://ai.google.dev/gemini-api/docs/media-resolution",
  seen: "2026-09-19",
};
export const deepseekCaching = {
  name: "DeepSeek, context caching",
  url: "https://api-docs.deepseek.com/guides/kv_cache",
  seen: read,
};
