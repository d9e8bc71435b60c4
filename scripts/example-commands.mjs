import { spawnSync } from "node:child_process";
import { installWithApt } from "./apt.mjs";

const commands = ["curl", "python3"];

/** What the examples of the API are run with besides Node. Without them they would not be tested, so their absence is an error. */
export function ensureExampleCommands() {
  const missing = commands.filter((name) => !isThere(name));
  if (missing.length === 0 || (installWithApt(missing) && missing.every(isThere))) return;
  console.error(`The tests run the API's examples, and need ${missing.join(" and ")} on the PATH.`);
  process.exit(1);
}

function isThere(name) {
  return spawnSync(name, ["--version"]).status === 0;
}
