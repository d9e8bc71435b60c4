/** The error object of the price request, which every verb answers with. */
export interface TokenError {
  code:
    | "unknown-field"
    | "unknown-model"
    | "unknown-encoding"
    | "nothing-to-count"
    | "no-rule"
    | "not-a-number"
    | "negative"
    | "too-large"
    | "bad-value";
  field: string;
  value: unknown;
  message: string;
  allowed: readonly string[] | null;
}

export class TokenRequestError extends Error {
  constructor(readonly detail: TokenError) {
    super(detail.message);
  }
}

export function refuse(
  code: TokenError["code"],
  field: string,
  value: unknown,
  message: string,
  allowed: readonly string[] | null = null,
): never {
  throw new TokenRequestError({ code, field, value: value ?? null, message, allowed });
}
