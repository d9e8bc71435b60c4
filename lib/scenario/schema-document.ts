import { z } from "zod";
import { limits } from "./limits";
import { isoDate, name, text } from "./schema-figures";

/** Where a figure is from: counted by the reader, stated by a vendor, or somebody's judgement. */
export const bases = ["measured", "vendor", "judgement"] as const;

/** What stands behind one assumption. `path` as errors name it: `workloads[0].shape.turns`. */
const basisSchema = z.looseObject({
  path: text(limits.nameLength).min(1),
  basis: z.enum(bases),
  /** The log, page or person it is from. */
  source: text(limits.textLength).optional(),
  owner: name.optional(),
});

/** What a document says beside the figures: nothing in it moves a bill. */
export const documentSchema = z.looseObject({
  purpose: text(limits.textLength).optional(),
  /** What is asked of who signs. */
  decision: text(limits.textLength).optional(),
  preparedBy: name.optional(),
  reviewedBy: name.optional(),
  approvedBy: name.optional(),
  /** Until when the one who prepared it stands by the figures. */
  validUntil: isoDate.optional(),
  reviewOn: isoDate.optional(),
  /** What the reader should know to be missing, a line each. */
  notIncluded: z.array(text(limits.textLength)).max(limits.routes).default([]),
  basis: z
    .array(basisSchema)
    .max(limits.workloads * 10)
    .default([]),
});

export type Basis = z.infer<typeof basisSchema>;
