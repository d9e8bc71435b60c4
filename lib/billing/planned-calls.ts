import { RatebookError } from "../unit/failure";
import type { PlannedCall } from "../usage/planned-call";
import { planRoute } from "../usage/route-plan";

/** The calls of one unit of work on a route; none where they can't be laid out, for the bill says why. */
export function plannedCalls(...of: Parameters<typeof planRoute>): readonly PlannedCall[] {
  try {
    return planRoute(...of).planned;
  } catch (error) {
    if (error instanceof RatebookError) return [];
    throw error;
  }
}
