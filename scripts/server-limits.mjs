import http, { STATUS_CODES } from "node:http";
import { syncBuiltinESMExports } from "node:module";

/**
 * Loaded before Next (`node --import`), which has no setting for these: how long a server waits for a request, and how
 * long an address may be. The address of a published scenario holds the scenario; one of 100 kB must reach the handler
 * that says what is wrong with it.
 */
export const limits = {
  maxHeaderSize: 131_072,
  headersTimeout: 15_000,
  /** Milliseconds for a whole request, its body included; a megabyte at 33 kB a second. */
  requestTimeout: 30_000,
  /** Longer than nginx keeps an idle connection, so that it never sends into one that closes. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
};

const reasons = {
  HPE_HEADER_OVERFLOW: [431, `the address and the headers have more than ${limits.maxHeaderSize} bytes`],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    `the request did not arrive within ${limits.headersTimeout / 1000} s (headers) and ${limits.requestTimeout / 1000} s (all)`,
  ],
};

const createServer = http.createServer;

http.createServer = (...args) => {
  const listener = args.find((each) => typeof each === "function");
  const options = args.find((each) => typeof each === "object") ?? {};
  const server = createServer({ ...limits, ...options }, listener);
  server.on("clientError", refuse);
  leaveKeptConnections(server);
  return server;
};
syncBuiltinESMExports();

/**
 * A server that is told to end takes no new connection, but a proxy goes on asking over those it keeps, and the server
 * never ends. From then on each answer closes its connection.
 */
function leaveKeptConnections(server) {
  const close = server.close;
  const answering = new Set();
  let ending = false;
  server.close = (...args) => {
    ending = true;
    for (const response of answering) response.shouldKeepAlive = false;
    return close.apply(server, args);
  };
  server.prependListener("request", (_, response) => {
    if (ending) response.shouldKeepAlive = false;
    answering.add(response);
    response.on("close", () => answering.delete(response));
  });
}

/** What Node refuses before anyone has read it is answered with a reason instead of an empty page. */
function refuse(error, socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
  const [status, text] = reasons[error.code] ?? [400, "this is not an HTTP request"];
  const body = `${status}: ${text}\n`;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Content-Type: text/plain; charset=utf-8",
      "X-Content-Type-Options: nosniff",
      "Cache-Control: no-store",
      "Connection: close",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}
