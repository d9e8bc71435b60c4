import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installWithApt } from "./apt.mjs";
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
  const installed = installWithApt(["chromium"]) ? findOnPath() : undefined;
  if (installed !== undefined) {
    // The font is for looking at Chinese pages; the tests pass without it.
    installWithApt(["fonts-noto-cjk"]);
    return installed;
  }
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
