import { describe, expect, test } from "vitest";
import packageJson from "@/package.json";
import { POST as postBill, OPTIONS as preflightBill } from "./bill/route";
import * as editionsRoute from "./editions/route";
import * as modelsRoute from "./models/route";
import * as priceRoute from "./price/route";

const { GET: getEditions } = editionsRoute;
const { GET: getModels } = modelsRoute;
const { POST: postPrice } = priceRoute;
const refusedByPrice = {
  GET: priceRoute.GET,
  HEAD: priceRoute.HEAD,
  PUT: priceRoute.PUT,
  PATCH: priceRoute.PATCH,
  DELETE: priceRoute.DELETE,
};
const refusedByModels = {
  POST: modelsRoute.POST,
  PUT: modelsRoute.PUT,
  PATCH: modelsRoute.PATCH,
  DELETE: modelsRoute.DELETE,
};

const url = "http://localhost/api/v1/price";
const good = { id: "g", model: "gpt-4.1", usage: { prompt: 1_000_000 } };
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(url, { method: "POST", body, headers, duplex: "half" } as RequestInit);

describe("POST", () => {
  test("one request, its amount and no trace of it", async () => {
    const response = await postPrice(post(JSON.stringify(good)));
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ id: "g", ok: true, amount: 2 });
  });

  test.each([
    ["nonsense", 400, "bad-json"],
    ["", 400, "bad-json"],
    ['{"prompt":NaN}', 400, "bad-json"],
    ["7", 400, "bad-json"],
    ['{"model":"nope","usage":{}}', 404, "unknown-model"],
    ['{"model":"gpt-4.1","edition":"1999-01-01","usage":{}}', 404, "unknown-edition"],
    ['{"model":"gpt-4.1","usage":{"prompt":-1}}', 422, "negative"],
    ['{"model":"gpt-4.1","usage":{"prompt":1e309}}', 422, "too-large"],
    ['{"model":"gpt-4.1","usage":{"prompt":1e308}}', 422, "too-large"],
  ])("%s answers %i %s", async (body, status, code) => {
    const response = await postPrice(post(body));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ id: null, ok: false, error: { code } });
  });

  test("bytes that are no UTF-8 are bad JSON", async () => {
    const response = await postPrice(post(new Uint8Array([0x22, 0xff, 0x22])));
    expect(response.status).toBe(400);
  });

  test("whatever the content type says, the body is read as JSON", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "nonsense"]) {
      const response = await postPrice(post(JSON.stringify(good), { "content-type": type }));
      expect([type, response.status]).toEqual([type, 200]);
    }
  });

  test("an array answers 200 with a result each, errors included; an empty one with none", async () => {
    const response = await postPrice(post(JSON.stringify([good, 1, [good], good])));
    expect(response.status).toBe(200);
    const answers = (await response.json()) as { ok: boolean }[];
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false, true]);
    expect(await (await postPrice(post("[]"))).json()).toEqual([]);
  });

  test("a full body of small requests is answered to the last", async () => {
    const response = await postPrice(post(`[${"1,".repeat(100_000)}1]`));
    let bytes = 0;
    let tail = "";
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      tail = `${tail}${Buffer.from(chunk).toString("utf8")}`.slice(-20);
    }
    expect(bytes).toBeGreaterThan(100_000 * 50);
    expect(tail.endsWith("}]")).toBe(true);
  });

  test("1 MB is read, a byte more is not", async () => {
    const padded = (bytes: number) => JSON.stringify(good).padEnd(bytes);
    expect((await postPrice(post(padded(1_000_000)))).status).toBe(200);
    const response = await postPrice(post(padded(1_000_001)));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: "too-large", field: "body" } });
  });

  test("5 MB are refused while they come, though no length was announced", async () => {
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
        if (sent >= 5_000_000) controller.close();
      },
      cancel() {
        cancelled = true;
      },
    });
    expect((await postBill(post(body))).status).toBe(413);
    expect([cancelled, sent < 1_300_000]).toEqual([true, true]);
  });

  test("a length announced above the limit is refused unread", async () => {
    expect((await postBill(post("{}", { "content-length": "5000000" }))).status).toBe(413);
  });
});

describe("what an address does not have", () => {
  const ask = (method: string) => new Request(url, { method });

  test("OPTIONS lets any page ask, and says the limits", async () => {
    const response = await preflightBill(ask("OPTIONS"));
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toContain("POST");
    expect(response.headers.get("access-control-allow-headers")).toContain("content-type");
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
    expect(response.headers.get("ratebook-limits")).toBe("bytes=1000000, items=1000, seconds=20");
  });

  test.each(["GET", "HEAD", "PUT", "PATCH", "DELETE"] as const)(
    "%s of a price is refused",
    async (method) => {
      const response = await refusedByPrice[method](ask(method));
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
      const text = await response.text();
      if (method === "HEAD") expect(text).toBe("");
      else
        expect(JSON.parse(text)).toMatchObject({
          ok: false,
          error: { code: "method-not-allowed", value: method },
        });
    },
  );

  test.each(["POST", "PUT", "PATCH", "DELETE"] as const)("%s of the models is refused", async (method) => {
    const response = await refusedByModels[method](ask(method));
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  test("HEAD of the editions is GET without its body", async () => {
    const [get, head] = [await editionsRoute.GET(ask("GET")), await editionsRoute.HEAD(ask("HEAD"))];
    expect([...head.headers]).toEqual([...get.headers]);
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("more members than an array may have are refused, and named", async () => {
    const response = await postBill(post(`[${"1,".repeat(1_000)}1]`));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: "too-large", field: "body", value: 1001 } });
  });

  test("every answer says the version, and a post its limits", async () => {
    const price = await postPrice(post(JSON.stringify(good)));
    expect(price.headers.get("ratebook-version")).toBe(packageJson.version);
    expect(price.headers.get("ratebook-limits")).toBe("bytes=1000000, items=200000, seconds=20");
    expect((await getEditions(ask("GET"))).headers.get("ratebook-version")).toBe(packageJson.version);
  });
});

describe("GET", () => {
  const get = (path: string, headers = {}) => new Request(`http://localhost/api/v1/${path}`, { headers });

  test("editions, each with its digest", async () => {
    const response = getEditions(get("editions"));
    const { newest, editions } = (await response.json()) as {
      newest: string;
      editions: { edition: string; digest: string }[];
    };
    expect(editions[0]?.edition).toBe("2026-09-23");
    expect(editions.at(-1)?.edition).toBe(newest);
    expect(editions[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a reader who has it already is told so", () => {
    const first = getModels(get("models?provider=openai"));
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, max-age=3600");
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      expect(getModels(get("models?provider=openai", { "if-none-match": tag })).status).toBe(304);
    }
    expect(getModels(get("models?provider=google", { "if-none-match": etag })).status).toBe(200);
  });

  test.each([
    ["models?provider=nobody", 404, "unknown-model"],
    ["models?edition=constructor", 404, "unknown-edition"],
    ["models?at=2026-02-30", 422, "instant-needed"],
    ["models?constructor=1", 422, "unknown-field"],
    ["models?provider=__proto__", 404, "unknown-model"],
  ])("%s answers %i %s", async (path, status, code) => {
    const response = getModels(get(path));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false, error: { code } });
  });
});
