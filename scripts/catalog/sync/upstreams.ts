import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { waitForUpdate } from "@pydantic/genai-prices";
import { readGenaiPrices } from "./read-genai-prices";
import { readLitellm } from "./read-litellm";
import { readLlmPrices } from "./read-llm-prices";
import { readModelsDev } from "./read-models-dev";
import { DamagedUpstream, type Reading, unread } from "./reading";

type Read = (text: string, ref: string, on: string) => Reading;

interface Upstream {
  read: Read;
  /** Where it is fetched; the others come from the installed package. */
  url?: string;
}

const upstreams: Readonly<Record<string, Upstream>> = {
  "genai-prices": { read: readGenaiPrices },
  litellm: {
    read: readLitellm,
    url: "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json",
  },
  "models.dev": { read: readModelsDev, url: "https://models.dev/api.json" },
  "llm-prices": { read: readLlmPrices, url: "https://www.llm-prices.com/historical-v1.json" },
};

export const upstreamNames: readonly string[] = Object.keys(upstreams);

/** An upstream from a text. Whatever is wrong with it is in the reading; nothing is thrown for it. */
export function readUpstream(name: string, text: string, ref: string, on: string): Reading {
  const upstream = Object.hasOwn(upstreams, name) ? upstreams[name] : undefined;
  if (upstream === undefined) throw new Error(`there is no upstream "${name}": ${upstreamNames.join(", ")}`);
  try {
    return upstream.read(text, ref, on);
  } catch (error) {
    if (!(error instanceof DamagedUpstream)) throw error;
    return unread(name, ref, error.message);
  }
}

/** Every upstream: from the file given for it, else from the network, but genai-prices from the installed package. */
export async function readUpstreams(
  files: ReadonlyMap<string, string>,
  on: string,
  offline: boolean,
): Promise<Reading[]> {
  return Promise.all(
    upstreamNames.map(async (name) => {
      const path = files.get(name);
      if (path !== undefined) return readUpstream(name, readFileSync(path, "utf8"), basename(path), on);
      const url = upstreams[name]?.url;
      if (url === undefined) return readUpstream(name, await installedText(), installedRef(), on);
      if (offline) return unread(name, url, "not asked: the sync is offline");
      return fetchUpstream(name, url, on);
    }),
  );
}

async function fetchUpstream(name: string, url: string, on: string): Promise<Reading> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    if (!response.ok) return unread(name, url, `it answered ${response.status}`);
    return readUpstream(name, await response.text(), url, on);
  } catch (error) {
    return unread(name, url, `it was not reached: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function installedText(): Promise<string> {
  return JSON.stringify((await waitForUpdate()) ?? []);
}

function installedRef(): string {
  const text = readFileSync("node_modules/@pydantic/genai-prices/package.json", "utf8");
  return `npm:${(JSON.parse(text) as { version: string }).version}`;
}
