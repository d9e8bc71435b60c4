import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "@/cli/test-terminal";
import { answerPriceRequest } from "@/lib/billing/price-request";
import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import { answerBill } from "@/lib/door/answer-bill";
import { answerDiff } from "@/lib/door/answer-diff";
import { answerTokenRequest } from "@/lib/door/answer-tokens";
import { encodeScenario } from "@/lib/scenario/link-code";
import { linkContext } from "@/lib/scenario/link-context";
import { parseScenario } from "@/lib/scenario/parse";
import { makeNodeLoader } from "@/lib/token/load-node";
import { POST as postBill } from "./bill/route";
import { POST as postDiff } from "./diff/route";
import { POST as postPrice } from "./price/route";
import { POST as postTokens } from "./tokens/route";

/** The library, the command line and the HTTP API are one: same figures, same errors, to the letter. */

const nest = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

/** Request texts, each with the error it must be answered with; null where it must be priced. */
const requests: readonly (readonly [text: string, code: string | null])[] = [
  ['{"id":"plain","model":"gpt-4.1","usage":{"prompt":1000,"completion":10}}', null],
  ['{"id":7,"model":"claude-sonnet-4-5","usage":{"prompt":200001,"cacheRead":1000}}', null],
  ['{"id":"batch","model":"gpt-4.1","serviceTier":"batch","usage":{"prompt":1e3},"count":1000}', null],
  ['{"id":"given","model":"ours","rates":{"input":3,"output":15},"usage":{"prompt":5,"completion":5}}', null],
  ['{"id":"raw","model":"gpt-4.1","rawUsage":{"prompt_tokens":9,"completion_tokens":1}}', null],
  ['{"id":"none","model":"claude-3.5-opus","usage":{"prompt":1}}', "unknown-model"],
  ['{"model":"gpt-4.1","edition":"1999-01-01","usage":{"prompt":1}}', "unknown-edition"],
  ['{"model":"gpt-4.1","usage":{"prompt":1e308}}', "too-large"],
  ['{"model":"gpt-4.1","usage":{"prompt":1e309}}', "too-large"],
  ['{"model":"gpt-4.1","usage":{"prompt":-1}}', "negative"],
  ['{"model":"gpt-4.1","usage":{"prompt":1.5}}', "not-a-number"],
  ['{"model":"gpt-4.1","usage":{"prompt":"7"}}', "not-a-number"],
  ['{"model":"gpt-4.1","usage":{"prompt":[7]}}', "not-a-number"],
  ['{"model":"gpt-4.1","usage":{"prompt":1},"count":-1}', "negative"],
  ['{"model":"gpt-4.1","usage":{"prompt":1},"count":0.5}', "not-a-number"],
  ['{"model":"gpt-4.1","usage":{"prompt":1},"count":0}', "not-a-number"],
  ['{"model":"gpt-4.1","usage":{"prompt":1},"count":1e15}', "too-large"],
  ['{"model":"gpt-4.1","usage":{"prompt":5,"cacheRead":6}}', "parts-exceed-whole"],
  ['{"model":"gpt-4.1","usage":{"__proto__":1}}', "unknown-field"],
  ['{"model":"gpt-4.1","usage":{"constructor":1}}', "unknown-field"],
  ['{"model":"gpt-4.1","usage":{"prompt":1},"__proto__":{"count":9}}', "unknown-field"],
  ['{"model":"__proto__","usage":{"prompt":1}}', "unknown-model"],
  ['{"model":"constructor","usage":{"prompt":1}}', "unknown-model"],
  ['{"model":"gpt-4.1","provider":"__proto__","usage":{"prompt":1}}', "unknown-model"],
  ['{"model":"gpt-4.1","edition":"__proto__","usage":{"prompt":1}}', "unknown-edition"],
  ['{"model":"ours","rates":{"__proto__":1},"usage":{"prompt":1}}', "unknown-field"],
  ['{"model":"gpt-4.1","region":"constructor","usage":{"prompt":1}}', "region-not-offered"],
  ['{"model":["gpt-4.1"],"usage":{"prompt":1}}', "unknown-model"],
  [`{"model":"gpt-4.1","usage":${nest(50_000)}}`, "not-a-number"],
  [`{"model":${nest(50_000)},"usage":{}}`, "unknown-model"],
  [`{"model":"gpt-4.1","serviceTier":${nest(50_000)},"usage":{}}`, "tier-not-offered"],
  [`{"model":"gpt-4.1","timeWindow":${nest(50_000)},"usage":{}}`, "instant-needed"],
  [`{"model":"gpt-4.1","rates":${nest(50_000)},"usage":{}}`, "not-a-number"],
  [`{"model":"gpt-4.1","rawUsage":${nest(50_000)}}`, "not-a-number"],
  [`{"id":${nest(50_000)},"model":"gpt-4.1","usage":{"prompt":1}}`, null],
  [`{"model":"${"x".repeat(900_000)}","usage":{}}`, "unknown-model"],
  [`{"${"x".repeat(900_000)}":1}`, "unknown-field"],
];

