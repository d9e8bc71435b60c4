/** The codes every door answers with; the last two are the HTTP API's alone. */
export const failureCodes = [
  "bad-json",
  "unknown-field",
  "unknown-model",
  "ambiguous-model",
  "not-yet-released",
  "no-rate",
  "parts-exceed-whole",
  "not-a-number",
  "negative",
  "too-large",
  "tier-not-offered",
  "region-not-offered",
  "instant-needed",
  "unknown-edition",
  "unknown-encoding",
  "nothing-to-count",
  "no-rule",
  "invalid",
  "bad-link",
  "time-limit",
  "method-not-allowed",
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** What was wrong, where, with which value, and what would have been allowed. */
export interface Failure {
  code: FailureCode;
  field: string;
  value: unknown;
  message: string;
  allowed: unknown;
}

/** Thrown inside the library, turned into its `failure` at every door. */
export class RatebookError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "RatebookError";
    this.failure = failure;
  }
}

export function fail(
  code: FailureCode,
  field: string,
  value: unknown,
  message: string,
  allowed: unknown = null,
): never {
  throw new RatebookError({
    code,
    field: shorten(field),
    value: printable(value),
    message: shorten(message),
    allowed,
  });
}

/** A key or a value may be a megabyte, and is part of both. */
function shorten(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 1000)}…` : text;
}

/** JSON has no NaN and no infinity, and a value echoed back must not be a megabyte. */
function printable(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value === "string" && value.length > 200) return `${value.slice(0, 200)}…`;
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "array" : "object";
  if (typeof value === "undefined") return null;
  return value;
}
