import type { Evidence } from "@/lib/catalog/schema";
import { type Difference, isSame } from "./figures";

/** Differences that were judged before, and models that were left out on purpose. A sync does not bring them up again. */
export interface Judged {
  differences: readonly {
    provider: string;
    model: string;
    field: string;
    ours: number | null;
    theirs: number | null;
  }[];
  /** As `their-provider/id`. */
  missing: readonly string[];
}

/**
 * Whether a difference stands in the evidence of the price, or among those judged for the witness genai-prices.
 *
 * @param evidence  of the price in force
 */
export function isJudged(
  difference: Difference,
  model: { provider: string; id: string },
  evidence: Evidence | undefined,
  judged: Judged,
): boolean {
  const { source, field, theirs } = difference;
  const same = (value: unknown) => typeof value === "number" && isSame(value, theirs);
  const said = evidence?.witnesses.find((witness) => witness.source === source)?.differs ?? [];
  if (said.some((each) => fieldsMeet(each.field, field) && same(each.value))) return true;
  const disagreed = evidence?.disagreements ?? [];
  if (disagreed.some((each) => each.source === source && fieldsMeet(each.field, field) && same(each.value))) {
    return true;
  }
  if (source !== "genai-prices") return false;
  return judged.differences.some(
    (each) =>
      each.provider === model.provider &&
      each.model === model.id &&
      each.field === field &&
      same(each.theirs),
  );
}

/** Evidence speaks of `bands.input` and `bands.above`, where figures are `long.input` and `threshold`. */
function fieldsMeet(ofEvidence: string, field: string): boolean {
  return ofEvidence.replace(/^bands\.above$/, "threshold").replace(/^bands\./, "long.") === field;
}
