import { z } from "zod";
import { diffParts } from "@/lib/analysis/diff-types";
import type { DiffAnswer } from "@/lib/door/answer-diff";
import type { Refusal } from "@/lib/door/refusal";
import { scenarioSchema } from "@/lib/scenario/schema";
import { type IsSame, total, unpriced, type Writable } from "./answer-parts";

/** The published shapes of a request for a difference and its answer. */

/** A scenario, or a link in any of its forms. */
const side = z.union([scenarioSchema, z.string()]);
export const diffRequestSchema = z.strictObject({ from: side, to: side });

const part = z.strictObject({
  part: z.enum(diffParts),
  amountUsd: z.number().nullable(),
  within: z.enum(diffParts).nullable(),
});

const both = {
  from: z.number().nullable(),
  to: z.number().nullable(),
  difference: z.number().nullable(),
};

const diffSide = z.strictObject({
  title: z.string(),
  edition: z.string(),
  asOf: z.string(),
  amount: z.number().nullable(),
  totalUsd: z.number().nullable(),
  total: total.nullable(),
  calls: z.number().min(0),
  unpriced: z.array(unpriced).readonly(),
});

export const diffSchema = z.strictObject({
  ok: z.boolean(),
  currency: z.literal("USD"),
  from: diffSide,
  to: diffSide,
  difference: z.number().nullable(),
  parts: z.array(part).readonly(),
  workloads: z
    .array(
      z.strictObject({
        kind: z.enum(["workload", "fixed"]),
        id: z.string(),
        name: z.string(),
        formerName: z.string().nullable(),
        status: z.enum(["same", "changed", "added", "removed"]),
        ...both,
        parts: z.array(part).readonly(),
      }),
    )
    .readonly(),
  wholeBill: z.strictObject(both),
  projected: z.strictObject({ months: z.int().min(1), ...both }),
  changes: z
    .array(
      z.strictObject({
        path: z.string(),
        from: z.unknown(),
        to: z.unknown(),
        part: z.enum(diffParts).nullable(),
      }),
    )
    .readonly(),
  changesLeftOut: z.int().min(0),
  warnings: z
    .array(
      z.strictObject({
        side: z.enum(["from", "to"]),
        code: z.literal("link-from-future"),
        message: z.string(),
      }),
    )
    .readonly(),
});

type Difference = Exclude<DiffAnswer, Refusal>;
const isTheLibrarysDiff: IsSame<Writable<z.infer<typeof diffSchema>>, Writable<Difference>> = true;
void isTheLibrarysDiff;
