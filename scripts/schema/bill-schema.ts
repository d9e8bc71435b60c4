import { z } from "zod";
import type { WholeBill } from "@/lib/analysis/whole-bill";
import { meters, serviceTiers, timeWindows } from "@/lib/catalog/meter";
import { factor, type IsSame, source, total, unpriced, type Writable, warning } from "./answer-parts";

/** The published shape of a bill. The check at the end holds it equal to the type that the engine makes. */

const line = z.strictObject({
  kind: z.enum(["usage", "fixed"]),
  workload: z.string(),
  workloadName: z.string(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  serviceTier: z.enum(serviceTiers).nullable(),
  region: z.string().nullable(),
  band: z.strictObject({ above: z.int() }).nullable(),
  timeWindow: z.enum(timeWindows).nullable(),
  period: z
    .strictObject({
      price: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    })
    .nullable(),
  meter: z.enum([...meters, "fixed"]),
  calls: z.number().min(0),
  quantity: z.number().min(0),
  unit: z.string(),
  per: z.number().positive(),
  listRateUsd: z.number().min(0),
  rateUsd: z.number().min(0),
  factors: z.array(factor).readonly(),
  inherits: z.enum(meters).nullable(),
  source: source.nullable(),
  listAmountUsd: z.number().min(0),
  adjustments: z
    .array(
      z.strictObject({
        what: z.enum(["allowance", "discount", "reseller"]),
        x: z.number(),
        name: z.string().optional(),
      }),
    )
    .readonly(),
  amountUsd: z.number().min(0),
  retired: z.string().nullable(),
});

const adjustmentLine = z.strictObject({
  step: z.enum(["allowance", "discount", "reseller", "commitment", "credit", "fee", "tax"]),
  name: z.string(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  beforeUsd: z.number(),
  afterUsd: z.number(),
  baseUsd: z.number(),
  x: z.number().nullable(),
  changeUsd: z.number(),
});

const sums = z.record(z.string(), z.number()).readonly();

const month = z.strictObject({
  month: z.string(),
  amount: z.number().nullable(),
  total: z.number().nullable(),
  calls: z.number().min(0),
  byWorkload: sums,
  byModel: sums,
  byMeter: sums,
  retired: z.array(z.string()).readonly(),
  changes: z.array(z.strictObject({ model: z.string(), on: z.string() })).readonly(),
});

export const billSchema = z.strictObject({
  ok: z.boolean(),
  edition: z.string(),
  asOf: z.string(),
  currency: z.literal("USD"),
  amount: z.number().nullable(),
  listAmount: z.number().nullable(),
  adjustments: z.array(adjustmentLine).readonly(),
  total: total.nullable(),
  calls: z.number().min(0),
  perCall: z.number().nullable(),
  savings: z.strictObject({ caching: z.number().nullable(), batch: z.number().nullable() }),
  range: z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number(), samples: z.int() }).nullable(),
  daysPerMonth: z.number().positive(),
  months: z.array(month).readonly(),
  lines: z.array(line).readonly(),
  unpriced: z.array(unpriced).readonly(),
  warnings: z
    .array(warning.extend({ workload: z.string().nullable(), model: z.string().nullable() }))
    .readonly(),
});

type Described = Writable<z.infer<typeof billSchema>>;
const isTheEnginesBill: IsSame<Described, Writable<WholeBill>> = true;
void isTheEnginesBill;
