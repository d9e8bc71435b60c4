import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the answers of a build follow from, beside the address that is asked. */
const sources = ["app", "lib", "messages", "data", "package-lock.json"];

/**
 * The digest of everything an answer is made with: two servers built from the same source give their answers the same
 * tags, and a change of the source changes all of them.
 *
 * @param root  of the checkout
 */
export function digestSource(root: string): string {
  const hash = createHash("sha256");
  for (const source of sources) addTo(hash, root, source);
  return hash.digest("base64url").slice(0, 16);
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path);
  const entries = readEntries(full);
  if (entries === null) hash.update(`${path}\0`).update(readFileSync(full));
  else for (const entry of entries) addTo(hash, root, `${path}/${entry}`);
}

/** In one order everywhere; null where it is a file. */
function readEntries(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return null;
    throw error;
  }
}
