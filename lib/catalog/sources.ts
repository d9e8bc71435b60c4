/** The price collections that bear witness, by the short name evidence gives them. */
interface PriceCollection {
  title: string;
  url: string;
  /** Where one version can be read; `{}` stands for the commit. */
  commitUrl?: string;
  npm?: string;
  /** What to know before counting its agreement. */
  note?: string;
}

const collections: Readonly<Record<string, PriceCollection>> = {
  "genai-prices": {
    title: "pydantic/genai-prices",
    url: "https://github.com/pydantic/genai-prices",
    commitUrl: "https://github.com/pydantic/genai-prices/commit/{}",
    npm: "@pydantic/genai-prices",
    note: "Its first prices were taken from LiteLLM, OpenRouter and llm-prices: early agreement with those counts for less.",
  },
  "models.dev": {
    title: "anomalyco/models.dev",
    url: "https://github.com/anomalyco/models.dev",
    commitUrl: "https://github.com/anomalyco/models.dev/commit/{}",
  },
  tokencost: {
    title: "AgentOps-AI/tokencost, the price map of LiteLLM",
    url: "https://github.com/AgentOps-AI/tokencost",
    commitUrl: "https://github.com/AgentOps-AI/tokencost/commit/{}",
  },
  litellm: {
    title: "BerriAI/litellm, its price map",
    url: "https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json",
    commitUrl: "https://github.com/BerriAI/litellm/commit/{}",
  },
  "llm-prices": {
    title: "simonw/llm-prices",
    url: "https://github.com/simonw/llm-prices",
    commitUrl: "https://github.com/simonw/llm-prices/commit/{}",
  },
  "llm-pricing": {
    title: "llm-pricing",
    url: "https://www.npmjs.com/package/llm-pricing",
    npm: "llm-pricing",
  },
  "llm-pricing (copy of models.dev)": {
    title: "llm-pricing, as copied from models.dev on 2026-08-17",
    url: "https://www.npmjs.com/package/llm-pricing",
    npm: "llm-pricing",
    note: "A copy: it adds nothing to what models.dev says.",
  },
  "llm-pricing (own figure)": {
    title: "llm-pricing, a figure of its own",
    url: "https://www.npmjs.com/package/llm-pricing",
    npm: "llm-pricing",
  },
};

/** Whether a witness is a price collection, as against a provider's page or someone who quotes it. */
export function isCollection(source: string): boolean {
  return Object.hasOwn(collections, source);
}

export interface SourceLink {
  title: string;
  /** The version that was read where it can be addressed, else the page or project. */
  url: string | null;
  note: string | null;
}

/**
 * Turns a witness's name and ref into something to click.
 *
 * @example genai-prices, `npm:0.1.7` -> that version on npm; `official page: https://…` -> the page
 */
export function linkSource(source: string, ref = ""): SourceLink {
  const collection = Object.hasOwn(collections, source) ? collections[source] : undefined;
  if (collection === undefined) {
    const [, kind = source, url = null] = /^(.+?): (https?:\/\/\S+)$/.exec(source) ?? [];
    return { title: kind, url, note: null };
  }
  const { title, note = null } = collection;
  return { title, url: versionUrl(collection, ref) ?? collection.url, note };
}

function versionUrl({ commitUrl, npm }: PriceCollection, ref: string): string | undefined {
  const version = /^npm:(\S+)$/.exec(ref)?.[1];
  if (version !== undefined && npm !== undefined) return `https://www.npmjs.com/package/${npm}/v/${version}`;
  return /^[0-9a-f]{7,40}$/.test(ref) ? commitUrl?.replace("{}", ref) : undefined;
}
