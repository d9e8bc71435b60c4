#!/usr/bin/env node
import { fileURLToPath } from "node:url";

/** Plain Node until the packages are there: the first command in a fresh clone installs them. */
const tsconfig = fileURLToPath(new URL("../tsconfig.json", import.meta.url));

async function loadTsx() {
  try {
    return await import("tsx/esm/api");
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    const { ensureInstalled } = await import("../scripts/install.mjs");
    ensureInstalled({ development: false });
    return import("tsx/esm/api");
  }
}

const { register } = await loadTsx();
register({ tsconfig });
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  // npm runs scripts in the project's folder; file names are meant from where the user stands.
  folder:
    process.env.npm_lifecycle_event === "ratebook" ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd(),
});
