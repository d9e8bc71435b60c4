/**
 * `npm run package`: the library as an npm package in dist/. ES modules for Node and the browser, types, the command line;
 * everything it needs is bundled.
 */
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import rootPackage from "../../package.json";
import { writeDeclarations } from "./declarations";
import { entries } from "./entries";

const out = process.argv[2] ?? "dist";
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** The files of data/ become modules of their own, so that the library and the command line share them. */
const dataModules = new Set<string>();
const dataAsModules: Plugin = {
  name: "data-as-modules",
  setup({ onResolve }) {
    onResolve({ filter: /\/data\/.+\.json$/ }, ({ path }) => {
      const name = path.slice(path.indexOf("/data/") + "/data/".length).replace(/\.json$/, "");
      dataModules.add(name);
      return { path: `./data/${name}.js`, external: true };
    });
  },
};

/** With the namespace imported as such, what is not used of zod stays out: 0.7 MB, most of it messages in forty languages. */
const zodByParts: Plugin = {
  name: "zod-by-parts",
  setup({ onLoad }) {
    onLoad({ filter: /\/lib\/.+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace('import { z } from "zod"', 'import * as z from "zod"'),
      loader: "ts",
    }));
  },
};

/** In the package the vocabularies lie beside the command line. */
const vocabulariesBeside: Plugin = {
  name: "vocabularies-beside",
  setup({ onLoad }) {
    onLoad({ filter: /\/cli\/verbs\/tokens\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace('"../../public/vocabularies"', '"vocabularies"'),
      loader: "ts",
    }));
  },
};

const common = {
  bundle: true,
  format: "esm" as const,
  target: "es2022",
  outdir: out,
  metafile: true as const,
  plugins: [dataAsModules, zodByParts, vocabulariesBeside],
  logLevel: "warning",
} satisfies BuildOptions;

const library = await build({
  ...common,
  entryPoints: entries.map((name) => `npm/${name}.ts`),
  platform: "neutral",
  external: ["node:*"],
  mainFields: ["module", "main"],
  splitting: true,
});
const cli = await build({
  ...common,
  entryPoints: ["npm/cli.ts"],
  platform: "node",
  // commander is CommonJS and asks for Node's own modules.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);',
  },
});
chmodSync(join(out, "cli.js"), 0o755);

for (const name of dataModules) {
  const path = join(out, "data", `${name}.js`);
  mkdirSync(dirname(path), { recursive: true });
  const text = JSON.stringify(JSON.parse(readFileSync(`data/${name}.json`, "utf8")));
  // Parsing a text is faster than evaluating a literal of this size.
  writeFileSync(path, `export default JSON.parse(${JSON.stringify(text)});\n`);
}
cpSync("public/vocabularies", join(out, "vocabularies"), { recursive: true });
writeDeclarations(
  entries.map((name) => `npm/${name}.ts`),
  join(out, "types"),
);
writeFileSync(join(out, "package.json"), `${JSON.stringify(packageJson(), null, 2)}\n`);
writeFileSync(join(out, "THIRD-PARTY.txt"), thirdParty([library.metafile, cli.metafile]));
copyFileSync("LICENSE", join(out, "LICENSE"));
copyFileSync("npm/README.md", join(out, "README.md"));

function packageJson(): object {
  const { name, version, description, license, engines } = rootPackage;
  const exported = entries.map((entry) => [
    entry === "index" ? "." : `./${entry}`,
    { types: `./types/npm/${entry}.d.ts`, default: `./${entry}.js` },
  ]);
  return {
    name,
    version,
    description,
    license,
    type: "module",
    engines,
    sideEffects: false,
    exports: {
      ...Object.fromEntries(exported),
      "./vocabularies/*": "./vocabularies/*",
      "./package.json": "./package.json",
    },
    types: "./types/npm/index.d.ts",
    bin: { ratebook: "cli.js" },
  };
}

/** The licence texts of the packages that went in. */
function thirdParty(metafiles: readonly Metafile[]): string {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const names = inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)]
    .sort()
    .map((name) => `${name}\n\n${licenceOf(name)}`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(name: string): string {
  for (const file of ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"]) {
    try {
      return readFileSync(`node_modules/${name}/${file}`, "utf8");
    } catch {}
  }
  throw new Error(`${name} has no licence text, and may not be bundled without one`);
}
