import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Plain Node, no packages: these scripts run in a checkout that has only been cloned. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Install the locked packages where some are missing or another lockfile's.
 *
 * Whatever npm says goes to standard error, so that a command's own output stays clean.
 */
export function ensureInstalled({ development }) {
  if (isInstalled(development)) return;
  console.error("Installing the packages of package-lock.json (npm ci)…");
  const options = ["--no-audit", "--no-fund", ...(development ? ["--include=dev"] : [])];
  let status = runNpm(["ci", ...options]);
  if (status !== 0) {
    // A registry that lacks a package of another platform makes `npm ci` find the lockfile incomplete.
    console.error("npm ci failed; trying npm install, which leaves the lockfile as it is…");
    status = runNpm(["install", "--no-save", ...options]);
  }
  if (status !== 0) {
    console.error(`The packages could not be installed: npm failed with status ${status}; see above.`);
    process.exit(status);
  }
}

/** Whether every package the lockfile asks for stands in node_modules in the locked version. */
function isInstalled(development) {
  const installedFile = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const installed = readJson(installedFile).packages;
  return Object.entries(readJson(join(root, "package-lock.json")).packages).every(
    ([path, wanted]) =>
      path === "" ||
      wanted.optional ||
      wanted.devOptional ||
      (wanted.dev && !development) ||
      installed[path]?.version === wanted.version,
  );
}

function runNpm(args) {
  const stdio = ["ignore", 2, 2];
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio })
    : spawnSync("npm", args, { cwd: root, stdio, shell: process.platform === "win32" });
  return result.status ?? 1;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
