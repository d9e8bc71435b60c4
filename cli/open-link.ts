import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import { scenarioFromLink } from "@/lib/scenario/link";
import { linkContext } from "@/lib/scenario/link-context";
import type { Scenario } from "@/lib/scenario/schema";
import { type Terminal, write } from "./terminal";

export const bundledLinks = linkContext(bundledEditions, bundledCatalog);

/** @throws bad-link */
export async function openLink(terminal: Terminal, link: string): Promise<Scenario> {
  const { scenario, fromFuture } = scenarioFromLink(link, bundledLinks);
  if (fromFuture) {
    await write(
      terminal.stderr,
      "ratebook: a newer Ratebook made this link; what this version does not know of it is left out\n",
    );
  }
  return scenario;
}
