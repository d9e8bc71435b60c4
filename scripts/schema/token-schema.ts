import { z } from "zod";
import type { TokenResult } from "@/lib/token/count-tokens";
import { DETAILS, type TokenRequest } from "@/lib/token/request/token-request";
import { vocabularyNames } from "@/lib/token/vocabulary-manifest";
import type { IsSame, Writable } from "./answer-parts";
import { requestId } from "./price-schema";

/** The published shapes of a token request and its answer. */

const quantity = z.number().min(0).lt(1e15);
const pixels = z.int().min(1).max(100_000);

const message = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string() })), z.null()]).optional(),
  name: z.string().optional(),
});

const definition = {
  name: z.string(),
  description: z.string().optional(),
  parameters: z.looseObject({}).optional(),
  input_schema: z.looseObject({}).optional(),
};

export const tokenRequestSchema = z.strictObject({
  id: requestId.optional(),
  model: z.string().nullish(),
  provider: z.string().nullish(),
  encoding: z.enum(vocabularyNames() as [string, ...string[]]).nullish(),
  text: z.string().nullish(),
  messages: z.array(message).nullish(),
  tools: z
    .array(z.union([z.looseObject(definition), z.looseObject({ function: z.looseObject(definition) })]))
    .nullish(),
  toolChoice: z
    .union([z.enum(["auto", "none", "any", "required"]), z.looseObject({ name: z.string() })])
    .nullish(),
  schema: z.unknown().optional(),
  images: z
    .array(z.looseObject({ width: pixels, height: pixels, detail: z.enum(DETAILS).nullish() }))
    .nullish(),
  audioSeconds: quantity.nullish(),
  videoSeconds: quantity.nullish(),
  pdfPages: z.int().min(0).lt(1e15).nullish(),
} satisfies Record<keyof TokenRequest, z.ZodType>);

const method = z.enum(["exact", "rule", "estimate"]);
const spread = { tokens: z.number().min(0), low: z.number().min(0), high: z.number().min(0) };

export const tokenResultSchema = z.strictObject({
  id: requestId,
  ok: z.literal(true),
  ...spread,
  method,
  tokenizer: z.string(),
  parts: z.array(
    z.strictObject({ ...spread, what: z.string(), method, rule: z.string(), source: z.string() }),
  ),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

type Counted = Extract<TokenResult, { ok: true }>;
const isTheCountersResult: IsSame<Writable<z.infer<typeof tokenResultSchema>>, Writable<Counted>> = true;
void isTheCountersResult;
