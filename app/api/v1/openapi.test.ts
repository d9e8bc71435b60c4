import { readdirSync, readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import openapi from "@/public/openapi-v1.json";
import * as bill from "./bill/route";
import * as diff from "./diff/route";
import * as editions from "./editions/route";
import * as models from "./models/route";
import * as document from "./openapi.json/route";
import * as price from "./price/route";
import * as tokens from "./tokens/route";

/** What the document says of each operation is what the operation answers, errors included. */

const golden = JSON.parse(readFileSync("public/scenario-v1.golden.json", "utf8"));
const text = JSON.stringify(golden);
const unpriced = JSON.parse(text.replaceAll('"gpt-4.1-mini"', '"gpt-4-turbo-2025-08"'));
const lost = { ...golden, edition: "1999-01-01" };
const tooLong = " ".repeat(1_000_001);
const many = (count: number) => `[${"1,".repeat(count)}1]`;
const ask = { model: "gpt-4.1", usage: { prompt: 1000 } };
const count = { model: "gpt-4o", text: "Hello" };

/** By operation, what is posted or asked, with the status it must have. */
const posted: readonly (readonly [path: string, body: unknown, status: number])[] = [
  ["/api/v1/price", ask, 200],
  [
    "/api/v1/price",
    { ...ask, id: 7, serviceTier: "batch", region: "us", count: 3, rates: { input: 1 } },
    200,
  ],
  [
    "/api/v1/price",
    { model: "gpt-4.1", rawUsage: { prompt_tokens: 9, completion_tokens: 1 }, api: "openai-chat" },
    200,
  ],
  [
    "/api/v1/price",
    { model: "claude-opus-4-1", usage: { prompt: 250_000, completion: 9, webSearches: 1 } },
    200,
  ],
  ["/api/v1/price", [ask, 7, { ...ask, model: "nope" }], 200],
  ["/api/v1/price", "nonsense", 400],
  ["/api/v1/price", { ...ask, model: "nope" }, 404],
  ["/api/v1/price", tooLong, 413],
  ["/api/v1/price", many(200_000), 413],
  ["/api/v1/price", { ...ask, usage: { prompt: -1 } }, 422],
  ["/api/v1/price", { ...ask, more: 1 }, 422],
  ["/api/v1/tokens", count, 200],
  [
    "/api/v1/tokens",
    {
      model: "gpt-4o",
      messages: [{ role: "user", content: "x" }],
      tools: [{ type: "function", function: { name: "f" } }],
      images: [{ width: 9, height: 9 }],
    },
    200,
  ],
  ["/api/v1/tokens", [count, {}], 200],
  ["/api/v1/tokens", "nonsense", 400],
  ["/api/v1/tokens", { ...count, model: "nope" }, 404],
  ["/api/v1/tokens", tooLong, 413],
  ["/api/v1/tokens", { model: "gpt-4o" }, 422],
  ["/api/v1/bill", golden, 200],
  ["/api/v1/bill", [golden, 7, unpriced], 200],
  ["/api/v1/bill", "nonsense", 400],
  ["/api/v1/bill", lost, 404],
  ["/api/v1/bill", many(1_000), 413],
  ["/api/v1/bill", unpriced, 422],
  ["/api/v1/bill", { version: 2 }, 422],
  ["/api/v1/diff", { from: golden, to: golden }, 200],
  ["/api/v1/diff", { from: unpriced, to: golden }, 422],
  ["/api/v1/diff", [{ from: golden, to: unpriced }, {}], 200],
  ["/api/v1/diff", "nonsense", 400],
  ["/api/v1/diff", { from: golden, to: lost }, 404],
  ["/api/v1/diff", many(500), 413],
  ["/api/v1/diff", { from: golden, to: "no link" }, 422],
];

const got: readonly (readonly [path: string, status: number, headers?: Record<string, string>])[] = [
  ["/api/v1/models", 200],
  ["/api/v1/models?provider=deepseek&currency=CNY&at=2026-10-01T00:00:00Z&edition=2026-09-23", 200],
  ["/api/v1/models", 304, { "if-none-match": "*" }],
  ["/api/v1/models?provider=nobody", 404],
  ["/api/v1/models?at=soon", 422],
  ["/api/v1/editions", 200],
  ["/api/v1/editions", 304, { "if-none-match": "*" }],
  ["/api/v1/openapi.json", 200],
  ["/api/v1/openapi.json", 304, { "if-none-match": "*" }],
];

type Handler = (request: Request) => Response | Promise<Response>;
type Operation = { responses: Record<string, Described>; requestBody?: { content: Content } };
type Content = { "application/json": { schema: object } };
type Described = { content?: Content; headers: Record<string, object> };

const handlers: Record<string, { POST: Handler; GET: Handler; DELETE: Handler }> = {
  "/api/v1/price": price,
  "/api/v1/tokens": tokens,
  "/api/v1/bill": bill,
  "/api/v1/diff": diff,
  "/api/v1/models": models,
  "/api/v1/editions": editions,
  "/api/v1/openapi.json": document,
};

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(openapi, "openapi");
/** A schema of the document, with its references into the document's components. */
function compile(schema: object) {
  const absolute = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
  return ajv.compile(JSON.parse(absolute));
}

function operationOf(path: string): Operation {
  const found = (openapi.paths as unknown as Record<string, Record<string, Operation>>)[path];
  return found?.post ?? found?.get ?? expect.unreachable(`${path} is not in the document`);
}

const compiled = new Map<string, ReturnType<typeof compile>>();

async function expectDocumented(path: string, response: Response): Promise<void> {
  const described = operationOf(path).responses[response.status];
  if (described === undefined) expect.unreachable(`${path} says nothing of ${response.status}`);
  for (const name of Object.keys(described.headers))
    expect([name, response.headers.get(name)]).not.toContain(null);
  const body = await response.text();
  if (described.content === undefined) return expect(body).toBe("");
  const key = `${path} ${response.status}`;
  const isAnswer = compiled.get(key) ?? compile(described.content["application/json"].schema);
  compiled.set(key, isAnswer);
  expect(
    isAnswer(JSON.parse(body)),
    `${key}: ${ajv.errorsText(isAnswer.errors)}\n${body.slice(0, 500)}`,
  ).toBe(true);
}

const handlerOf = (path: string) => handlers[path] ?? expect.unreachable(`${path} has no handler`);

describe("the document", () => {
  test("is valid OpenAPI 3.1, as somebody else's validator has it", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openapi));
    expect([valid, errors, validator.version]).toEqual([true, undefined, "3.1"]);
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  test("has every address of the API, and no other", () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"))
      .map(({ name }) => `/api/v1/${name}`);
    expect(Object.keys(openapi.paths).sort()).toEqual(folders.sort());
    expect(Object.keys(handlers).sort()).toEqual(folders.sort());
  });

  test("every status it names is tried here", () => {
    const tried = new Set([
      ...posted.map(([path, , status]) => `${path} ${status}`),
      ...got.map(([path, status]) => `${path.split("?")[0]} ${status}`),
      ...Object.keys(handlers).map((path) => `${path} 405`),
    ]);
    const named = Object.keys(openapi.paths).flatMap((path) =>
      Object.keys(operationOf(path).responses).map((status) => `${path} ${status}`),
    );
    expect(named.filter((each) => !tried.has(each))).toEqual([]);
  });
});

