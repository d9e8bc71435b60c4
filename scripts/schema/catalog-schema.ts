import { z } from "zod";
import { currencies } from "@/lib/catalog/currency";
import { editionsFileSchema, factsSchema, priceSchema } from "@/lib/catalog/schema";

/** The published shapes of what the catalog answers. */

const life = { recorded: true, withdrawn: true } as const;

export const modelListSchema = z.strictObject({
  ok: z.literal(true),
  edition: z.string(),
  at: z.string(),
  currency: z.enum(currencies),
  models: z.array(
    factsSchema.omit(life).extend({
      id: z.string(),
      provider: z.string(),
      retiredOn: z.string().nullable(),
      rateCards: z.array(priceSchema.omit(life)),
    }),
  ),
});

export const editionListSchema = z.strictObject({
  ok: z.literal(true),
  newest: z.string().nullable(),
  editions: editionsFileSchema.shape.editions,
});