const post = (handler: typeof postPrice, body: string) =>
  handler(new Request("http://localhost/api/v1", { method: "POST", body }));

describe("price requests", () => {
  test("are answered as expected by the library", () => {
    for (const [text, code] of requests) {
      const answer = answerPriceRequest(bundledCatalog, JSON.parse(text));
      expect([text.slice(0, 80), answer.ok ? null : answer.error.code]).toEqual([text.slice(0, 80), code]);
      expect(JSON.stringify(answer).length, text.slice(0, 80)).toBeLessThan(10_000);
    }
  });

  test("are answered alike by the library, a stream of lines, one HTTP request each, and an array", async () => {
    const fromLibrary = requests.map(([text]) =>
      JSON.stringify(answerPriceRequest(bundledCatalog, JSON.parse(text))),
    );
    const { out } = await run(["price"], requests.map(([text]) => text).join("\n"));
    expect(out.trimEnd().split("\n")).toEqual(fromLibrary);

    const single = requests.map(async ([text]) => (await post(postPrice, text)).text());
    expect(await Promise.all(single)).toEqual(fromLibrary);

    const short = requests.map(([text]) => text).filter((text) => text.length < 1000);
    const array = await post(postPrice, `[${short.join(",")}]`);
    expect(array.status).toBe(200);
    const expected = fromLibrary.filter((_, index) => (requests[index]?.[0].length ?? 0) < 1000);
    expect(await array.text()).toBe(`[${expected.join(",")}]`);
  });
});

describe("scenarios", () => {
  const golden = JSON.parse(readFileSync("public/scenario-v1.golden.json", "utf8"));
  const scenarios: readonly (readonly [name: string, text: string, status: number])[] = [
    ["the golden one", JSON.stringify(golden), 200],
    ["an unknown edition", JSON.stringify({ ...golden, edition: "1999-01-01" }), 404],
    ["an edition of the prototype", JSON.stringify({ ...golden, edition: "constructor" }), 422],
    ["no workloads", JSON.stringify({ ...golden, workloads: [] }), 200],
    ["a negative volume", JSON.stringify(golden).replace('"amount":2000', '"amount":-1'), 422],
    ["an infinite volume", JSON.stringify(golden).replace('"amount":2000', '"amount":1e309'), 422],
    ["an unpriced line", JSON.stringify(golden).replaceAll('"gpt-4.1-mini"', '"gpt-4-turbo-2025-08"'), 422],
    ["a prototype for a model", JSON.stringify(golden).replaceAll('"gpt-4.1-mini"', '"__proto__"'), 422],
    ["a prototype for a workload", JSON.stringify(golden).replaceAll('"id":"chat"', '"id":"__proto__"'), 200],
    ["a deep field", JSON.stringify(golden).replace('"months":', `"deep":${nest(50_000)},"months":`), 200],
    ["a number", "7", 422],
    ["null", "null", 422],
  ];

  test.each(scenarios)("%s is billed alike by every door", async (_, text, status) => {
    const fromLibrary = JSON.stringify(answerBill(bundledCatalog, JSON.parse(text)));
    const response = await post(postBill, text);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(fromLibrary);
    const { out, status: exit } = await run(["bill", "-"], text);
    expect([JSON.stringify(JSON.parse(out)), exit]).toEqual([fromLibrary, status === 200 ? 0 : 1]);
  });
});

