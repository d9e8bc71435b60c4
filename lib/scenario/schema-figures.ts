import { z } from "zod";
import { limits } from "./limits";

/** The figures a scenario is made of, each with its bounds. */

export const text = (max: number) => z.string().max(max);
export const id = text(limits.idLength).min(1);
export const name = text(limits.nameLength);

/** A figure, or a range: the bill then has a P10, P50 and P90. `likely` is the figure of the plain bill. */
export const assumption = (figure: z.ZodNumber) =>
  z.union([
    figure,
    z
      .strictObject({ low: figure, likely: figure, high: figure })
      .refine((range) => range.low <= range.likely && range.likely <= range.high, {
        message: "low, likely and high must not decrease",
      }),
  ]);

export const share = z.number().min(0).max(1);
export const shareAssumption = assumption(share);
export const tokens = assumption(z.number().min(0).max(limits.tokens));
export const quantity = assumption(z.number().min(0).max(limits.amount));
export const growth = assumption(z.number().min(-1).max(10));
/** Turns of a conversation, or steps of an agent's run: whole. */
export const turnCount = z.number().int().min(1).max(limits.turns);
/** A multiple of a figure: 0.7 is 30 % less, 1.3 is 30 % more. */
export const multiple = z.number().min(0).max(100);
export const usd = z.number().min(0).max(limits.amount);

export const isoDate = z.iso.date();
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "a month such as 2026-12");

/**
 * A spread given by two of its percentiles and read as lognormal: half of the values lie below `p50`, 95 % below `p95`.
 * Equal percentiles are a fixed value.
 */
export const spread = (max: number) =>
  z
    .strictObject({ p50: z.number().positive().max(max), p95: z.number().positive().max(max) })
    .refine((lengths) => lengths.p50 <= lengths.p95, { message: "p50 must not be above p95" });

export type Spread = z.infer<ReturnType<typeof spread>>;
export type Assumption = number | { low: number; likely: number; high: number };
