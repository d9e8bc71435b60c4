import { fail } from "../unit/failure";
import { checkQuantity, type Usage } from "./usage";

/**
 * The usage object of a provider's own response, turned into ours.
 *
 * What the raw fields mean differs by API: cached tokens inside the prompt or beside it, reasoning inside the output
 * or beside it. The rules and real responses that fix them are billing rule 0.1.
 */
export const rawApis = [
  "openai-chat",
  "openai-responses",
  "anthropic-messages",
  "gemini",
  "deepseek",
  "xai-chat",
  "mistral",
] as const;

export type RawApi = (typeof rawApis)[number];

type Raw = Record<string, unknown>;

/**
 * @param raw the provider's object, as is
 * @param api names the format where the keys alone don't tell: OpenAI Chat, xAI and Mistral share theirs
 * @param provider the request's provider, which settles the same question
 * @throws not-a-number, parts-exceed-whole or unknown-field, naming the raw field
 */
export function parseRawUsage(raw: unknown, api?: string, provider?: string): Usage {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    fail("not-a-number", "rawUsage", raw, "rawUsage is not an object", rawApis);
  }
  const format = api === undefined ? detectApi(raw as Raw, provider) : checkApi(api);
  return readers[format](raw as Raw);
}

function checkApi(api: string): RawApi {
  if ((rawApis as readonly string[]).includes(api)) return api as RawApi;
  return fail("unknown-field", "api", api, `no response format is called "${api}"`, rawApis);
}

function detectApi(raw: Raw, provider: string | undefined): RawApi {
  if ("promptTokenCount" in raw) return "gemini";
  if ("prompt_cache_hit_tokens" in raw) return "deepseek";
  if ("prompt_tokens" in raw) {
    if (provider === "xai") return "xai-chat";
    if (provider === "mistral") return "mistral";
    return provider === undefined && isReasoningOutside(raw) ? "xai-chat" : "openai-chat";
  }
  if ("cache_creation_input_tokens" in raw || "cache_read_input_tokens" in raw) return "anthropic-messages";
  if ("input_tokens_details" in raw || "output_tokens_details" in raw || "total_tokens" in raw) {
    return "openai-responses";
  }
  if ("input_tokens" in raw) return provider === "anthropic" ? "anthropic-messages" : "openai-responses";
  return fail("unknown-field", "rawUsage", raw, "the keys of rawUsage fit no known response format", rawApis);
}

/** OpenAI's total is prompt + completion; one that needs the reasoning as well is xAI's (billing rule 0.1). */
function isReasoningOutside(raw: Raw): boolean {
  const reasoning = count(raw, "completion_tokens_details", "reasoning_tokens");
  const listed = count(raw, "prompt_tokens") + count(raw, "completion_tokens");
  return reasoning > 0 && count(raw, "total_tokens") === listed + reasoning;
}

const readers: Record<RawApi, (raw: Raw) => Usage> = {
  "openai-chat": readOpenAiChat,
  "openai-responses": readOpenAiResponses,
  "anthropic-messages": readAnthropic,
  gemini: readGemini,
  deepseek: readDeepSeek,
  "xai-chat": readXaiChat,
  mistral: readOpenAiChat,
};

/** A count by path, 0 where a provider leaves it out or writes null. */
function count(raw: Raw, ...path: string[]): number {
  let value: unknown = raw;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return 0;
    value = (value as Raw)[key];
  }
  if (value === undefined || value === null) return 0;
  return checkQuantity(`rawUsage.${path.join(".")}`, value, true);
}

function required(raw: Raw, key: string): number {
  if (raw[key] === undefined || raw[key] === null) {
    fail("not-a-number", `rawUsage.${key}`, null, `rawUsage has no ${key}`, "a whole number from 0 to 1e15");
  }
  return count(raw, key);
}

/** Cached and reasoning tokens are inside; from GPT-5.6 so are `cache_write_tokens`. */
function readOpenAiChat(raw: Raw): Usage {
  return compact({
    prompt: required(raw, "prompt_tokens"),
    cacheRead: count(raw, "prompt_tokens_details", "cached_tokens"),
    cacheWrite5m: count(raw, "prompt_tokens_details", "cache_write_tokens"),
    audioInput: count(raw, "prompt_tokens_details", "audio_tokens"),
    completion: count(raw, "completion_tokens"),
    reasoning: count(raw, "completion_tokens_details", "reasoning_tokens"),
    audioOutput: count(raw, "completion_tokens_details", "audio_tokens"),
  });
}

