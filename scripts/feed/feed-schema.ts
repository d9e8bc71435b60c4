import { z } from "zod";
import { listCurrencies } from "@/lib/catalog/currency";
import { factsSchema, priceSchema, ruleSchema } from "@/lib/catalog/schema";

/**
 * The published feed: one edition of the catalog as others read it. Built of the catalog's own schemas, without the
 * lifetimes: an edition knows of no other.
 */

const life = { recorded: true, withdrawn: true } as const;
const hex = z.string().regex(/^[0-9a-f]{64}$/);

const price = priceSchema.omit(life);

const model = factsSchema.omit(life).extend({
  id: z.string(),
  /** In USD, by start; one holds until the next begins. */
  prices: z.array(price),
  lists: z.partialRecord(z.enum(listCurrencies), z.array(price)).optional(),
});

const lifeKeys: ReadonlySet<string> = new Set(Object.keys(life));
const rule = z.union(
  ruleSchema.options.map((option) =>
    z.strictObject(Object.fromEntries(Object.entries(option.shape).filter(([key]) => !lifeKeys.has(key)))),
  ),
);

export const feedSchema = z.strictObject({
  $schema: z.string(),
  format: z.literal("ratebook-catalog-1"),
  edition: z.string(),
  /** Of the edition with its evidence, as in `editions.json`. */
  editionDigest: hex,
  /** SHA-256 over the canonical JSON (sorted keys, no white space) of this document without `$schema` and `digest`. */
  digest: hex,
  rules: z.array(rule),
  providers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      pricingUrl: z.url().optional(),
      notes: z.array(z.string()),
      rules: z.array(rule),
      models: z.array(model),
    }),
  ),
});

export type Feed = z.infer<typeof feedSchema>;
