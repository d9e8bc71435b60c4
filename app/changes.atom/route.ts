import { createHash } from "node:crypto";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { listChanges } from "@/lib/catalog/changes";
import { toFeedEntries, writeAtom } from "@/lib/export/changes-feed";

export const dynamic = "force-static";

const mostEntries = 200;

/** What a feed reader asks for every hour: the latest changes. All of them stand in `/changes.json`. */
export function GET(): Response {
  const entries = toFeedEntries(listChanges(bundledFiles()).slice(0, mostEntries), uuidOf);
  return new Response(writeAtom(entries, bundledCatalog().edition, uuidOf("changes")), {
    headers: {
      "content-type": "application/atom+xml; charset=utf-8",
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=3600",
    },
  });
}

/** The same text has the same IRI for ever: a UUID of version 8, from its SHA-256. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(`ratebook ${text}`).digest("hex");
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join("-")}`;
}
