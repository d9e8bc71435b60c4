/** Who says so: apart, because it is larger than the catalog; each provider's is loaded when it is asked for. */
export { loadEvidence } from "../lib/catalog/evidence";
export type { Disagreement, Evidence, Witness } from "../lib/catalog/schema";
export { linkSource } from "../lib/catalog/sources";
