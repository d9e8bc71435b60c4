import { readRates } from "./read-card";
import { DamagedUpstream, Finds, isRecord, parseUpstreamJson, type Reading } from "./reading";

const providers: Readonly<Record<string, string>> = {
  openai: "openai",
  anthropic: "anthropic",
  google: "google",
  deepseek: "deepseek",
  xai: "xai",
  mistral: "mistral",
};

const names = { input: "input", input_cached: "cacheRead", output: "output" } as const;

/** `current-v1.json` and `historical-v1.json` of llm-prices.com: rows with the days on which they hold. */
export function readLlmPrices(text: string, ref: string, on: string): Reading {
  const content = parseUpstreamJson(text);
  const rows = isRecord(content) ? content.prices : undefined;
  if (!Array.isArray(rows)) throw new DamagedUpstream("it has no list of prices");
  const finds = new Finds();
  for (const row of rows) {
    if (!isRecord(row) || typeof row.id !== "string") {
      finds.problems.push("a price without an id");
      continue;
    }
    const provider = providers[String(row.vendor)];
    // A row such as gemini-2.5-pro-200k is the band of another.
    if (provider === undefined || /-\d+k$/.test(row.id) || !isCurrent(row, on)) continue;
    const rates = readRates(row, names);
    finds.take(
      provider,
      row.id,
      typeof rates === "string" ? rates : { rates, bands: [], tiers: {}, fees: {} },
    );
  }
  return finds.toReading("llm-prices", ref, Object.values(providers));
}

function isCurrent({ from_date: from, to_date: to }: Record<string, unknown>, on: string): boolean {
  return (typeof from !== "string" || from <= on) && (typeof to !== "string" || on < to);
}
