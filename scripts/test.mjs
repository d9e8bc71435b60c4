import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { auditDependencies } from "./audit.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureExampleCommands } from "./example-commands.mjs";
import { ensureInstalled, root } from "./install.mjs";

/** `npm test`: everything that must hold, from a bare clone, stopping at the first step that fails. */
const started = performance.now();
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.chdir(root);
ensureInstalled({ development: true });

const reports = join(root, ".cache", "test");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const unitReport = join(reports, "vitest.json");
const browserReport = join(reports, "playwright.json");

const steps = [
  ["biome", () => run("biome", "check", "--error-on-warnings")],
  // Route types, and the declarations of style sheets and pictures, are Next's to write.
  ["types", () => run("next", "typegen") || run("tsc", "--noEmit")],
  ["imports", () => run("depcruise", "app", "cli", "components", "lib")],
  ["dead code", () => run("knip")],
  ["known weaknesses", auditDependencies],
  [
    "unit tests",
    () => run("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`),
  ],
  ["build", ensureBuilt],
  ["browser tests", runBrowserTests],
];

const durations = [];
for (const [name, step] of steps) {
  console.log(`\n=== ${name}`);
  const from = performance.now();
  const status = step();
  durations.push(`${name} ${seconds(from)}`);
  if (status !== 0) {
    console.error(`\nnpm test stopped: "${name}" failed with status ${status} (${durations.join(", ")}).`);
    process.exit(1);
  }
}
const { passed, failed, skipped, flaky } = countTests();
console.log(`\nAll steps passed in ${seconds(started)}: ${durations.join(", ")}.`);
console.log(
  `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped${flaky === 0 ? "" : `, ${flaky} passed only when tried again`}`,
);

function run(name, ...args) {
  const bin = join(root, "node_modules", ".bin", name);
  return spawnSync(bin, args, { stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;
}

function runBrowserTests() {
  ensureExampleCommands();
  const chromium = ensureChromium();
  if (chromium !== undefined) process.env.CHROMIUM_PATH = chromium;
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport;
  return run("playwright", "test", "--reporter=list,json");
}

function countTests() {
  const unit = readReport(unitReport);
  const browser = readReport(browserReport)?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0),
    flaky: browser?.flaky ?? 0,
    skipped: (unit?.numPendingTests ?? 0) + (browser?.skipped ?? 0),
  };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
