/**
 * `npm run catalog:sync [-- --from NAME=FILE --offline --on DATE --out FILE]`: compare what others say with the newest
 * edition. Writes a review for `catalog:accept`; the catalog itself is left alone.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import judged from "@/data/golden/differences-genai-prices.json";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { loadEvidence } from "@/lib/catalog/evidence";
import type { Evidence } from "@/lib/catalog/schema";
import { formatCompact } from "./compact-json";
import { compareUpstreams } from "./sync/compare";
import { formatFindings } from "./sync/review-text";
import { readUpstreams, upstreamNames } from "./sync/upstreams";

const { values } = parseArgs({
  options: {
    from: { type: "string", multiple: true, default: [] },
    offline: { type: "boolean", default: false },
    on: { type: "string", default: new Date().toISOString().slice(0, 10) },
    out: { type: "string", default: "catalog-review.json" },
  },
});

const files = new Map(values.from.map(parseFrom));
const catalog = bundledCatalog();
const evidence = new Map<string, Evidence>();
for (const provider of catalog.providers.keys()) {
  for (const [price, record] of await loadEvidence(provider)) evidence.set(price, record);
}
const readings = await readUpstreams(files, values.on, values.offline);
const findings = compareUpstreams(readings, { catalog, evidence, judged, on: values.on });
const { counts: _, ...review } = findings;
writeFileSync(values.out, `${formatCompact(review)}\n`);
process.stdout.write(formatFindings(findings));
console.error(`The review is in ${values.out}; catalog:accept takes the items whose accept is set to true.`);

function parseFrom(text: string): [name: string, file: string] {
  const [, name = "", file = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (upstreamNames.includes(name)) return [name, file];
  throw new Error(`--from wants NAME=FILE with one of ${upstreamNames.join(", ")}, not "${text}"`);
}
