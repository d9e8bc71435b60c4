import editionsFile from "../../data/editions.json";
import alibaba from "../../data/providers/alibaba.json";
import amazonBedrock from "../../data/providers/amazon-bedrock.json";
import anthropic from "../../data/providers/anthropic.json";
import cohere from "../../data/providers/cohere.json";
import deepseek from "../../data/providers/deepseek.json";
import google from "../../data/providers/google.json";
import groq from "../../data/providers/groq.json";
import meta from "../../data/providers/meta.json";
import minimax from "../../data/providers/minimax.json";
import mistral from "../../data/providers/mistral.json";
import moonshotai from "../../data/providers/moonshotai.json";
import openai from "../../data/providers/openai.json";
import xai from "../../data/providers/xai.json";
import zai from "../../data/providers/zai.json";
import rulesFile from "../../data/rules.json";
import type { Catalog } from "./catalog";
import { type CatalogFiles, openCatalog } from "./open";
import type { EditionsFile, ProviderFile, RulesFile } from "./schema";

/** In the order in which providers are listed. */
const providerFiles = [
  openai,
  anthropic,
  google,
  deepseek,
  xai,
  mistral,
  alibaba,
  moonshotai,
  zai,
  minimax,
  cohere,
  amazonBedrock,
  groq,
  meta,
];

/**
 * The files of `data/`, bundled. They are not parsed again here: `npm run catalog:check` and the tests hold them to the
 * schema before they are committed, and the schema stays out of the browser.
 */
const files: CatalogFiles = {
  providers: providerFiles as unknown as ProviderFile[],
  rules: rulesFile as unknown as RulesFile,
  editions: editionsFile as EditionsFile,
};

const opened = new Map<string, Catalog>();

export const bundledEditions: readonly string[] = files.editions.editions.map(({ edition }) => edition);

/** @throws unknown-edition */
export function bundledCatalog(edition: string = bundledEditions[bundledEditions.length - 1] ?? ""): Catalog {
  const known = opened.get(edition);
  if (known !== undefined) return known;
  const catalog = openCatalog(files, edition);
  opened.set(edition, catalog);
  return catalog;
}

export function bundledFiles(): CatalogFiles {
  return files;
}
