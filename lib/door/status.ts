import type { Failure } from "../unit/failure";

/** The HTTP status of a single request's answer. */
export function statusOf(failure: Pick<Failure, "code">): 400 | 404 | 405 | 422 {
  if (failure.code === "bad-json") return 400;
  if (failure.code === "unknown-model" || failure.code === "unknown-edition") return 404;
  if (failure.code === "method-not-allowed") return 405;
  return 422;
}
