import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { FailureCode } from "@/lib/unit/failure";
import { ask } from "@/test/support/ask";

const good = { model: "gpt-5", usage: { prompt: 10 } };

/** Each code with the field, the value and what is allowed. */
describe("bad requests", () => {
  const rows: readonly [what: string, request: unknown, code: FailureCode, field: string, value: unknown][] =
    [
      ["null", null, "bad-json", "request", null],
      ["a text", "gpt-5", "bad-json", "request", "gpt-5"],
      ["a number", 5, "bad-json", "request", 5],
      ["an array", [good], "bad-json", "request", "array"],
      ["nothing", undefined, "bad-json", "request", null],
      ["an unknown field", { ...good, tokens: 3 }, "unknown-field", "tokens", "tokens"],
      [
        "a prototype key",
        JSON.parse('{"model":"gpt-5","usage":{},"__proto__":{"model":"gpt-5"}}'),
        "unknown-field",
        "__proto__",
        "__proto__",
      ],
      ["constructor", { ...good, constructor: 1 }, "unknown-field", "constructor", "constructor"],
      ["no model", { usage: {} }, "unknown-model", "model", null],
      ["a blank model", { ...good, model: " " }, "unknown-model", "model", " "],
      ["a number for a model", { ...good, model: 4 }, "unknown-model", "model", 4],
      ["an array for a model", { ...good, model: ["gpt-5"] }, "unknown-model", "model", "array"],
      ["a model called __proto__", { ...good, model: "__proto__" }, "unknown-model", "model", "__proto__"],
      ["a model called toString", { ...good, model: "toString" }, "unknown-model", "model", "toString"],
      ["a provider that isn't text", { ...good, provider: 1 }, "unknown-model", "provider", 1],
      [
        "a provider called __proto__",
        { ...good, provider: "__proto__" },
        "unknown-model",
        "provider",
        "__proto__",
      ],
      ["an unknown edition", { ...good, edition: "2020-01-01" }, "unknown-edition", "edition", "2020-01-01"],
      [
        "an edition called __proto__",
        { ...good, edition: "__proto__" },
        "unknown-edition",
        "edition",
        "__proto__",
      ],
      ["an edition that isn't text", { ...good, edition: 20260923 }, "unknown-edition", "edition", 20260923],
      ["a day that doesn't exist", { ...good, at: "2026-02-29" }, "instant-needed", "at", "2026-02-29"],
      [
        "an instant without a zone",
        { ...good, at: "2026-09-23T10:00:00" },
        "instant-needed",
        "at",
        "2026-09-23T10:00:00",
      ],
      ["a time in milliseconds", { ...good, at: 1789000000000 }, "instant-needed", "at", 1789000000000],
      ["an hour 24", { ...good, at: "2026-09-23T24:00:00Z" }, "instant-needed", "at", "2026-09-23T24:00:00Z"],
      ["an unknown tier", { ...good, serviceTier: "turbo" }, "tier-not-offered", "serviceTier", "turbo"],
      ["a tier in capitals", { ...good, serviceTier: "Batch" }, "tier-not-offered", "serviceTier", "Batch"],
      ["an unknown region", { ...good, region: "mars" }, "region-not-offered", "region", "mars"],
      ["a region that isn't text", { ...good, region: ["us"] }, "region-not-offered", "region", "array"],
      ["an unknown window", { ...good, timeWindow: "noon" }, "instant-needed", "timeWindow", "noon"],
      ["no usage", { model: "gpt-5" }, "not-a-number", "usage", null],
      ["usage as a number", { model: "gpt-5", usage: 10 }, "not-a-number", "usage", 10],
      ["usage as an array", { model: "gpt-5", usage: [10] }, "not-a-number", "usage", "array"],
      ["an unknown part", { model: "gpt-5", usage: { input: 10 } }, "unknown-field", "usage.input", "input"],
      [
        "a prototype key in usage",
        { model: "gpt-5", usage: JSON.parse('{"__proto__":10}') },
        "unknown-field",
        "usage.__proto__",
        "__proto__",
      ],
      [
        "NaN tokens",
        { model: "gpt-5", usage: { prompt: Number.NaN } },
        "not-a-number",
        "usage.prompt",
        "NaN",
      ],
      [
        "infinite tokens",
        { model: "gpt-5", usage: { prompt: Number.POSITIVE_INFINITY } },
        "too-large",
        "usage.prompt",
        "Infinity",
      ],
      ["1e308 tokens", { model: "gpt-5", usage: { prompt: 1e308 } }, "too-large", "usage.prompt", 1e308],
      ["1e15 tokens", { model: "gpt-5", usage: { prompt: 1e15 } }, "too-large", "usage.prompt", 1e15],
      ["negative tokens", { model: "gpt-5", usage: { prompt: -1 } }, "negative", "usage.prompt", -1],
      [
        "minus infinity",
        { model: "gpt-5", usage: { prompt: Number.NEGATIVE_INFINITY } },
        "negative",
        "usage.prompt",
        "-Infinity",
      ],
      ["half a token", { model: "gpt-5", usage: { prompt: 0.5 } }, "not-a-number", "usage.prompt", 0.5],
      ["tokens as text", { model: "gpt-5", usage: { prompt: "10" } }, "not-a-number", "usage.prompt", "10"],
      ["tokens as null", { model: "gpt-5", usage: { prompt: null } }, "not-a-number", "usage.prompt", null],
      [
        "tokens as an array",
        { model: "gpt-5", usage: { prompt: [10] } },
        "not-a-number",
        "usage.prompt",
        "array",
      ],
      [
        "half a search",
        { model: "gpt-5", usage: { webSearches: 0.5 } },
        "not-a-number",
        "usage.webSearches",
        0.5,
      ],
      [
        "1e309 hours",
        { model: "claude-opus-5", usage: { sessionHours: Number("1e309") } },
        "too-large",
        "usage.sessionHours",
        "Infinity",
      ],
      [
        "a part above its whole",
        { model: "gpt-5", usage: { prompt: 1, cacheRead: 2 } },
        "parts-exceed-whole",
        "usage.prompt",
        1,
      ],
      ["count 0", { ...good, count: 0 }, "not-a-number", "count", 0],
      ["count -1", { ...good, count: -1 }, "negative", "count", -1],
      ["half a request", { ...good, count: 0.5 }, "not-a-number", "count", 0.5],
      ["1e15 requests", { ...good, count: 1e15 }, "too-large", "count", 1e15],
      ["count as text", { ...good, count: "3" }, "not-a-number", "count", "3"],
    ];

  it.each(rows)("%s", (_, request, code, field, value) => {
    const answer = ask(request);
    expect(answer).toMatchObject({ id: null, ok: false, error: { code, field, value } });
    if (!answer.ok) {
      expect(answer.error.message).not.toBe("");
      expect(answer.error).toHaveProperty("allowed");
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    }
  });

  it("says what is allowed", () => {
    const allowed = (request: unknown) => {
      const answer = ask(request);
      return answer.ok ? null : answer.error.allowed;
    };
    expect(allowed({ ...good, edition: "2020-01-01" })).toEqual(bundledCatalog().editions);
    expect(allowed({ ...good, serviceTier: "turbo" })).toContain("batch");
    expect(allowed({ ...good, timeWindow: "noon" })).toEqual(["peak", "offPeak"]);
    expect(allowed({ model: "gpt-5", usage: { input: 1 } })).toContain("prompt");
    expect(allowed({ ...good, tokens: 1 })).toContain("usage");
    expect(allowed({ model: "gpt-5", usage: { prompt: -1 } })).toMatch(/0/);
    expect(allowed({ model: "gpt-5", usage: { cacheWrite1h: 1, prompt: 1 } })).toMatch(
      /^rates\.cacheWrite1h/,
    );
  });

  it("accepts quantities just below the limit, and hours as fractions", () => {
    expect(
      ask({ model: "gpt-5", usage: { prompt: 999_999_999_999_999 }, count: 999_999_999_999_999 }),
    ).toMatchObject({ ok: true });
    expect(
      ask({ model: "claude-opus-5", usage: { sessionHours: 0.25, containerMinutes: 0.5 } }),
    ).toMatchObject({ ok: true });
  });
});

