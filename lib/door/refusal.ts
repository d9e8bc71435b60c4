import { type Failure, RatebookError } from "../unit/failure";

/** What a door answers where there is nothing else to say. */
export interface Refusal {
  ok: false;
  error: Failure;
}

/** Run one answer; an error a reader can act on becomes a refusal, any other is ours and is thrown on. */
export function answerOrRefuse<Answer>(answer: () => Answer): Answer | Refusal {
  try {
    return answer();
  } catch (error) {
    if (error instanceof RatebookError) return { ok: false, error: error.failure };
    throw error;
  }
}
