import { calcPrice } from "@pydantic/genai-prices";
import { answerPriceRequest } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";

/** One request in both languages. */
export interface PairedRequest {
  ours: { model: string; provider: string; at: string; usage: Readonly<Record<string, number>> };
  theirs: Readonly<Record<string, number>>;
}

const at = "2026-09-01T12:00:00Z";
const when = new Date(at);

/**
 * Every model that both price, with plain, cached and long prompts. Prompts that a model cannot take are left out, and so
 * is what one of the two cannot answer.
 */
export function pairedRequests(): PairedRequest[] {
  return bundledCatalog().models.flatMap(({ id: model, provider, contextWindow = 0 }) =>
    usages
      .filter(([usage]) => (usage.prompt ?? 0) <= contextWindow)
      .map(([usage, theirs]) => ({ ours: { model, provider, at, usage }, theirs }))
      .filter(isPricedByBoth),
  );
}

/** The same quantities in our words and in theirs. */
const usages: readonly (readonly [PairedRequest["ours"]["usage"], PairedRequest["theirs"]])[] = [
  [
    { prompt: 1200, completion: 300 },
    { input_tokens: 1200, output_tokens: 300 },
  ],
  [
    { prompt: 48_000, cacheRead: 40_000, completion: 900 },
    { input_tokens: 48_000, cache_read_tokens: 40_000, output_tokens: 900 },
  ],
  [
    { prompt: 310_000, completion: 4000 },
    { input_tokens: 310_000, output_tokens: 4000 },
  ],
];

export function priceOurs(requests: readonly PairedRequest[]): number {
  let sum = 0;
  for (const { ours } of requests) {
    const answer = answerPriceRequest(bundledCatalog, ours);
    if (answer.ok) sum += answer.amount + answer.lines.length;
  }
  return sum;
}

export function priceTheirs(requests: readonly PairedRequest[]): number {
  let sum = 0;
  for (const { ours, theirs } of requests) {
    sum += askTheirs(ours.model, ours.provider, theirs)?.total_price ?? 0;
  }
  return sum;
}

function askTheirs(model: string, providerId: string, usage: Readonly<Record<string, number>>) {
  return calcPrice(usage, model, { providerId, timestamp: when });
}

function isPricedByBoth({ ours, theirs }: PairedRequest): boolean {
  if (!answerPriceRequest(bundledCatalog, ours).ok) return false;
  try {
    return askTheirs(ours.model, ours.provider, theirs) !== null;
  } catch {
    return false;
  }
}
