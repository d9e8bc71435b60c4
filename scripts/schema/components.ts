import { z } from "zod";
import { scenarioSchema } from "@/lib/scenario/schema";
import en from "@/messages/en/api.json";
import { failure } from "./answer-parts";
import { billSchema } from "./bill-schema";
import { editionListSchema, modelListSchema } from "./catalog-schema";
import { diffRequestSchema, diffSchema } from "./diff-schema";
import {
  priceRequestSchema,
  priceResultSchema,
  refusalSchema,
  requestRefusalSchema,
  usageSchema,
} from "./price-schema";
import { tokenRequestSchema, tokenResultSchema } from "./token-schema";

/** The schemas of the API by name, each with the words of the page for its fields. */
const named = {
  PriceRequest: { schema: priceRequestSchema, words: en.field.price },
  Usage: { schema: usageSchema, words: {} },
  PriceResult: { schema: priceResultSchema, words: en.field.priceAnswer },
  TokenRequest: { schema: tokenRequestSchema, words: en.field.tokens },
  TokenResult: { schema: tokenResultSchema, words: en.field.tokensAnswer },
  Scenario: { schema: scenarioSchema, words: en.field.bill },
  Bill: { schema: billSchema, words: en.field.billAnswer },
  DiffRequest: { schema: diffRequestSchema, words: en.field.diff },
  Diff: { schema: diffSchema, words: en.field.diffAnswer },
  ModelList: { schema: modelListSchema, words: en.field.modelsAnswer },
  EditionList: { schema: editionListSchema, words: en.field.editionsAnswer },
  Failure: { schema: failure, words: {} },
  Refusal: { schema: refusalSchema, words: {} },
  RequestRefusal: { schema: requestRefusalSchema, words: {} },
} as const satisfies Record<string, { schema: z.ZodType; words: Record<string, string> }>;

export type SchemaName = keyof typeof named;

interface JsonSchema {
  $id?: string;
  $schema?: string;
  properties?: Record<string, object>;
}

export function refTo(name: SchemaName): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** As they are asked: fields with a default may be left out. */
export function makeComponentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, { schema }] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: "input" });
  return Object.fromEntries(
    Object.entries(named).map(([name, { words }]) => [name, withWords(schemas[name] as JsonSchema, words)]),
  );
}

function withWords(
  { $id: _id, $schema: _schema, ...schema }: JsonSchema,
  words: Readonly<Record<string, string>>,
): object {
  const properties = Object.entries(schema.properties ?? {}).map(([field, property]) => {
    const description = words[field];
    return [field, description === undefined ? property : { description, ...property }] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}
