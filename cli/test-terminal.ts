import { Writable } from "node:stream";
import { main } from "./main";

export interface Ran {
  status: number;
  out: string;
  err: string;
}

/** Run one command in this process, as the shell would. */
export async function run(args: readonly string[], input = "", folder = process.cwd()): Promise<Ran> {
  const out = new Collector();
  const err = new Collector();
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(input);
  }
  const status = await main(args, { stdin: stdin(), stdout: out, stderr: err, folder });
  return { status, out: out.text, err: err.text };
}

class Collector extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
