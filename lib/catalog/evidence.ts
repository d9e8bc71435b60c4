import editionsFile from "../../data/editions.json";
import { fail } from "../unit/failure";
import { EditionOrder, withoutWithdrawal } from "./edition";
import type { EditionsFile, Evidence, EvidenceFile } from "./schema";

/** One import per provider, written out, so that a bundler makes a chunk of each and loads it when a rate is opened. */
const loaders: Record<string, () => Promise<{ default: unknown }>> = {
  alibaba: () => import("../../data/evidence/alibaba.json"),
  "amazon-bedrock": () => import("../../data/evidence/amazon-bedrock.json"),
  anthropic: () => import("../../data/evidence/anthropic.json"),
  cohere: () => import("../../data/evidence/cohere.json"),
  deepseek: () => import("../../data/evidence/deepseek.json"),
  google: () => import("../../data/evidence/google.json"),
  groq: () => import("../../data/evidence/groq.json"),
  meta: () => import("../../data/evidence/meta.json"),
  minimax: () => import("../../data/evidence/minimax.json"),
  mistral: () => import("../../data/evidence/mistral.json"),
  moonshotai: () => import("../../data/evidence/moonshotai.json"),
  openai: () => import("../../data/evidence/openai.json"),
  xai: () => import("../../data/evidence/xai.json"),
  zai: () => import("../../data/evidence/zai.json"),
};

/**
 * What each source said of a provider's prices, by price id, as one edition knew it.
 *
 * @param edition  default: the newest
 * @throws unknown-edition
 */
export async function loadEvidence(
  provider: string,
  edition?: string,
): Promise<ReadonlyMap<string, Evidence>> {
  const order = new EditionOrder(editionsFile as EditionsFile);
  const holds = order.holder(edition ?? order.newest());
  const { records } = await loadEvidenceFile(provider);
  return new Map(records.filter(holds).map((record) => [record.price, withoutWithdrawal(record)]));
}

export async function loadEvidenceFile(provider: string): Promise<EvidenceFile> {
  const load = Object.hasOwn(loaders, provider) ? loaders[provider] : undefined;
  if (load === undefined) {
    return fail("invalid", "provider", provider, `no evidence is kept for ${provider}`, Object.keys(loaders));
  }
  return (await load()).default as EvidenceFile;
}
