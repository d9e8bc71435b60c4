import { spawnSync } from "node:child_process";

/**
 * Install Debian's packages, where there is an apt-get and the right to use it.
 *
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are there now
 */
export function installWithApt(packages) {
  if (spawnSync("apt-get", ["--version"]).status !== 0) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (asRoot.length > 0 && spawnSync("sudo", ["-n", "true"]).status !== 0) return false;
  console.log(`Installing ${packages.join(", ")} with apt-get…`);
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    return spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  };
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}