describe("token requests", () => {
  const vocabulary = makeNodeLoader();
  const ask = (text: string) => answerTokenRequest(bundledCatalog, vocabulary, JSON.parse(text));
  const counted: readonly (readonly [text: string, code: string | null])[] = [
    ['{"id":"plain","model":"gpt-4o","text":"Hello <|endoftext|> 世界"}', null],
    ['{"id":7,"model":"gpt-4o","messages":[{"role":"user","content":"Hello"}]}', null],
    ['{"id":"dated","model":"claude-sonnet-4-5-20250929","text":"Hello"}', null],
    ['{"id":"alias","model":"claude-sonnet-4-5","text":"Hello"}', null],
    ['{"model":"ft:gpt-4o-mini-2024-07-18:acme::1","text":"Hello"}', null],
    ['{"model":"anthropic/claude-opus-5","tools":[{"name":"f","input_schema":{"type":"object"}}]}', null],
    ['{"model":"gpt-4o","images":[{"width":1024,"height":1024,"detail":"high"}]}', null],
    ['{"model":"gemini-2.5-flash","audioSeconds":30,"videoSeconds":1.5,"pdfPages":3}', null],
    ['{"encoding":"deepseek_v3","text":"你好"}', null],
    ['{"model":"gpt-4o","text":""}', null],
    ["{}", "nothing-to-count"],
    ['{"model":"gpt-4o"}', "nothing-to-count"],
    ['{"encoding":"gpt5_base","text":"x"}', "unknown-encoding"],
    ['{"encoding":"__proto__","text":"x"}', "unknown-encoding"],
    ['{"encoding":"o200k_base","messages":[{"role":"user","content":"x"}]}', "nothing-to-count"],
    ['{"encoding":"o200k_base","model":"gpt-4o","text":"x"}', "invalid"],
    ['{"model":"claude-3.5-opus","text":"x"}', "unknown-model"],
    ['{"model":"__proto__","text":"x"}', "unknown-model"],
    ['{"model":["gpt-4o"],"text":"x"}', "unknown-model"],
    ['{"model":"gpt-4o","provider":"anthropic","text":"x"}', "unknown-model"],
    ['{"model":"gpt-4o","text":["x"]}', "invalid"],
    ['{"model":"gpt-4o","text":"x","messages":[{"role":"user","content":"x"}]}', "invalid"],
    ['{"model":"gpt-4o","text":"x","count":2}', "unknown-field"],
    ['{"model":"gpt-4o","images":[{"width":-1,"height":1}]}', "negative"],
    ['{"model":"gpt-4o","images":[{"width":1e9,"height":1}]}', "too-large"],
    ['{"model":"gpt-4o","videoSeconds":3}', "no-rule"],
    ['{"model":"gpt-4o","pdfPages":0.5}', "not-a-number"],
    [`{"model":"gpt-4o","schema":${nest(50_000)}}`, "too-large"],
    [`{"model":"gpt-4o","messages":${nest(50_000)}}`, "invalid"],
    [`{"model":"gpt-4o","tools":[{"name":"f","parameters":{"enum":${nest(50_000)}}}]}`, null],
    [`{"model":"gpt-4o","toolChoice":${nest(50_000)},"text":"x"}`, "invalid"],
    [`{"model":${nest(50_000)}}`, "unknown-model"],
    [`{"model":"${"x".repeat(900_000)}","text":"x"}`, "unknown-model"],
    [`{"model":"gpt-4o","text":"${"x".repeat(900_000)}"}`, null],
    ["7", "bad-json"],
    ["null", "bad-json"],
  ];

  test("are answered as expected by the library", async () => {
    for (const [text, code] of counted) {
      const answer = await ask(text);
      expect([text.slice(0, 80), answer.ok ? null : answer.error.code]).toEqual([text.slice(0, 80), code]);
      expect(JSON.stringify(answer).length, text.slice(0, 80)).toBeLessThan(10_000);
    }
  });

  test("an alias is counted as what it stands for", async () => {
    const [dated, alias] = [await ask(counted[2]![0]), await ask(counted[3]![0])];
    expect({ ...alias, id: "" }).toEqual({ ...dated, id: "" });
  });

  test("are answered alike by the library, a stream of lines, one HTTP request each, and an array", async () => {
    const fromLibrary: string[] = [];
    for (const [text] of counted) fromLibrary.push(JSON.stringify(await ask(text)));
    const { out } = await run(["tokens"], counted.map(([text]) => text).join("\n"));
    expect(out.trimEnd().split("\n")).toEqual(fromLibrary);

    const single = counted.map(async ([text]) => (await post(postTokens, text)).text());
    expect(await Promise.all(single)).toEqual(fromLibrary);

    const short = counted.map(([text]) => text).filter((text) => text.length < 1000);
    const array = await post(postTokens, `[${short.join(",")}]`);
    expect(array.status).toBe(200);
    const expected = fromLibrary.filter((_, index) => (counted[index]?.[0].length ?? 0) < 1000);
    expect(await array.text()).toBe(`[${expected.join(",")}]`);
  });

  test("errors have their status, and more than a megabyte is refused unread", async () => {
    const statusOf = async (body: string) => (await post(postTokens, body)).status;
    expect(await statusOf("nonsense")).toBe(400);
    expect(await statusOf('{"model":"claude-3.5-opus","text":"x"}')).toBe(404);
    expect(await statusOf('{"model":"gpt-4o"}')).toBe(422);
    expect(await statusOf(`{"model":"gpt-4o","text":"${"x".repeat(1_000_000)}"}`)).toBe(413);
  });

  test("plain text on standard input is the same as a request with that text", async () => {
    const text = "Hello,\nworld. 你好\n";
    const { out, status } = await run(["tokens", "--model", "gpt-4o"], text);
    expect([JSON.parse(out), status]).toEqual([await ask(JSON.stringify({ model: "gpt-4o", text })), 0]);
    expect((await run(["tokens", "--model", "claude-3.5-opus"], text)).status).toBe(1);
    expect((await run(["tokens", "--model", "gpt-4o", "--encoding", "gemma3"], text)).status).toBe(2);
  });
});

