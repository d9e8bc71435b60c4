import { z } from "zod";
import { listCurrencies } from "@/lib/catalog/currency";
import { parseBySchema } from "@/lib/catalog/file-problem";
import { disagreementSchema, factsSchema, isoDate, priceSchema, ruleSchema } from "@/lib/catalog/schema";

/**
 * A review: what a sync found, or a person, and what is to be done about it. `catalog:sync` writes every item with
 * `accept: false`; a reviewer sets `accept`, completes the edit and says who bears witness. `catalog:accept` takes the
 * accepted items and nothing else.
 */

const text = z.string().min(1);
const life = { recorded: true, withdrawn: true } as const;

/** `id` and `agreement` follow from the rest. */
const priceDraft = priceSchema.omit({ ...life, id: true, agreement: true });
const factsDraft = factsSchema.omit(life);
const currency = z.enum(["USD", ...listCurrencies]).default("USD");
const of = { provider: text, model: text };

const editSchema = z.discriminatedUnion("edit", [
  z.strictObject({ edit: z.literal("add-model"), ...of, facts: factsDraft, price: priceDraft.optional() }),
  /** The price before ends where this one begins. */
  z.strictObject({ edit: z.literal("add-price"), ...of, currency, price: priceDraft }),
  /** A correction. `keepEvidence`: those who bore witness to the withdrawn price bear it to this one. */
  z.strictObject({
    edit: z.literal("replace-price"),
    ...of,
    currency,
    withdraw: text,
    price: priceDraft,
    keepEvidence: z.boolean().default(true),
  }),
  z.strictObject({
    edit: z.literal("replace-facts"),
    ...of,
    set: factsDraft.partial(),
    unset: z.array(text).default([]),
  }),
  z.strictObject({ edit: z.literal("add-rule"), provider: text, rule: z.unknown() }),
  z.strictObject({ edit: z.literal("withdraw-rule"), provider: text, id: text }),
  z.strictObject({ edit: z.literal("add-note"), provider: text, text }),
  z.strictObject({ edit: z.literal("withdraw-note"), provider: text, text }),
]);

/** What one source was seen to say. `values` are by meter, and are compared with the price to see what agrees. */
const testimonySchema = z.strictObject({
  /** A collection of lib/catalog/sources.ts, or `official page: URL`, `third-party quote: URL` and the like. */
  source: text,
  key: text,
  ref: text,
  seen: isoDate,
  seenNote: text.optional(),
  values: z.record(z.string(), z.unknown()),
});

export const itemKinds = [
  "change",
  "new-model",
  "suspicious",
  "disagreement",
  "stale-there",
  "missing-there",
  "stale-here",
  "correction",
  "fact",
] as const;

const itemSchema = z.strictObject({
  id: text,
  kind: z.enum(itemKinds),
  /** One line for the reader. */
  summary: text,
  accept: z.boolean(),
  /** Why it was accepted or refused, in the reviewer's words. */
  decision: text.optional(),
  edit: editSchema.optional(),
  evidence: z.array(testimonySchema).default([]),
  disagreements: z.array(disagreementSchema).default([]),
});

const upstreamSchema = z.strictObject({
  name: text,
  ref: text,
  seen: isoDate,
  read: z.boolean(),
  models: z.int().min(0),
  /** What was damaged, each with its place; nothing in it is taken for a price, nor for a price that is gone. */
  problems: z.array(text),
});

export const reviewSchema = z.strictObject({
  format: z.literal("ratebook-review-1"),
  made: isoDate,
  /** The edition it was compared with. */
  against: text,
  notes: text.optional(),
  upstreams: z.array(upstreamSchema),
  items: z.array(itemSchema),
});

/** A rule is read at once as the catalog's files are, but for the edition. */
export const ruleDraft = z.record(z.string(), z.unknown()).transform((draft, context) => {
  const parsed = ruleSchema.safeParse({ ...draft, recorded: "2000-01-01" });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.addIssue({ code: "custom", message: issue.message });
  return z.NEVER;
});

/** @throws CatalogFileError */
export function parseReview(content: unknown, file: string): Review {
  return parseBySchema(reviewSchema, content, file);
}

export type Review = z.infer<typeof reviewSchema>;
export type ReviewItem = z.infer<typeof itemSchema>;
export type Edit = z.infer<typeof editSchema>;
export type Testimony = z.infer<typeof testimonySchema>;
export type UpstreamReport = z.infer<typeof upstreamSchema>;
export type PriceDraft = z.infer<typeof priceDraft>;
