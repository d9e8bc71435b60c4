import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * JavaScript that the workbench's page asks for before it can be used, gzipped, in kB; null without a build.
 *
 * The scripts of the prerendered page, each once; those for old browsers only (`noModule`) are left out. What is loaded
 * after the figures, such as charts, has no script tag.
 */
export function measureFirstLoad(root: string): number | null {
  const page = join(root, ".next/server/app/en.html");
  if (!existsSync(page)) return null;
  const tags = readFileSync(page, "utf8").match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const files = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\bsrc="\/_next\/([^"?]+)/.exec(tag)?.[1])
    .filter((file) => file !== undefined);
  const sizes = [...new Set(files)].map((file) => gzipSync(readFileSync(join(root, ".next", file))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
