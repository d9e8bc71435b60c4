import type { Failure } from "../unit/failure";

/** The HTTP status of a single request's answer. */
export function statusOf(failure: Failure): 400 | 404 | 413 | 422 {
  if (failure.code === "bad-json") return 400;
  if (failure.code === "unknown-model" || failure.code === "unknown-edition") return 404;
  return 422;
}
