import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { type Terminal, UsageError } from "./terminal";
import { run } from "./test-terminal";
import { refuseScreen, writeResult } from "./write-result";

const folder = mkdtempSync(join(tmpdir(), "ratebook-"));
const golden = join(process.cwd(), "public/scenario-v1.golden.json");
/** What text decoding would not survive. */
const bytes = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]);

function terminalOf(isTTY: boolean): Terminal & { stdout: PassThrough } {
  const stdout = Object.assign(new PassThrough(), { isTTY });
  async function* stdin(): AsyncGenerator<Uint8Array> {}
  return { stdin: stdin(), stdout, stderr: new PassThrough(), folder };
}

describe("a document of bytes", () => {
  test("goes to standard output as it is, where that is no screen", async () => {
    const terminal = terminalOf(false);
    refuseScreen(terminal, "xlsx", undefined);
    await writeResult(terminal, bytes, undefined);
    expect(new Uint8Array(terminal.stdout.read())).toEqual(bytes);
  });

  test("is refused on a screen, and not where a file is named", () => {
    expect(() => refuseScreen(terminalOf(true), "xlsx", undefined)).toThrow(UsageError);
    expect(() => refuseScreen(terminalOf(true), "xlsx", "bill.xlsx")).not.toThrow();
  });

  test("is written to the file that is named, seen from where the user stands", async () => {
    await writeResult(terminalOf(true), bytes, "bill.bin");
    expect(new Uint8Array(readFileSync(join(folder, "bill.bin")))).toEqual(bytes);
  });
});

describe("bill --out", () => {
  test("writes the file, and nothing on standard output", async () => {
    const { out } = await run(["bill", golden, "--format", "md"]);
    expect(await run(["bill", golden, "--format", "md", "--out", "bill.md"], "", folder)).toEqual({
      status: 0,
      out: "",
      err: "",
    });
    expect(readFileSync(join(folder, "bill.md"), "utf8")).toBe(out);
  });

  test("a file that cannot be written is named, status 2", async () => {
    const { status, err } = await run(["bill", golden, "--out", "no/such/folder/bill.json"], "", folder);
    expect(status).toBe(2);
    expect(err).toContain("no/such/folder/bill.json");
  });
});
