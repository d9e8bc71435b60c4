/** Echoed in the answer as it came. */
export type RequestId = string | number | null;

/** A text or a number is an id; anything else is none. */
export function parseId(id: unknown): RequestId {
  if (typeof id === "string") return id;
  return typeof id === "number" && Number.isFinite(id) ? id : null;
}
