import type { Writable } from "node:stream";

/** The outside world of one command. */
export interface Terminal {
  stdin: AsyncIterable<Uint8Array>;
  stdout: Writable;
  stderr: Writable;
  /** The folder in which file names are read. */
  folder: string;
}

/** Unusable arguments: said on standard error, exit status 2. */
export class UsageError extends Error {}

/** Write, and wait while the reader is slower than we are. Rejects when the reader has gone. */
export function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
