import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledLinks } from "../../cli/open-link";
import { encodeScenario } from "../../lib/scenario/link-code";
import { parseScenario } from "../../lib/scenario/parse";

export interface Target {
  what: string;
  path: string;
}

/** What is asked for: published pages and pictures of the golden scenario, the feed, a page. Those that exist. */
export async function findTargets(root: string, origin: string): Promise<Target[]> {
  const golden: unknown = JSON.parse(readFileSync(join(root, "public/scenario-v1.golden.json"), "utf8"));
  const code = encodeScenario(parseScenario(golden), bundledLinks);
  const targets = [
    { what: "embed", path: `/embed/${code}` },
    { what: "picture, SVG", path: `/image/${code}.svg` },
    { what: "picture, PNG", path: `/image/${code}.png` },
    { what: "report", path: `/report/${code}` },
    { what: "shared link", path: `/s/${code}` },
    { what: "editions, API", path: "/api/v1/editions" },
    { what: "model's page", path: "/catalog/openai/gpt-4.1" },
    { what: "whole catalog, 0.5 MB", path: "/catalog-v1.json" },
  ];
  const found = await Promise.all(
    targets.map(async ({ path }) => {
      const answer = await fetch(origin + path);
      await answer.arrayBuffer();
      return answer.ok;
    }),
  );
  targets.forEach(({ what, path }, index) => {
    if (!found[index]) console.log(`Left out, for it is not served: ${what} (${path.slice(0, 60)})`);
  });
  return targets.filter((_, index) => found[index]);
}
