const names: Readonly<Record<string, string>> = { fedramp: "FedRAMP", global: "global" };

/** A region as pages write it: `us` is US, `fedramp` is FedRAMP. */
export function regionName(region: string): string {
  return Object.hasOwn(names, region) ? (names[region] ?? region) : region.toUpperCase();
}
