import type { CacheLifetime } from "../catalog/meter";

/**
 * What the provider of one route does on one date, apart from its rates: read from the catalog's rules by whoever has a
 * catalog, so that the formulas of this folder need none.
 */
export interface RouteTerms {
  /** Null where the model has no cached price. */
  cache: CacheTerms | null;
  /** Prompt lengths above which other rates hold for the whole request, ascending. */
  bands: readonly number[];
  /** Tokens the provider adds to a prompt as soon as there are tools. */
  toolPrompt: number;
  /** Whether reasoning of earlier turns, and of earlier calls of one run, is part of the prompt. */
  keepsReasoning: { turns: boolean; loop: boolean };
  /** Media with a rate of their own; others are counted as text. */
  ownMedia: { image: boolean; audio: boolean; video: boolean };
  media: MediaRule | null;
}

export interface CacheTerms {
  /** Prompts or prefixes with fewer tokens are not cached. */
  minimum: number;
  /** Cached tokens come in multiples of this. */
  step: number;
  /** Offered lifetimes, the provider's own first, and the meter a write is billed on. */
  lifetimes: readonly [CacheOffer, ...CacheOffer[]];
  /** Whether a read starts the lifetime anew. */
  refreshes: boolean;
  /** The whole prompt is cached without being asked, so that a billed write covers all of its new tokens. */
  automatic: boolean;
}

export interface CacheOffer {
  ttl: CacheLifetime;
  /** `input`: a write costs nothing beyond ordinary input. */
  writes: "cacheWrite5m" | "cacheWrite1h" | "input";
}

/** Tokens of media by the provider's rule: a tile or patch formula by name. */
export interface MediaRule {
  image: "openai-tiles" | "openai-patches" | "anthropic-patches" | "gemini-tiles" | "gemini-fixed";
  /** Base and tile, or multiplier, of the image formula. */
  figures: readonly number[];
  pdfPage?: number | undefined;
  audioPerSecond?: number | undefined;
  videoPerSecond?: number | undefined;
}

/** For a model nobody has rules for. */
export const noTerms: RouteTerms = {
  cache: null,
  bands: [],
  toolPrompt: 0,
  keepsReasoning: { turns: false, loop: false },
  ownMedia: { image: true, audio: true, video: true },
  media: null,
};

/** The lifetime asked for, or the provider's own where it is not offered. */
export function resolveOffer(terms: CacheTerms, ttl: CacheLifetime | undefined): CacheOffer {
  return terms.lifetimes.find((offer) => offer.ttl === ttl) ?? terms.lifetimes[0];
}

export const ttlHours: Record<CacheLifetime, number> = { "5m": 1 / 12, "30m": 0.5, "1h": 1, "24h": 24 };
