import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The pages that the build has made, and the scripts that stand in each. */
export interface PrerenderedPages {
  has(path: string): boolean;
  /** Sources such as `'sha256-…'` for a Content-Security-Policy. @throws RangeError for a path the build has not made */
  scriptHashes(path: string): readonly string[];
}

/**
 * Read from the folder of a build what its pages are. A page's file is read when its hashes are first asked for.
 *
 * Only paths that the build lists are ever looked for, so that a request cannot name a file.
 *
 * @param folder  the build's, `.next`
 */
export function readPrerenderedPages(folder: string): PrerenderedPages {
  const manifest: unknown = JSON.parse(
    readFileSync(join(/* turbopackIgnore: true */ folder, "prerender-manifest.json"), "utf8"),
  );
  const paths = new Set(Object.keys((manifest as { routes: Record<string, unknown> }).routes));
  const known = new Map<string, readonly string[]>();
  return {
    has: (path) => paths.has(path),
    scriptHashes(path) {
      if (!paths.has(path)) throw new RangeError(`no page was made for ${path}`);
      const hashes = known.get(path) ?? hashScripts(readPage(folder, path));
      known.set(path, hashes);
      return hashes;
    },
  };
}

function readPage(folder: string, path: string): string {
  return readFileSync(join(/* turbopackIgnore: true */ folder, "server/app", `${path}.html`), "utf8");
}

/**
 * The hash of each script that stands in a page; those with an address are not among them.
 *
 * React writes `<` inside a script as an escape, so the first end tag is the script's own.
 */
export function hashScripts(html: string): string[] {
  const hashes = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !/\ssrc=/.test(attributes ?? ""))
    .map(
      ([, , text]) =>
        `'sha256-${createHash("sha256")
          .update(text ?? "")
          .digest("base64")}'`,
    );
  return [...new Set(hashes)];
}
