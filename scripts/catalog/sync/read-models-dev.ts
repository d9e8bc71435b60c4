import type { Rates } from "@/lib/catalog/schema";
import { readRates, toBands } from "./read-card";
import { type Card, DamagedUpstream, Finds, isRecord, parseUpstreamJson, type Reading } from "./reading";

const providers: Readonly<Record<string, string>> = {
  openai: "openai",
  anthropic: "anthropic",
  google: "google",
  deepseek: "deepseek",
  xai: "xai",
  mistral: "mistral",
  alibaba: "alibaba",
  moonshotai: "moonshotai",
  zai: "zai",
  minimax: "minimax",
  cohere: "cohere",
  "amazon-bedrock": "amazon-bedrock",
  groq: "groq",
  llama: "meta",
};

const names = {
  input: "input",
  cache_read: "cacheRead",
  cache_write: "cacheWrite5m",
  output: "output",
  reasoning: "reasoning",
  input_audio: "audioInput",
  output_audio: "audioOutput",
} as const;

/** `api.json` of models.dev: providers by id, each with its models by id; USD per million. */
export function readModelsDev(text: string, ref: string): Reading {
  const content = parseUpstreamJson(text);
  if (!isRecord(content)) throw new DamagedUpstream("it is not a map of providers");
  const finds = new Finds();
  for (const [name, provider] of Object.entries(providers)) {
    const theirs = content[name];
    if (!isRecord(theirs) || !isRecord(theirs.models)) continue;
    for (const [id, model] of Object.entries(theirs.models)) {
      if (!isRecord(model)) finds.take(provider, id, "it is not an object");
      else if (model.cost !== undefined) finds.take(provider, id, readCard(model.cost));
    }
  }
  return finds.toReading("models.dev", ref, Object.values(providers));
}

function readCard(cost: unknown): Card | string {
  if (!isRecord(cost)) return `cost is ${JSON.stringify(cost)?.slice(0, 40)}`;
  const rates = readRates(cost, names);
  if (typeof rates === "string") return rates;
  const byThreshold = new Map<number, Rates>();
  for (const [field, above] of Object.entries(cost)) {
    const thousands = /^context_over_(\d+)k$/.exec(field)?.[1];
    if (thousands === undefined || !isRecord(above)) continue;
    const long = readRates(above, names);
    if (typeof long === "string") return `${field}.${long}`;
    byThreshold.set(Number(thousands) * 1000, long);
  }
  return { rates, bands: toBands(byThreshold) };
}
