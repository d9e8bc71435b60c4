export {};

/** Run alone with `--expose-gc`: how much of the heap a module keeps once it is loaded and asked once, in MB. */
const [kind] = process.argv.slice(2);
const before = settledHeap();
const kept = kind === "ours" ? await loadOurs() : await import("@pydantic/genai-prices");
console.log((settledHeap() - before) / 1e6);
// Used after the measure, so that nothing of it is collected before.
if (kept === undefined) process.exitCode = 1;

async function loadOurs() {
  const { bundledCatalog } = await import("@/lib/catalog/bundled");
  return bundledCatalog();
}

function settledHeap(): number {
  for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
