import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";

/** The API as it is served: what the handlers' own tests cannot see. */

const request = { id: "a", model: "gpt-4.1", usage: { prompt: 1_000_000 } };

test("a price, a bill, and the arrays of both", async ({ request: http }) => {
  const price = await http.post("/api/v1/price", { data: request });
  expect(price.status()).toBe(200);
  expect(await price.json()).toMatchObject({ id: "a", ok: true, amount: 2 });

  const scenario = JSON.parse(readFileSync("public/scenario-v1.golden.json", "utf8"));
  const golden = JSON.parse(readFileSync("public/bill-v1.golden.json", "utf8"));
  const bills = await http.post("/api/v1/bill", { data: [scenario, {}] });
  expect(bills.status()).toBe(200);
  expect(await bills.json()).toEqual([golden, expect.objectContaining({ ok: false })]);
});

test("5 MB are refused, and the server answers the next", async ({ request: http }) => {
  const response = await http.post("/api/v1/price", { data: " ".repeat(5_000_000) });
  expect(response.status()).toBe(413);
  expect(await response.json()).toMatchObject({ ok: false, error: { code: "too-large" } });
  expect((await http.post("/api/v1/price", { data: request })).status()).toBe(200);
});

test("a page of another origin may ask, preflight and all", async ({ page, baseURL }) => {
  const site = new URL(baseURL ?? "");
  const elsewhere = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html").end("<h1>Elsewhere</h1>");
  }).listen(0);
  await once(elsewhere, "listening");
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const answer = await page.evaluate(
    async ([url, body]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(url, { method: "POST", headers, body });
      return response.json();
    },
    [`${site.origin}/api/v1/price`, JSON.stringify(request)] as const,
  );
  elsewhere.close();
  expect(answer).toMatchObject({ ok: true, amount: 2 });
});

test("models and editions are kept by whoever asked before", async ({ request: http }) => {
  for (const path of ["/api/v1/models?provider=openai", "/api/v1/editions"]) {
    const first = await http.get(path);
    expect(first.headers()["cache-control"]).toBe("public, max-age=3600");
    const again = await http.get(path, { headers: { "if-none-match": first.headers().etag ?? "" } });
    expect([path, again.status()]).toEqual([path, 304]);
  }
  expect((await http.put("/api/v1/price", { data: request })).status()).toBe(405);
});

test("the schemas and the golden pair are served", async ({ request: http }) => {
  for (const name of ["scenario-v1.schema", "bill-v1.schema", "scenario-v1.golden", "bill-v1.golden"]) {
    const response = await http.get(`/${name}.json`);
    expect(await response.text()).toBe(readFileSync(`public/${name}.json`, "utf8"));
  }
});
