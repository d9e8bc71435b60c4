import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerPriceRequest } from "@/lib/billing/price-request";
import { bundledCatalog } from "@/lib/catalog/bundled";
import { entries } from "./entries";

/** The package as a stranger meets it: packed, installed without a network in an empty project, and used. */

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "ratebook-package-"));
const project = join(folder, "project");
const readme = readFileSync("npm/README.md", "utf8");
const exampleOf = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)?.[1] ??
  expect.fail(`no ${language} in the README`);

/** npm's own settings of this run must not reach into the empty project. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
) as NodeJS.ProcessEnv;
const isWindows = process.platform === "win32";
const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
    shell: isWindows,
  });

let packed = { size: 0, unpacked: 0 };

beforeAll(() => {
  const dist = join(folder, "dist");
  run(root, process.execPath, "--import", "tsx", "scripts/package/build.ts", dist);
  const [pack] = JSON.parse(run(dist, "npm", "pack", "--json", "--pack-destination", folder));
  packed = { size: pack.size, unpacked: pack.unpackedSize };
  console.info(
    `package: ${pack.size} bytes packed, ${pack.unpackedSize} unpacked, ${pack.files.length} files`,
  );
  run(folder, process.execPath, "-e", `require("fs").mkdirSync(${JSON.stringify(project)})`);
  writeFileSync(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  run(project, "npm", "install", "--offline", "--no-audit", "--no-fund", join(folder, pack.filename));
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package, installed in an empty project", () => {
  test("brings no other package with it, and stays small", () => {
    expect(readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "ratebook",
    ]);
    // 4.4 MB of it are vocabularies, which are read one by one.
    expect(packed.size).toBeLessThan(5_500_000);
  });

  test("runs the example of its README, and prints what that says", () => {
    writeFileSync(join(project, "example.mjs"), exampleOf("js"));
    expect(run(project, process.execPath, "example.mjs")).toBe(exampleOf("text"));
  });

  test("has types that need nothing else, by the rules of Node, the strictest there are", () => {
    writeFileSync(join(project, "example.ts"), exampleOf("js"));
    const named = entries.map(
      (name) =>
        `export * as ${name.replaceAll("-", "_")} from "ratebook${name === "index" ? "" : `/${name}`}";\n`,
    );
    const wrong = "// @ts-expect-error: misspelt\nbundledCatalog().models[0]?.prices[0]?.rates.inptu;\n";
    writeFileSync(
      join(project, "all.ts"),
      `import { bundledCatalog } from "ratebook";\n${named.join("")}${wrong}`,
    );
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const options = "--noEmit --strict --target es2022 --lib es2023,dom --module nodenext".split(" ");
    expect(run(project, process.execPath, tsc, ...options, "example.ts", "all.ts")).toBe("");
  }, 60_000);

  test("bundles for a browser, and prices there as the library does", async () => {
    writeFileSync(
      join(project, "page.js"),
      'import { answerPriceRequest, bundledCatalog } from "ratebook";\nglobalThis.answer = (request) => answerPriceRequest(bundledCatalog, request);\n',
    );
    const { outputFiles } = await build({
      entryPoints: [join(project, "page.js")],
      bundle: true,
      minify: true,
      write: false,
      format: "iife",
      platform: "browser",
      target: "es2022",
    });
    const [file] = outputFiles;
    console.info(`for a browser: ${file?.contents.length} bytes, minified`);
    expect(file?.text).not.toMatch(/require\(|node:|process\.env/);
    const page: { answer?: (request: unknown) => unknown } = {};
    new Function("globalThis", file?.text ?? "")(page);
    const request = {
      model: "claude-haiku-5-5",
      at: "2026-11-21",
      usage: { prompt: 150_000, completion: 900 },
    };
    expect(page.answer?.(request)).toEqual(answerPriceRequest(bundledCatalog, request));
  }, 60_000);

  test("has the command line", () => {
    const bin = join(project, "node_modules/.bin/ratebook");
    const request = '{"model":"gpt-4.1","at":"2026-11-01","usage":{"prompt":1000000}}\n';
    const out = execFileSync(bin, ["price"], {
      cwd: project,
      env,
      input: request,
      encoding: "utf8",
      shell: isWindows,
    });
    expect(JSON.parse(out)).toMatchObject({ ok: true, amount: 2 });
    const counted = execFileSync(bin, ["tokens", "--model", "gpt-4.1"], {
      cwd: project,
      env,
      input: "Hello",
      encoding: "utf8",
      shell: isWindows,
    });
    expect(JSON.parse(counted)).toMatchObject({ ok: true, tokens: 1, method: "exact" });
    expect(run(project, bin, "models", "--currency", "CNY", "--provider", "deepseek")).toContain(
      "CNY per million",
    );
  });

  test("names no folder of this machine, and carries the licences of what it bundles", () => {
    const installed = join(project, "node_modules/ratebook");
    const files = (readdirSync(installed, { recursive: true }) as string[]).filter((name) =>
      statSync(join(installed, name)).isFile(),
    );
    for (const name of files) {
      expect(readFileSync(join(installed, name), "utf8").includes(root), name).toBe(false);
    }
    const licences = readFileSync(join(installed, "THIRD-PARTY.txt"), "utf8");
    for (const name of ["commander", "fastest-levenshtein", "zod"]) expect(licences).toContain(`${name}\n\n`);
  });
});
