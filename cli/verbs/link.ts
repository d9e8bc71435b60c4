import { linkFor, scenarioFromLink } from "@/lib/scenario/link";
import { parseScenario } from "@/lib/scenario/parse";
import { readScenario } from "../read-scenario";
import { type Terminal, UsageError, write } from "../terminal";

export async function encodeLink(
  terminal: Terminal,
  source: string,
  options: { origin?: string },
): Promise<boolean> {
  const origin = options.origin === undefined ? "" : checkOrigin(options.origin);
  const scenario = parseScenario(await readScenario(terminal, source));
  await write(terminal.stdout, `${linkFor(scenario, origin)}\n`);
  return true;
}

export async function decodeLink(terminal: Terminal, link: string): Promise<boolean> {
  await write(terminal.stdout, `${JSON.stringify(scenarioFromLink(link), null, 2)}\n`);
  return true;
}

function checkOrigin(origin: string): string {
  if (!URL.canParse(origin))
    throw new UsageError(`"${origin}" is no origin such as https://ratebook.example`);
  return origin.replace(/\/+$/, "");
}
