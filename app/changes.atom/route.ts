import { createHash } from "node:crypto";
import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { listChanges } from "@/lib/catalog/changes";
import { siteOrigin } from "@/lib/door/site-origin";
import { type FeedEntry, toFeedEntries, writeAtom } from "@/lib/export/changes-feed";
import { RatebookError } from "@/lib/unit/failure";

export const dynamic = "force-dynamic";

const mostEntries = 200;
let entries: FeedEntry[] | null = null;

/**
 * What a feed reader asks for every hour: the latest changes. All of them stand in `/changes.json`. Its links are whole,
 * so it is only for everyone where `RATEBOOK_ORIGIN` says what the site is called.
 */
export function GET({ headers }: Pick<Request, "headers">): Response {
  try {
    const { origin, isFixed } = siteOrigin(headers, process.env.RATEBOOK_ORIGIN);
    entries ??= toFeedEntries(listChanges(bundledFiles()).slice(0, mostEntries), uuidOf);
    return new Response(writeAtom(entries, bundledCatalog().edition, uuidOf("changes"), origin), {
      headers: {
        "content-type": "application/atom+xml; charset=utf-8",
        "access-control-allow-origin": "*",
        "cache-control": `${isFixed ? "public" : "private"}, max-age=3600`,
        ...(isFixed ? {} : { vary: "Host, X-Forwarded-Proto" }),
      },
    });
  } catch (error) {
    if (!(error instanceof RatebookError)) throw error;
    return new Response(`${error.message}\n`, {
      status: 400,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
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