describe("answers are as documented", () => {
  test.each(posted.map((each) => [each[0], each[2], each[1]] as const))(
    "POST %s %i",
    async (path, status, body) => {
      const sent = typeof body === "string" ? body : JSON.stringify(body);
      const response = await handlerOf(path).POST(
        new Request(`http://localhost${path}`, { method: "POST", body: sent }),
      );
      expect(response.status).toBe(status);
      await expectDocumented(path, response);
    },
  );

  test.each(got.map(([asked, status, headers = {}]) => ({ asked, status, headers })))(
    "GET $asked $status",
    async ({ asked, status, headers }) => {
      const path = asked.split("?")[0] ?? "";
      const response = await handlerOf(path).GET(new Request(`http://localhost${asked}`, { headers }));
      expect(response.status).toBe(status);
      await expectDocumented(path, response);
    },
  );

  test.each(Object.keys(handlers))("405 of %s", async (path) => {
    const response = await handlerOf(path).DELETE(
      new Request(`http://localhost${path}`, { method: "DELETE" }),
    );
    expect(response.status).toBe(405);
    await expectDocumented(path, response);
  });
});

describe("requests are as documented", () => {
  const isRequest = (path: string) =>
    compile(operationOf(path).requestBody?.content["application/json"].schema ?? {});

  test("what is answered fits, and what has a wrong field does not", () => {
    for (const [path, body, status] of posted) {
      if (typeof body === "string" || Array.isArray(body)) continue;
      const fits = isRequest(path);
      const isFieldError = JSON.stringify(body).match(/"prompt":-1|"more":1|"version":2/) !== null;
      if (status === 200) expect(fits(body), `${path}: ${ajv.errorsText(fits.errors)}`).toBe(true);
      if (isFieldError) expect([path, fits(body)]).toEqual([path, false]);
    }
  });
});
