import type { Assumption, Workload } from "@/lib/scenario/schema";
import type { SamplePart, SampleSummary } from "@/lib/token/samples";
import { likely } from "@/lib/usage/assumption";

/** The fields of a request's shape that samples can fill, and the part of a request each is of. */
export const sampledParts = {
  prompt: "prompt",
  completion: "reply",
  prefix: "system",
  user: "user",
  context: "context",
  reply: "reply",
} as const satisfies Record<string, SamplePart>;

export type SampledField = keyof typeof sampledParts;
/** A workload whose token fields can be filled from samples. */
export interface SampledWorkload {
  workload: string;
  /** What the fields are called. */
  fields: readonly { field: SampledField; label: string; value: Assumption }[];
  /** Ids as the catalog knows them, the one that serves most first. */
  models: readonly string[];
  onUse: (field: SampledField, value: Assumption) => void;
  onCaching: (caching: Workload["caching"]) => void;
}

export type FillAs = "mean" | "range";

export interface KeptSamples {
  texts: readonly string[];
  /** What they filled the field with, and for which model; null while they have filled nothing. */
  filled: { value: Assumption; as: FillAs; model: string } | null;
}

/** By workload and field, for as long as the page is open: samples are in no link and in no storage. */
const kept = new Map<string, KeptSamples>();

export function findSamples(workload: string, field: SampledField): KeptSamples | undefined {
  return kept.get(`${workload}.${field}`);
}

export function keepSamples(workload: string, field: SampledField, samples: KeptSamples): void {
  kept.set(`${workload}.${field}`, samples);
}

/** Whole tokens: the mean, or a range with the mean as its likely figure. */
export function toAssumption({ mean, p50, p95 }: SampleSummary, as: FillAs): Assumption {
  const figure = Math.round(mean);
  if (as === "mean") return figure;
  return {
    low: Math.min(Math.round(p50), figure),
    likely: figure,
    high: Math.max(Math.round(p95), figure),
  };
}

/** Whether the field still says what the samples filled it with. */
export function isAsFilled({ filled }: KeptSamples, value: Assumption): boolean {
  return filled !== null && likely(filled.value) === likely(value);
}
