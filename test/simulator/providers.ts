import type { CacheRules } from "./cache";

/** How the providers under test cache, written down by hand: the catalog's rules are what is being tested. */

export const models = [
  { id: "claude-sonnet-4-5-20250929", provider: "anthropic" },
  { id: "claude-haiku-4-5-20251001", provider: "anthropic" },
  { id: "gpt-4.1", provider: "openai" },
  { id: "gpt-5.6-terra", provider: "openai" },
  { id: "gemini-2.5-pro", provider: "google" },
  { id: "deepseek-v4-flash", provider: "deepseek" },
] as const;
export type ModelName = (typeof models)[number];

interface Provider extends CacheRules {
  /** Seconds by the name of a lifetime; asked for one it does not sell, it gives the first. */
  lifetimes: Readonly<Record<string, number>>;
}

const anthropic = {
  step: 1,
  writeMeter: "cacheWrite5m",
  writesAll: false,
  lifetimes: { "5m": 300, "1h": 3600 },
} as const;

const providers: Record<ModelName["id"], Provider> = {
  "claude-sonnet-4-5-20250929": { minimum: 1024, ...anthropic },
  "claude-haiku-4-5-20251001": { minimum: 4096, ...anthropic },
  "gpt-4.1": {
    minimum: 1024,
    step: 128,
    writeMeter: null,
    writesAll: true,
    lifetimes: { "5m": 300, "24h": 86_400 },
  },
  "gpt-5.6-terra": {
    minimum: 1024,
    step: 1,
    writeMeter: "cacheWrite5m",
    writesAll: true,
    lifetimes: { "30m": 1800, "24h": 86_400 },
  },
  "gemini-2.5-pro": {
    minimum: 2048,
    step: 1,
    writeMeter: null,
    writesAll: true,
    lifetimes: { "5m": 300, "1h": 3600 },
  },
  "deepseek-v4-flash": {
    minimum: 64,
    step: 64,
    writeMeter: null,
    writesAll: true,
    lifetimes: { "24h": 86_400, "1h": 3600 },
  },
};

export function rulesFor(model: ModelName, ttl: string): CacheRules & { seconds: number } {
  const { lifetimes, ...rules } = providers[model.id];
  const name = lifetimes[ttl] === undefined ? (Object.keys(lifetimes)[0] ?? "") : ttl;
  const writesHour = model.provider === "anthropic" && name === "1h";
  return {
    ...rules,
    ...(writesHour && { writeMeter: "cacheWrite1h" as const }),
    seconds: lifetimes[name] ?? 0,
  };
}
