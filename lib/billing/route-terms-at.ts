import type { Catalog } from "../catalog/catalog";
import type { Route, Scenario } from "../scenario/schema";
import { RatebookError } from "../unit/failure";
import { type CacheTerms, noTerms, type RouteTerms } from "../usage/route-terms";
import { type InForce, resolveInForce } from "./in-force";
import {
  findCacheRule,
  findMediaRule,
  findReasoningHistoryRule,
  findToolPromptRule,
  type RuleContext,
} from "./rules";

/**
 * What a route's provider does on a date, from the catalog's rules and the model's rate card.
 *
 * A model of the scenario's own has a cache where it names a cached rate: for five minutes, without a minimum.
 */
export function routeTermsAt(catalog: Catalog, scenario: Scenario, route: Route, on: string): RouteTerms {
  const custom = scenario.models.find((model) => model.id === route.model);
  if (custom !== undefined) return { ...noTerms, cache: cacheOfRates(custom.rates) };
  try {
    return termsOf(
      resolveInForce(catalog, {
        model: route.model,
        provider: route.provider,
        at: `${on}T23:59:59Z`,
      }),
    );
  } catch (error) {
    // The call class itself will say what is wrong with the model.
    if (error instanceof RatebookError) return noTerms;
    throw error;
  }
}

const kept = new WeakMap<InForce, RouteTerms>();

function termsOf(subject: InForce): RouteTerms {
  let terms = kept.get(subject);
  if (terms === undefined) {
    terms = readTerms(subject);
    kept.set(subject, terms);
  }
  return terms;
}

function readTerms({ rules, model, price, date }: InForce): RouteTerms {
  const context: RuleContext = { rules, model, price, date };
  const rates = price?.rates ?? {};
  const cache = findCacheRule(context);
  const [first, ...others] = cache?.lifetimes ?? [];
  const history = findReasoningHistoryRule(context);
  const media = findMediaRule(context);
  return {
    cache:
      rates.cacheRead === undefined
        ? null
        : cache === undefined || first === undefined
          ? cacheOfRates(rates)
          : { ...cache, lifetimes: [first, ...others] },
    bands: (price?.bands ?? []).map(({ above }) => above).sort((a, b) => a - b),
    toolPrompt: findToolPromptRule(context)?.auto ?? 0,
    keepsReasoning: { turns: history?.turns ?? false, loop: history?.loop ?? false },
    ownMedia: {
      image: rates.imageInput !== undefined,
      audio: rates.audioInput !== undefined,
      video: rates.videoInput !== undefined,
    },
    media: media ?? null,
  };
}

/** Where no rule says how a provider caches: five minutes, refreshed by a read, any length. */
function cacheOfRates(rates: { cacheRead?: number; cacheWrite5m?: number }): CacheTerms | null {
  if (rates.cacheRead === undefined) return null;
  return {
    minimum: 0,
    step: 1,
    lifetimes: [{ ttl: "5m", writes: rates.cacheWrite5m === undefined ? "input" : "cacheWrite5m" }],
    refreshes: true,
    automatic: false,
  };
}
