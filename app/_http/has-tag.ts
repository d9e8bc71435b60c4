/**
 * Whether a reader has the answer of this tag already: what `If-None-Match` says.
 *
 * Caches weaken a tag that they compress (`W/"…"`), and may send several.
 */
export function hasTag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");
}
