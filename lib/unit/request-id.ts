/** An id is echoed back; a number is taken as its text, anything else is no id. */
export function parseId(id: unknown): string | null {
  if (typeof id === "string") return id;
  return typeof id === "number" && Number.isFinite(id) ? String(id) : null;
}
