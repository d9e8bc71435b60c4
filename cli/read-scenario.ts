import { createReadStream, existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseJsonText } from "@/lib/door/json-text";
import { openLink } from "./open-link";
import { readText } from "./stream/read-text";
import { type Terminal, UsageError } from "./terminal";

/**
 * What a scenario argument names, still unchecked: a file, `-` for standard input, or a link in any of its forms.
 *
 * @throws bad-json, too-large, bad-link; UsageError where it names nothing
 */
export async function readScenario(terminal: Terminal, source: string): Promise<unknown> {
  const read = await readScenarioOrLink(terminal, source);
  return typeof read === "string" && read === source ? openLink(terminal, read) : read;
}

/** The same, with a link left unopened: it is the text that was given. */
export async function readScenarioOrLink(terminal: Terminal, source: string): Promise<unknown> {
  if (source === "-") {
    const place = { field: "file", value: "standard input" } as const;
    return parseJsonText(await readText(terminal.stdin, place), place);
  }
  const file = resolve(terminal.folder, source);
  if (existsSync(file)) {
    const place = { field: "file", value: source } as const;
    return parseJsonText(await readText(openFile(file), place), place);
  }
  if (looksLikeLink(source)) return source;
  throw new UsageError(`there is no file "${source}", and it is no link`);
}

/** A code has no dot and no slash; a link has `#s=` or a share path. */
function looksLikeLink(text: string): boolean {
  return /^https?:\/\/|#s=|^\/(s|embed|report|image)\//.test(text) || /^[A-Za-z0-9_-]{16,}$/.test(text);
}

async function* openFile(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new UsageError(error.message);
    throw error;
  }
}
