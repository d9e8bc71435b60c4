import { spawn } from "node:child_process";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, root } from "./install.mjs";
import { serverArguments } from "./server.mjs";

/** `npm start`: from a bare clone to a served workbench. */
process.env.NEXT_TELEMETRY_DISABLED = "1";
ensureInstalled({ development: false });
const built = ensureBuilt();
if (built !== 0) {
  console.error("The build failed; its messages are above.");
  process.exit(built);
}

const port = process.env.PORT || "3000";
console.log(`Ratebook: http://localhost:${port}`);
const server = spawn(process.execPath, [...serverArguments(port), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 0;
});