describe("any request whatever", () => {
  const field = fc.constantFrom(
    "id",
    "model",
    "provider",
    "at",
    "edition",
    "serviceTier",
    "region",
    "timeWindow",
    "usage",
    "rawUsage",
    "api",
    "count",
    "rates",
  );
  const model = fc.constantFrom(...bundledCatalog().models.map(({ id }) => id));
  const valid = fc.record({ model, usage: fc.constant({ prompt: 10, cacheRead: 5, completion: 4 }) });

  it("is answered, never thrown for", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (request) => {
        expect(typeof ask(request).ok).toBe("boolean");
      }),
      { numRuns: 2_000 },
    );
  });

  it("is answered when one field of a good request is anything", () => {
    fc.assert(
      fc.property(
        valid,
        field,
        fc.oneof(fc.jsonValue(), fc.anything(), fc.string()),
        (request, name, value) => {
          const answer = ask({ ...request, [name]: value });
          if (answer.ok) expect(Number.isFinite(answer.amount)).toBe(true);
          else expect(answer.error.code).not.toBe("invalid");
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("is answered when its usage or its rates are anything", () => {
    fc.assert(
      fc.property(
        valid,
        fc.constantFrom("usage", "rawUsage", "rates"),
        fc.dictionary(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              "prompt",
              "cacheRead",
              "input",
              "output",
              "prompt_tokens",
              "promptTokenCount",
              "input_tokens",
              "cacheTokensDetails",
              "promptTokensDetails",
            ),
          ),
          fc.oneof(fc.jsonValue(), fc.anything()),
        ),
        (request, name, value) => {
          const { usage: _, ...rest } = request;
          expect(typeof ask({ ...(name === "rates" ? request : rest), [name]: value }).ok).toBe("boolean");
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
