import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Terminal, UsageError, write } from "./terminal";

/** A document on its way out: text, or the bytes of a file such as a workbook. */
export type Document = string | Uint8Array;

/**
 * Refuse what would only garble the screen, before anything is worked out.
 *
 * @throws UsageError where bytes would go to a terminal
 */
export function refuseScreen(terminal: Terminal, format: string, out: string | undefined): void {
  if (out !== undefined || !isScreen(terminal)) return;
  throw new UsageError(
    `${format} is a file, not text: name it with --out FILE, or send standard output to one`,
  );
}

/**
 * Write a document to `--out FILE`, or to standard output where there is none.
 *
 * @throws UsageError where the file cannot be written
 */
export async function writeResult(
  terminal: Terminal,
  document: Document,
  out: string | undefined,
): Promise<void> {
  if (out === undefined) return write(terminal.stdout, document);
  try {
    await writeFile(resolve(terminal.folder, out), document);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new UsageError(error.message);
    throw error;
  }
}

function isScreen({ stdout }: Terminal): boolean {
  return "isTTY" in stdout && stdout.isTTY === true;
}
