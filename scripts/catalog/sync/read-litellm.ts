import type { Rates } from "@/lib/catalog/schema";
import type { RateName } from "../names";
import { type FieldNames, readRates, toBands } from "./read-card";
import { type Card, DamagedUpstream, Finds, isRecord, parseUpstreamJson, type Reading } from "./reading";

const providers: Readonly<Record<string, string>> = {
  openai: "openai",
  anthropic: "anthropic",
  gemini: "google",
  deepseek: "deepseek",
  xai: "xai",
  mistral: "mistral",
  dashscope: "alibaba",
  moonshot: "moonshotai",
  zai: "zai",
  minimax: "minimax",
  cohere: "cohere",
  cohere_chat: "cohere",
  groq: "groq",
};

const modes: ReadonlySet<unknown> = new Set(["chat", "responses", "embedding", "completion"]);

const names: Readonly<Record<string, RateName>> = {
  input_cost_per_token: "input",
  cache_read_input_token_cost: "cacheRead",
  cache_creation_input_token_cost: "cacheWrite5m",
  cache_creation_input_token_cost_above_1hr: "cacheWrite1h",
  output_cost_per_token: "output",
  output_cost_per_reasoning_token: "reasoning",
  input_cost_per_audio_token: "audioInput",
  output_cost_per_audio_token: "audioOutput",
};

/** LiteLLM's `model_prices_and_context_window.json`: USD per token, by id. */
export function readLitellm(text: string, ref: string): Reading {
  const content = parseUpstreamJson(text);
  if (!isRecord(content)) throw new DamagedUpstream("it is not a map of models");
  const finds = new Finds();
  for (const [key, entry] of Object.entries(content)) {
    if (key === "sample_spec" || !isRecord(entry)) continue;
    const provider = providers[String(entry.litellm_provider)];
    if (provider === undefined || !modes.has(entry.mode)) continue;
    const id = key.replace(/^[a-z_]+\//, "");
    // A tuned model is a rate of its base model here; a path names a region.
    if (id.startsWith("ft:") || id.includes("/")) continue;
    finds.take(provider, id, readCard(entry));
  }
  return finds.toReading("litellm", ref, Object.values(providers));
}

function readCard(entry: Record<string, unknown>): Card | string {
  const rates = readRates(entry, names, 1e6);
  if (typeof rates === "string") return rates;
  const byThreshold = new Map<number, Rates>();
  for (const field of Object.keys(entry)) {
    const [, whole, thousands] = /^(.+)_above_(\d+)k_tokens$/.exec(field) ?? [];
    const name = whole === undefined ? undefined : names[whole];
    if (name === undefined) continue;
    const fields: FieldNames = { [field]: name };
    const above = readRates(entry, fields, 1e6);
    if (typeof above === "string") return above;
    const threshold = Number(thousands) * 1000;
    byThreshold.set(threshold, { ...byThreshold.get(threshold), ...above });
  }
  return { rates, bands: toBands(byThreshold) };
}