function readOpenAiResponses(raw: Raw): Usage {
  return compact({
    prompt: required(raw, "input_tokens"),
    cacheRead: count(raw, "input_tokens_details", "cached_tokens"),
    cacheWrite5m: count(raw, "input_tokens_details", "cache_write_tokens"),
    completion: count(raw, "output_tokens"),
    reasoning: count(raw, "output_tokens_details", "reasoning_tokens"),
  });
}

/** Already disjoint: the prompt is input plus writes plus reads. Thinking is inside `output_tokens`. */
function readAnthropic(raw: Raw): Usage {
  const written = count(raw, "cache_creation_input_tokens");
  const hour = count(raw, "cache_creation", "ephemeral_1h_input_tokens");
  const fiveMinutes = count(raw, "cache_creation", "ephemeral_5m_input_tokens");
  if (hour + fiveMinutes > 0 && written > 0 && hour + fiveMinutes !== written) {
    fail(
      "parts-exceed-whole",
      "rawUsage.cache_creation_input_tokens",
      written,
      `the writes by lifetime (${fiveMinutes} + ${hour}) are not the writes in total (${written})`,
    );
  }
  const writtenTotal = Math.max(written, hour + fiveMinutes);
  const read = count(raw, "cache_read_input_tokens");
  return compact({
    prompt: required(raw, "input_tokens") + writtenTotal + read,
    cacheRead: read,
    cacheWrite5m: writtenTotal - hour,
    cacheWrite1h: hour,
    completion: count(raw, "output_tokens"),
    reasoning: count(raw, "output_tokens_details", "thinking_tokens"),
    webSearches: count(raw, "server_tool_use", "web_search_requests"),
  });
}

/** Cached tokens are inside the prompt; thoughts are outside the candidates; tool-use prompt is extra input. */
function readGemini(raw: Raw): Usage {
  const thoughts = count(raw, "thoughtsTokenCount");
  return compact({
    prompt: required(raw, "promptTokenCount") + count(raw, "toolUsePromptTokenCount"),
    cacheRead: count(raw, "cachedContentTokenCount"),
    audioInput: modality(raw, "promptTokensDetails", "AUDIO"),
    imageInput: modality(raw, "promptTokensDetails", "IMAGE"),
    // No catalog prices cached video apart: it counts as cached text, and only once.
    videoInput: modality(raw, "promptTokensDetails", "VIDEO") - modality(raw, "cacheTokensDetails", "VIDEO"),
    audioCacheRead: modality(raw, "cacheTokensDetails", "AUDIO"),
    imageCacheRead: modality(raw, "cacheTokensDetails", "IMAGE"),
    completion: count(raw, "candidatesTokenCount") + thoughts,
    reasoning: thoughts,
    audioOutput: modality(raw, "candidatesTokensDetails", "AUDIO"),
    imageOutput: modality(raw, "candidatesTokensDetails", "IMAGE"),
  });
}

function modality(raw: Raw, field: string, name: string): number {
  const details = raw[field];
  if (!Array.isArray(details)) return 0;
  let sum = 0;
  for (const detail of details as Raw[]) if (detail?.modality === name) sum += count(detail, "tokenCount");
  return sum;
}

function readDeepSeek(raw: Raw): Usage {
  const hit = count(raw, "prompt_cache_hit_tokens");
  const miss = count(raw, "prompt_cache_miss_tokens");
  const prompt = raw.prompt_tokens === undefined ? hit + miss : required(raw, "prompt_tokens");
  return compact({
    prompt,
    cacheRead: hit,
    completion: count(raw, "completion_tokens"),
    reasoning: count(raw, "completion_tokens_details", "reasoning_tokens"),
  });
}

/**
 * xAI Chat reports reasoning outside `completion_tokens` and bills it as output; some responses and gateways fold it
 * in. The total decides: 10,120 + 1,499 + 2,809 = 14,428 is outside.
 */
function readXaiChat(raw: Raw): Usage {
  const usage = readOpenAiChat(raw);
  const completion = usage.completion ?? 0;
  const reasoning = usage.reasoning ?? 0;
  const total = count(raw, "total_tokens");
  const inside = total > 0 && total === (usage.prompt ?? 0) + completion;
  return inside ? usage : { ...usage, completion: completion + reasoning };
}

function compact(usage: Usage): Usage {
  return Object.fromEntries(Object.entries(usage).filter(([, quantity]) => quantity !== 0)) as Usage;
}
