/** The document that links carry, read at its door. */
export { parseScenario } from "../lib/scenario/parse";
export type { Scenario, Workload } from "../lib/scenario/schema";
