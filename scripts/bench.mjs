import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled, root } from "./install.mjs";

/**
 * `npm run bench -- tokens` measures counting instead: speed beside other tokenizers, start and heap, pathological inputs,
 * and the vocabularies that are not OpenAI's. `npm run bench -- load` measures two processes behind nginx, and
 * `npm run bench -- table` the catalog's table in a browser, with ten times the rows.
 *
 * `npm run bench`: bundle, as a page is bundled, then run. A loader that keeps every function's name costs a third of
 * the speed, and nobody is served that way.
 */
ensureInstalled({ development: true });
const suites = {
  tokens: ["tokens/speed", "tokens/start", "tokens/pathological", "tokens/others"],
  load: ["load/load.bench"],
  table: ["web/catalog-table.bench"],
};
const suite = suites[process.argv[2]];
if (suite !== undefined) {
  const given = process.argv[2] === "table" ? prepareBrowser() : [];
  for (const name of suite) {
    const { status } = spawnSync(process.execPath, ["--import", "tsx", `bench/${name}.ts`, ...given], {
      cwd: root,
      stdio: "inherit",
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  process.exit();
}
const { build } = await import("esbuild");
const folder = join(root, ".cache", "bench");
await build({
  absWorkingDir: root,
  entryPoints: ["bench/main.bench.ts", "bench/heap.bench.ts"],
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  alias: { "@": root },
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
});
const { status } = spawnSync(
  process.execPath,
  [join(folder, "main.bench.mjs"), root, join(folder, "heap.bench.mjs")],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;

/** The repository and the browser, with the site built. */
function prepareBrowser() {
  if (ensureBuilt() !== 0) process.exit(1);
  return [root, ensureChromium() ?? ""];
}
