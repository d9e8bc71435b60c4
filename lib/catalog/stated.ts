import { z } from "zod";
import { channelKinds } from "./channel-kinds";
import { refuseProblems } from "./check";
import { parseBySchema } from "./file-problem";
import { isoDate } from "./schema";

/**
 * The shape of what is stated beside the editions: `data/channels.json` and `data/weights.json`. No edition's digest
 * covers them, so an entry may be added or taken back at any time; each says who states it and when that was read.
 */

const text = z.string().min(1);
const address = z.url({ protocol: /^https$/ });
const sourceSchema = z.strictObject({ name: text, url: address, seen: isoDate });

const channelSchema = z.strictObject({
  channel: z.enum(channelKinds),
  provider: text,
  /** Models released from this day on; absent: all of the provider's. */
  releasedFrom: isoDate.optional(),
  text: z.strictObject({ en: text, zh: text }),
  source: sourceSchema,
  /** Set where the page was read by someone else, who says what stands there. */
  retold: z.literal(true).optional(),
  confidence: z.enum(["H", "M", "L"]),
});

const weightsSchema = z.strictObject({
  provider: text,
  /** The catalog's id. */
  model: text,
  /** Whether anyone may fetch the weights. A model without an entry is one of which nobody we hold says either. */
  open: z.boolean(),
  /** As its owner names it; absent where the source does not say. */
  licence: text.optional(),
  /** Where the weights lie. */
  weights: address.optional(),
  source: sourceSchema,
});

export type ChannelFact = z.infer<typeof channelSchema>;
export type WeightsFact = z.infer<typeof weightsSchema>;
type Names = Readonly<Record<"provider", string> & { model?: string }>;

/**
 * @param isKnown  whether the catalog has such a provider
 * @throws CatalogFileError
 */
export function parseChannelsFile(content: unknown, file: string, isKnown: (named: Names) => boolean) {
  const parsed = parseBySchema(z.strictObject({ facts: z.array(channelSchema) }), content, file);
  refuseProblems(file, (report) => {
    parsed.facts.forEach((fact, position) => {
      if (!isKnown(fact)) report(`facts[${position}].provider`, fact.provider, "a provider of the catalog");
    });
  });
  return parsed;
}

/**
 * @param isKnown  whether the catalog has such a model
 * @throws CatalogFileError
 */
export function parseWeightsFile(content: unknown, file: string, isKnown: (named: Names) => boolean) {
  const parsed = parseBySchema(z.strictObject({ facts: z.array(weightsSchema) }), content, file);
  const seen = new Set<string>();
  refuseProblems(file, (report) => {
    parsed.facts.forEach((fact, position) => {
      const at = `facts[${position}]`;
      const key = `${fact.provider}/${fact.model}`;
      if (!isKnown(fact)) report(`${at}.model`, fact.model, `a model of ${fact.provider} in the catalog`);
      if (seen.has(key)) report(`${at}.model`, fact.model, "a model that has no entry yet");
      if (!fact.open && fact.weights !== undefined) {
        report(`${at}.weights`, fact.weights, "no address where the weights are not open");
      }
      seen.add(key);
    });
  });
  return parsed;
}
