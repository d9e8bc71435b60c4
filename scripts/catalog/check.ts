/**
 * Reads every file of data/ through the door, and recomputes the digest of every edition: `npm run catalog:check`.
 * Warnings are printed; a problem or a digest that moved ends with status 1.
 */
import { bundledEditions } from "@/lib/catalog/bundled";
import { findOddPrices } from "@/lib/catalog/check";
import { CatalogFileError, formatProblem } from "@/lib/catalog/file-problem";
import { checkStatedFiles, digestOfEdition, readDataFiles } from "./data-files";

try {
  await check();
} catch (error) {
  if (!(error instanceof CatalogFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function check(): Promise<void> {
  const files = readDataFiles();
  checkStatedFiles();
  for (const provider of files.providers) {
    for (const odd of findOddPrices(provider, `data/providers/${provider.provider}.json`))
      console.warn(`odd: ${formatProblem(odd)}`);
  }
  for (const { edition, digest } of files.editions.editions) {
    const now = await digestOfEdition(files, edition);
    if (now === digest) {
      console.log(`edition ${edition}: ${digest}`);
    } else {
      console.error(`edition ${edition} has moved: ${now} instead of ${digest}`);
      process.exitCode = 1;
    }
  }
  if (bundledEditions.length !== files.editions.editions.length)
    throw new Error("the bundled editions are others");
}
