import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** A bare server under the limits, with its times shortened: what it does is Node's, what it says is ours. */
const program = `
import http from "node:http";
import { limits } from "./scripts/server-limits.mjs";
Object.assign(limits, { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 });
const server = http.createServer((request, response) => {
  if (request.url === "/end") server.close();
  request.resume().on("end", () => response.end(String(request.url.length))).on("error", () => {});
}).listen(0, function () { console.log(this.address().port); });
`;

let server: ChildProcess;
let port: number;

beforeAll(async () => {
  server = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout ?? server, "data");
  port = Number(line);
});
afterAll(() => {
  server.kill();
});

describe("a server under the limits", () => {
  test("takes an address of 100 kB", async () => {
    expect(await say(`GET /${"a".repeat(100_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 OK[\s\S]*100001/,
    );
  });

  test.each([
    [
      "an address of 200 kB",
      `GET /${"a".repeat(200_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      431,
      "more than 131072 bytes",
    ],
    ["headers that never end", "GET / HTTP/1.1\r\nHost: x\r\nA: ", 408, "did not arrive within"],
    [
      "a body that never ends",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na",
      408,
      "did not arrive within",
    ],
    ["what is no request", "hello\r\n\r\n", 400, "not an HTTP request"],
  ])("refuses %s, and says why", async (_, text, status, why) => {
    const answer = await say(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.split("\r\n\r\n")[1]).toMatch(new RegExp(`^${status}: .*${why}`));
  });
});

test("a server told to end answers what comes over kept connections, and lets them go", async () => {
  const kept = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (path: string) => {
    const sent = request({ port, path, agent: kept }).end();
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    answer.resume();
    await once(answer, "end");
    return [answer.statusCode, answer.headers.connection];
  };
  expect(await ask("/")).toEqual([200, "keep-alive"]);
  const ended = once(server, "exit");
  expect(await ask("/end")).toEqual([200, "close"]);
  expect(await ended).toEqual([0, null]);
});

function say(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", (error) => (answer === "" ? reject(error) : resolve(answer)));
  });
}
