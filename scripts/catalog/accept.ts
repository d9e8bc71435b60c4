/**
 * `npm run catalog:accept REVIEW [-- --edition DATE]`: make a new edition of the items a reviewer has accepted. Nothing
 * is written unless the whole of it passes the door and no earlier digest moves.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CatalogFileError } from "@/lib/catalog/file-problem";
import { openCatalog } from "@/lib/catalog/open";
import { linkContext } from "@/lib/scenario/link-context";
import { readDataFiles, writeDataFiles } from "./data-files";
import { acceptReview } from "./review/accept-review";
import { ReviewError } from "./review/apply-edit";
import { parseReview } from "./review/schema";

const idsFile = "lib/scenario/fixtures/model-ids.json";

try {
  await accept();
} catch (error) {
  if (!(error instanceof CatalogFileError || error instanceof ReviewError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function accept(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { edition: { type: "string" }, "dry-run": { type: "boolean" } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new ReviewError("name one review file");
  const review = parseReview(JSON.parse(readFileSync(path, "utf8")), path);
  const { files, entry, applied } = await acceptReview(
    readDataFiles(),
    review,
    values.edition ?? review.made,
  );
  for (const id of applied) console.log(`accepted: ${id}`);
  for (const item of review.items.filter((each) => !each.accept)) {
    console.log(`left out: ${item.id}${item.decision === undefined ? "" : ` (${item.decision})`}`);
  }
  console.log(`edition ${entry.edition}: ${entry.models} models, ${entry.prices} prices, ${entry.digest}`);
  if (values["dry-run"] === true) return;
  writeDataFiles(files);
  freezeIds(entry.edition, files);
  console.log("Now: npm run schema:write, npm test");
}

/** Link codes hold places in an edition's list of ids; the list is kept so that a test sees it move. */
function freezeIds(edition: string, files: Parameters<typeof openCatalog>[0]): void {
  const lists: Record<string, readonly string[]> = JSON.parse(readFileSync(idsFile, "utf8"));
  lists[edition] = linkContext([edition], () => openCatalog(files, edition)).modelIds(edition);
  writeFileSync(idsFile, `${JSON.stringify(lists, null, 2)}\n`);
}
