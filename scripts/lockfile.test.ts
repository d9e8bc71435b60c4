import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([path]) => path !== "");
/** What a package asks for on the platforms it knows, with the version it asks for. */
const asked = new Map(
  Object.values(packages).flatMap((each) => Object.entries(each.optionalDependencies ?? {})),
);

test("every package has an exact version and comes from the registry", () => {
  const registry = /^https:\/\/registry\.npmjs\.org\//;
  const odd = locked.filter(
    ([, { version, resolved, link }]) =>
      link || !/^\d+\.\d+\.\d+/.test(version ?? "") || (resolved !== undefined && !registry.test(resolved)),
  );
  expect(odd).toEqual([]);
});

test("every package that is installed is checked against its digest", () => {
  const unchecked = locked.filter(
    ([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""),
  );
  // Binaries for other platforms were locked where no registry had them. npm checks those against the registry alone.
  const unexplained = unchecked.filter(([path, { version, optional, os, cpu }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return !optional || (os ?? cpu) === undefined || asked.get(name) !== version;
  });
  expect(unexplained.map(([path]) => path)).toEqual([]);
});

test("no package but those known runs a script when it is installed", () => {
  const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(running.sort()).toEqual([
    "node_modules/@parcel/watcher",
    "node_modules/@swc/core",
    "node_modules/esbuild",
  ]);
});
