import { spawnSync } from "node:child_process";
import { root } from "./install.mjs";

/** From here on a known weakness stops the tests; what is below is told. */
const failingSeverities = ["moderate", "high", "critical"];

/**
 * Ask the registry for known weaknesses of the packages that a server runs with.
 *
 * A registry that cannot be asked is no finding, and no absence of one: the step then says that it was skipped.
 *
 * @returns exit status: 1 for findings
 */
export function auditDependencies() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const { stdout } = spawnSync(command, [...first, "audit", "--omit=dev", "--json"], {
    cwd: root,
    encoding: "utf8",
    timeout: 60_000,
    shell: process.platform === "win32",
  });
  const { outcome, text } = judgeAudit(stdout ?? "");
  console.log(text);
  return outcome === "found" ? 1 : 0;
}

/**
 * @param {string} output  of `npm audit --json`
 * @returns {{ outcome: "clean" | "found" | "skipped", text: string }}
 */
export function judgeAudit(output) {
  const report = parse(output);
  const counts = report?.metadata?.vulnerabilities;
  if (report?.vulnerabilities === undefined || counts?.total === undefined) {
    const why = report?.message ?? report?.error?.summary ?? "no report";
    return {
      outcome: "skipped",
      text: `SKIPPED: known weaknesses were not looked up, for the registry did not answer (${why || "no reason given"}).`,
    };
  }
  const found = Object.values(report.vulnerabilities).map(
    ({ name, severity, range }) => `${severity}: ${name} ${range}`,
  );
  const failing = failingSeverities.some((severity) => counts[severity] > 0);
  return {
    outcome: failing ? "found" : "clean",
    text:
      found.length === 0 ? "No known weakness in the packages a server runs with." : found.sort().join("\n"),
  };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
