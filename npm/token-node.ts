import { fileURLToPath } from "node:url";
import { makeNodeLoader } from "../lib/token/load-node";
import type { VocabularyLoader } from "../lib/token/vocabulary-loader";

/** Loads the vocabularies that lie in the package, in Node. */
export function makePackageLoader(): VocabularyLoader {
  return makeNodeLoader(fileURLToPath(new URL("vocabularies", import.meta.url)));
}