describe("differences", () => {
  const golden = JSON.parse(readFileSync("public/scenario-v1.golden.json", "utf8"));
  const dearer = JSON.parse(JSON.stringify(golden).replace('"amount":2000', '"amount":3000'));
  const unpriced = JSON.parse(JSON.stringify(golden).replaceAll('"gpt-4.1-mini"', '"gpt-4-turbo-2025-08"'));
  const links = linkContext(bundledEditions, bundledCatalog);
  const code = encodeScenario(parseScenario(golden), links);
  const folder = mkdtempSync(join(tmpdir(), "ratebook-"));

  const cases: readonly (readonly [name: string, from: unknown, to: unknown, status: number])[] = [
    ["two scenarios", golden, dearer, 200],
    ["a scenario beside itself", golden, golden, 200],
    ["a link and a scenario", `https://ratebook.example/#s=${code}`, dearer, 200],
    ["two codes", code, code, 200],
    ["an unpriced line", golden, unpriced, 422],
    ["a cut link", golden, code.slice(0, -3), 422],
    ["an unknown edition", { ...golden, edition: "1999-01-01" }, golden, 404],
    [
      "a negative volume",
      golden,
      JSON.parse(JSON.stringify(golden).replace('"amount":2000', '"amount":-1')),
      422,
    ],
    ["a number", golden, 7, 422],
    [
      "a deep field",
      golden,
      JSON.parse(JSON.stringify(golden).replace('"months":', `"deep":${nest(50_000)},"months":`)),
      200,
    ],
    [
      "a prototype for a workload",
      golden,
      JSON.parse(JSON.stringify(golden).replaceAll('"id":"chat"', '"id":"__proto__"')),
      200,
    ],
  ];

  test.each(cases)("of %s are told alike by every door", async (name, from, to, status) => {
    const raw = { from, to };
    const fromLibrary = JSON.stringify(answerDiff(bundledCatalog, links, raw));
    const source = (side: "from" | "to"): string => {
      const given = raw[side];
      if (typeof given === "string") return given;
      const file = join(folder, `${side}-${cases.findIndex(([each]) => each === name)}.json`);
      writeFileSync(file, name === "a deep field" && side === "to" ? deep : JSON.stringify(given));
      return file;
    };
    const deep = JSON.stringify(golden).replace('"months":', `"deep":${nest(50_000)},"months":`);
    const body =
      name === "a deep field" ? `{"from":${JSON.stringify(from)},"to":${deep}}` : JSON.stringify(raw);
    const response = await post(postDiff, body);
    expect([response.status, await response.text()]).toEqual([status, fromLibrary]);
    const ran = await run(["diff", source("from"), source("to"), "--format", "json"]);
    expect([JSON.stringify(JSON.parse(ran.out)), ran.status]).toEqual([fromLibrary, status === 200 ? 0 : 1]);
  });

  test("in an array are answered each for itself", async () => {
    const asked = [{ from: golden, to: dearer }, 7, {}, { from: golden, to: golden, more: 1 }];
    const answers = asked.map((raw) => answerDiff(bundledCatalog, links, raw));
    const response = await post(postDiff, JSON.stringify(asked));
    expect([response.status, await response.json()]).toEqual([200, JSON.parse(JSON.stringify(answers))]);
    expect(answers.map((answer) => ("error" in answer ? answer.error.field : "ok"))).toEqual([
      "ok",
      "diff",
      "from",
      "more",
    ]);
  });

  test.each([
    ["to.workloads[0].volume.amount", { from: golden, to: cases[7]![2] }],
    ["from.edition", { from: { ...golden, edition: "1999-01-01" }, to: golden }],
    ["to", { from: golden, to: "nonsense, no link" }],
    ["to", { from: golden }],
  ])("what is wrong is named with its side: %s", (field, raw) => {
    const answer = answerDiff(bundledCatalog, links, raw);
    expect("error" in answer && answer.error.field).toBe(field);
  });
});
