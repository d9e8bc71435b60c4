import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nextBin } from "./build.mjs";
import { root } from "./install.mjs";

/** Node's arguments to serve the build: with the limits of a server that anyone may ask. */
export function serverArguments(port) {
  const limits = pathToFileURL(join(root, "scripts", "server-limits.mjs")).href;
  return ["--import", limits, nextBin, "start", "--port", String(port)];
}
