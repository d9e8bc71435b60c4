import { CommanderError } from "commander";
import { RatebookError } from "@/lib/unit/failure";
import { makeProgram } from "./program";
import { type Terminal, UsageError, write } from "./terminal";

/** 0: every request was answered. 1: an answer is an error. 2: the arguments cannot be used. */
export type ExitStatus = 0 | 1 | 2;

/** Run one command. @param args  without the names of node and of the script */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const closed = watchForClosedReader(terminal);
  const program = makeProgram(terminal, (allAnswered) => {
    status = allAnswered ? 0 : 1;
  });
  try {
    await Promise.race([program.parseAsync([...args], { from: "user" }), closed]);
    return status;
  } catch (error) {
    if (isClosedReader(error)) return status;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      await write(terminal.stderr, `ratebook: ${error.message}\n`);
      return 2;
    }
    if (error instanceof RatebookError) {
      await write(terminal.stdout, `${JSON.stringify({ ok: false, error: error.failure })}\n`);
      return 1;
    }
    throw error;
  }
}

/** A reader that has seen enough (`| head`) is no error; without a listener Node would make it one. */
function watchForClosedReader(terminal: Terminal): Promise<never> {
  return new Promise((_, reject) => terminal.stdout.on("error", reject));
}

function isClosedReader(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
