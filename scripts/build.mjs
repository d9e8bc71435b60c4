import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

export const nextBin = join(root, "node_modules", "next", "dist", "bin", "next");

const sources = ["app", "components", "data", "lib", "messages", "i18n", "public"];
const sourceFiles =
  /^(package-lock\.json|next\.config\.\w+|postcss\.config\.\w+|tsconfig\.json|proxy\.ts|instrumentation-client\.ts|\.env.*)$/;

/** Build for production, unless a build stands that is newer than everything it was made of. */
export function ensureBuilt() {
  if (isFresh()) {
    console.log("The build is newer than its sources.");
    return 0;
  }
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  return spawnSync(process.execPath, [nextBin, "build"], { cwd: root, stdio: "inherit", env }).status ?? 1;
}

function isFresh() {
  const buildId = join(root, ".next", "BUILD_ID");
  if (!existsSync(buildId)) return false;
  const builtAt = statSync(buildId).mtimeMs;
  const files = readdirSync(root).filter((name) => sourceFiles.test(name));
  return [...sources, ...files].every((name) => newestIn(join(root, name)) < builtAt);
}

/** A folder counts as well: it is newer when a file in it was removed. */
function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    stat.mtimeMs,
  );
}
