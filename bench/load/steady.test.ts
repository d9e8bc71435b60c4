import { expect, test } from "vitest";
import { readWrk } from "./steady";

/** As wrk 4.1 prints. */
const printed = `Running 5s test @ http://127.0.0.1:8480/embed/x
  2 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   738.21us    1.02ms  31.44ms   93.62%
    Req/Sec    42.51k     5.19k   56.49k    71.00%
  Latency Distribution
     50%  448.00us
     75%  803.00us
     90%    1.43ms
     99%    4.92ms
  423341 requests in 5.02s, 1.33GB read
Requests/sec:  84327.92
Transfer/sec:    271.87MB
`;

test("requests a second and the slowest hundredth, in ms", () => {
  expect(readWrk(printed)).toEqual({ perSecond: 84327.92, p99Ms: 4.92, failed: 0 });
  expect(readWrk(printed.replace("4.92ms", "438.80us")).p99Ms).toBeCloseTo(0.4388, 9);
  expect(readWrk(printed.replace("4.92ms", "1.20s")).p99Ms).toBe(1200);
});

test("what failed is counted", () => {
  const failing = printed.replace(
    "Requests/sec:",
    "  Socket errors: connect 1, read 20, write 300, timeout 4000\n  Non-2xx or 3xx responses: 50000\nRequests/sec:",
  );
  expect(readWrk(failing).failed).toBe(54_321);
});

test("no result is no zero", () => {
  expect(() => readWrk("unable to connect to 127.0.0.1:8480 Connection refused")).toThrow(
    "wrk printed no result",
  );
});
