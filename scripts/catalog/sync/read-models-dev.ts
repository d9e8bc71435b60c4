import { serviceTiers } from "@/lib/catalog/meter";
import type { Rates } from "@/lib/catalog/schema";
import { readRates, toBands } from "./read-card";
import {
  type Card,
  DamagedUpstream,
  Finds,
  isRecord,
  parseUpstreamJson,
  type Reading,
  type StatedTier,
} from "./reading";

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
      else if (model.cost !== undefined) finds.take(provider, id, readCard(model.cost, modesOf(model)));
    }
  }
  return finds.toReading("models.dev", ref, Object.values(providers));
}

function readCard(cost: unknown, modes: unknown): Card | string {
  const standard = readTier(cost, "cost");
  if (typeof standard === "string") return standard;
  const tiers: Card["tiers"] = {};
  for (const [name, mode] of Object.entries(isRecord(modes) ? modes : {})) {
    const tier = serviceTiers.find((each) => each === name);
    if (tier === undefined || !isRecord(mode) || mode.cost === undefined) continue;
    const stated = readTier(mode.cost, `modes.${name}.cost`);
    if (typeof stated === "string") return stated;
    tiers[tier] = stated;
  }
  return { ...standard, tiers, fees: {} };
}

/** The bands stand as `context_over_200k`, or as a list of `tiers`, each with the size above which it holds. */
function readTier(cost: unknown, where: string): StatedTier | string {
  if (!isRecord(cost)) return `${where} is ${JSON.stringify(cost)?.slice(0, 40)}`;
  const rates = readRates(cost, names);
  if (typeof rates === "string") return rates;
  const byThreshold = new Map<number, Rates>();
  for (const { above, field, card } of longCards(cost)) {
    const long = readRates(card, names);
    if (typeof long === "string") return `${field}.${long}`;
    byThreshold.set(above, long);
  }
  return { rates, bands: toBands(byThreshold) };
}

function longCards(cost: Record<string, unknown>) {
  const named = Object.entries(cost).flatMap(([field, card]) => {
    const thousands = /^context_over_(\d+)k$/.exec(field)?.[1];
    return thousands === undefined || !isRecord(card)
      ? []
      : [{ above: Number(thousands) * 1000, field, card }];
  });
  const listed = (Array.isArray(cost.tiers) ? cost.tiers : []).flatMap((card: unknown) => {
    const tier = isRecord(card) ? card.tier : undefined;
    return isRecord(card) && isRecord(tier) && tier.type === "context" && typeof tier.size === "number"
      ? [{ above: tier.size, field: "tiers", card }]
      : [];
  });
  return [...named, ...listed];
}

function modesOf({ experimental }: Record<string, unknown>): unknown {
  return isRecord(experimental) ? experimental.modes : undefined;
}
