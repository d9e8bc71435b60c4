import { readFileSync } from "node:fs";
import { limitsOf, writeLimits } from "@/lib/door/limits";
import { failureCodes } from "@/lib/unit/failure";
import en from "@/messages/en/api.json";
import packageJson from "@/package.json";
import { makeComponentSchemas, refTo, type SchemaName } from "./components";

/** The OpenAPI document of the HTTP API: made of the schemas that are published and held equal to the engine's types. */

type Posted = keyof typeof limitsOf;
type Read = "models" | "editions" | "openapi";

interface PostShape {
  request: SchemaName;
  answer: SchemaName;
  refusal: SchemaName;
  /** An answer without an error that is not ok either. */
  partial: boolean;
}

const posts: Readonly<Record<Posted, PostShape>> = {
  price: { request: "PriceRequest", answer: "PriceResult", refusal: "RequestRefusal", partial: false },
  tokens: { request: "TokenRequest", answer: "TokenResult", refusal: "RequestRefusal", partial: false },
  bill: { request: "Scenario", answer: "Bill", refusal: "Refusal", partial: true },
  diff: { request: "DiffRequest", answer: "Diff", refusal: "Refusal", partial: true },
};

export function makeOpenApi(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Ratebook",
      version: packageJson.version,
      summary: "What LLM features cost",
      description: [en.lead, ...Object.values(en.basics), errorTable()].join("\n\n"),
      license: { name: packageJson.license, identifier: packageJson.license },
    },
    servers: [{ url: "/", description: "Where this document was read" }],
    security: [],
    tags: [{ name: "requests" }, { name: "catalog" }],
    paths: {
      ...Object.fromEntries(
        (Object.keys(posts) as Posted[]).map((name) => [`/api/v1/${name}`, { post: postOperation(name) }]),
      ),
      "/api/v1/models": { get: getOperation("models", refTo("ModelList"), modelQuery()) },
      "/api/v1/editions": { get: getOperation("editions", refTo("EditionList")) },
      "/api/v1/openapi.json": { get: getOperation("openapi", { type: "object" }) },
    },
    components: { headers: componentHeaders(), schemas: makeComponentSchemas() },
  };
}

function errorTable(): string {
  const rows = failureCodes.map((code) => `- \`${code}\`: ${en.error[code]}`);
  return `${en.section.errors}: ${en.errorsLead}\n\n${rows.join("\n")}`;
}

function postOperation(name: Posted): object {
  const { request, answer, refusal, partial } = posts[name];
  const limits = limitsOf[name];
  const one = partial ? [refTo(answer), refTo(refusal)] : [refTo(refusal)];
  const many = { type: "array", maxItems: limits.items, items: { anyOf: [refTo(answer), refTo(refusal)] } };
  return {
    ...head(name, "requests"),
    description: `${en.operation[name].text}\n\n${en.limits.lead} (${writeLimits(limits)})`,
    requestBody: {
      required: true,
      content: json({
        anyOf: [refTo(request), { type: "array", maxItems: limits.items, items: refTo(request) }],
      }),
    },
    responses: {
      200: response("200", { anyOf: [refTo(answer), many] }, postHeaders),
      400: response("400", refTo(refusal), postHeaders),
      404: response("404", refTo(refusal), postHeaders),
      405: response("405", refTo("Refusal"), ["Allow", "Ratebook-Version"]),
      413: response("413", refTo(refusal), postHeaders),
      422: response("422", { anyOf: one }, postHeaders),
    },
  };
}

function getOperation(name: Read, answer: object, parameters: object[] = []): object {
  const errors =
    parameters.length === 0
      ? {}
      : {
          404: response("404", refTo("Refusal"), ["Ratebook-Version"]),
          422: response("422", refTo("Refusal"), ["Ratebook-Version"]),
        };
  return {
    ...head(name, "catalog"),
    description: en.operation[name].text,
    parameters,
    responses: {
      200: response("200", answer, ["ETag", "Cache-Control", "Ratebook-Version"]),
      304: { description: en.status[304], headers: headers(["ETag", "Cache-Control", "Ratebook-Version"]) },
      ...errors,
      405: response("405", refTo("Refusal"), ["Allow", "Ratebook-Version"]),
    },
  };
}

function head(name: Posted | Read, tag: string): object {
  const samples = name === "openapi" ? {} : { "x-codeSamples": codeSamples(name) };
  return { operationId: name, tags: [tag], summary: en.operation[name].name, ...samples };
}

/** The examples that the page shows and the tests run. */
function codeSamples(name: Posted | Exclude<Read, "openapi">): object[] {
  const languages = [
    ["Shell", "sh"],
    ["TypeScript", "mts"],
    ["Python", "py"],
  ] as const;
  return languages.map(([lang, ending]) => ({
    lang,
    source: readFileSync(new URL(`../../docs/api-examples/${name}.${ending}`, import.meta.url), "utf8"),
  }));
}

function modelQuery(): object[] {
  return Object.entries(en.field.models).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
}

const postHeaders = ["Ratebook-Limits", "Ratebook-Version", "Cache-Control"];

function response(status: keyof typeof en.status, schema: object, names: readonly string[]): object {
  return { description: en.status[status], headers: headers(names), content: json(schema) };
}

function json(schema: object): object {
  return { "application/json": { schema } };
}

function headers(names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function componentHeaders(): object {
  const names = ["Ratebook-Limits", "Ratebook-Version", "ETag", "Cache-Control", "Allow"] as const;
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        description: en.limits.header[name.toLowerCase() as Lowercase<typeof name>],
        required: true,
        schema: { type: "string" },
      },
    ]),
  );
}
