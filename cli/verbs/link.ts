import { linkFor } from "@/lib/scenario/link";
import { encodeScenario } from "@/lib/scenario/link-code";
import { parseScenario } from "@/lib/scenario/parse";
import { bundledLinks, openLink } from "../open-link";
import { readOrigin } from "../read-origin";
import { readScenario } from "../read-scenario";
import { type Terminal, write } from "../terminal";

export async function encodeLink(
  terminal: Terminal,
  source: string,
  options: { origin?: string },
): Promise<boolean> {
  const origin = options.origin === undefined ? "" : readOrigin(options.origin);
  const scenario = parseScenario(await readScenario(terminal, source));
  await write(terminal.stdout, `${linkFor(encodeScenario(scenario, bundledLinks), origin)}\n`);
  return true;
}

export async function decodeLink(terminal: Terminal, link: string): Promise<boolean> {
  const scenario = await openLink(terminal, link);
  await write(terminal.stdout, `${JSON.stringify(scenario, null, 2)}\n`);
  return true;
}
