import openapi from "@/public/openapi-v1.json";

/** What the page reads of the OpenAPI document. */

interface Schema {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  $ref?: string;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
}

type KnownType = "text" | "number" | "integer" | "boolean" | "object" | "list" | "null" | "any";

export interface ApiField {
  name: string;
  types: readonly KnownType[];
  /** The words it may be, where they are few. */
  words: readonly string[];
  required: boolean;
}

const schemas = openapi.components.schemas as unknown as Readonly<Record<string, Schema>>;
const mostWords = 8;

/** The fields of a named schema, in its order. */
export function fieldsOf(name: string): ApiField[] {
  const { properties = {}, required = [] } = schemas[name] ?? {};
  return Object.entries(properties).map(([field, schema]) => {
    const words = wordsOf(schema);
    return {
      name: field,
      types: [...new Set(typesOf(schema))].filter((type) => type !== "null"),
      words: words.length > mostWords ? [] : words,
      required: required.includes(field),
    };
  });
}

function typesOf(schema: Schema): KnownType[] {
  const one = resolve(schema);
  const options = one.anyOf ?? one.oneOf;
  if (options !== undefined) return options.flatMap(typesOf);
  if (one.type !== undefined) return [one.type].flat().map(typeName);
  if (one.const !== undefined || one.enum !== undefined) return ["text"];
  return ["any"];
}

function wordsOf(schema: Schema): string[] {
  const one = resolve(schema);
  const options = (one.anyOf ?? one.oneOf ?? []).flatMap(wordsOf);
  return [...options, ...(one.enum ?? []).filter((word) => typeof word === "string")];
}

function resolve(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});
}

function typeName(type: string): KnownType {
  const names: Readonly<Record<string, KnownType>> = { string: "text", array: "list" };
  return names[type] ?? (type as KnownType);
}
