import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const entry = "cli/ratebook.mjs";

test("a reader that has seen enough ends the stream without a word", async () => {
  const child = spawn(process.execPath, [entry, "price"], { stdio: ["pipe", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  child.stdin.on("error", () => {});
  const lines = '{"model":"gpt-4.1","usage":{"prompt":1}}\n'.repeat(1000);
  const feed = setInterval(() => child.stdin.write(lines), 1);
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = await once(child, "exit");
  clearInterval(feed);
  expect([code, complaint]).toEqual([0, ""]);
});

test("file names are meant from where npm was called", async () => {
  const child = spawn(process.execPath, [entry, "bill", "scenario-v1.golden.json"], {
    env: { ...process.env, npm_lifecycle_event: "ratebook", INIT_CWD: `${process.cwd()}/public` },
    stdio: "ignore",
  });
  expect(await once(child, "exit")).toEqual([0, null]);
});
