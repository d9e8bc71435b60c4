/** A long computation in parts, so that a page can let the reader in between them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All of its steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
