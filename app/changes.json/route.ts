import { bundledCatalog, bundledFiles } from "@/lib/catalog/bundled";
import { listChanges } from "@/lib/catalog/changes";

export const dynamic = "force-static";

/** Every change the catalog knows of, the latest first; rates in USD per million tokens. */
export function GET(): Response {
  const body = { edition: bundledCatalog().edition, currency: "USD", changes: listChanges(bundledFiles()) };
  return Response.json(body, {
    headers: { "access-control-allow-origin": "*", "cache-control": "public, max-age=3600" },
  });
}
