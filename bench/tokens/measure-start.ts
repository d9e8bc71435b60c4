/** Runs one start, with the collector called before and after, and prints what it took. Modules are loaded before. */
export async function measureStart(start: () => Promise<(text: string) => number>): Promise<void> {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("run with --expose-gc");
  collect();
  const before = process.memoryUsage();
  const begun = performance.now();
  const count = await start();
  count("ready");
  const ms = performance.now() - begun;
  collect();
  const after = process.memoryUsage();
  const held = count("held"); // keeps the tokenizer alive past the second reading
  const megabytes = (key: "heapUsed" | "external"): number => (after[key] - before[key]) / 1e6;
  console.log(JSON.stringify({ ms, heap: megabytes("heapUsed"), external: megabytes("external"), held }));
}
