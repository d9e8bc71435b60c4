import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { makeBrowserLoader } from "@/lib/token/load-browser";
import { VOCABULARY_HEADERS } from "@/lib/token/vocabulary-http";

let server: Server | undefined;
afterEach(() => server?.close());

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

const fileOf = (request: IncomingMessage): Buffer =>
  readFileSync(join("public/vocabularies", request.url!.slice(1)));

it("loads a vocabulary served with the headers given, once however often it is asked for", async () => {
  let requests = 0;
  const base = await serve((request, response) => {
    requests++;
    for (const { key, value } of VOCABULARY_HEADERS.headers) response.setHeader(key, value);
    response.end(fileOf(request));
  });
  const load = makeBrowserLoader(base);
  const [first, second] = await Promise.all([load("r50k_base"), load("r50k_base")]);
  expect(first).toBe(second);
  expect(first.count("hello world")).toBe(2);
  expect(requests).toBe(1);
});

it("says which header is missing where the file comes bare and the browser cannot undo it", async () => {
  const base = await serve((request, response) => response.end(fileOf(request)));
  await expect(makeBrowserLoader(base)("r50k_base")).rejects.toThrow(/content-encoding: br/);
});

it("asks again after a failure, and knows its names", async () => {
  let requests = 0;
  const base = await serve((request, response) => {
    if (requests++ === 0) {
      response.statusCode = 503;
      response.end();
      return;
    }
    response.setHeader("Content-Encoding", "br");
    response.end(fileOf(request));
  });
  const load = makeBrowserLoader(base);
  await expect(load("r50k_base")).rejects.toThrow(/503/);
  expect((await load("r50k_base")).count("hello world")).toBe(2);
  await expect(load("r51k_base")).rejects.toThrow(/no vocabulary named r51k_base/);
});
