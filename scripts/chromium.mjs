import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./install.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A browser for the tests: the system's, else Debian's package where apt can be used, else Playwright's own.
 *
 * @returns its path, or undefined where Playwright's own stands
 */
export function ensureChromium() {
  const found = process.env.CHROMIUM_PATH ?? findOnPath();
  if (found !== undefined) return found;
  const installed = installWithApt() ? findOnPath() : undefined;
  if (installed !== undefined) return installed;
  console.log("Installing the browser of Playwright…");
  const cli = join(root, "node_modules", "@playwright", "test", "cli.js");
  const { status } = spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  if (status === 0) return undefined;
  console.error("No browser for the tests: install Chromium, or name one with CHROMIUM_PATH.");
  process.exit(1);
}

function findOnPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

function installWithApt() {
  if (spawnSync("apt-get", ["--version"]).status !== 0) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (asRoot.length > 0 && spawnSync("sudo", ["-n", "true"]).status !== 0) return false;
  console.log("Installing chromium with apt-get…");
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    return spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  };
  // The font is for looking at Chinese pages; the tests pass without it.
  if (!apt("update", "-qq")) return false;
  const installed = apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
  if (installed) apt("install", "-y", "-qq", "--no-install-recommends", "fonts-noto-cjk");
  return installed;
}
