import { type FailureCode, fail } from "@/lib/unit/failure";
import { parseId, type RequestId } from "@/lib/unit/request-id";

export interface ChatMessage {
  role: string;
  content: string;
  name?: string;
  functionCall?: { name: string; arguments: string };
}

export interface ToolDefinition {
  name: string;
  description?: string;
  parameters?: JsonSchema;
}

/** The part of JSON Schema tool definitions use. */
export interface JsonSchema {
  type?: string;
  description?: string;
  enum?: (string | number)[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

export const DETAILS = ["low", "high", "auto", "original", "medium", "ultra"] as const;

/** Pixels; `detail` is OpenAI's, or Gemini 3's media resolution. */
export interface ImageInput {
  width: number;
  height: number;
  detail: (typeof DETAILS)[number];
}

export type ToolChoice = "auto" | "none" | "any" | { name: string };

export interface TokenRequest {
  id: RequestId;
  model: string | null;
  provider: string | null;
  encoding: string | null;
  text: string | null;
  messages: ChatMessage[];
  tools: ToolDefinition[];
  toolChoice: ToolChoice;
  /** JSON schema of a structured answer. */
  schema: unknown;
  images: ImageInput[];
  audioSeconds: number;
  videoSeconds: number;
  pdfPages: number;
}

const FIELDS = [
  "id",
  "model",
  "provider",
  "encoding",
  "text",
  "messages",
  "tools",
  "toolChoice",
  "schema",
  "images",
  "audioSeconds",
  "videoSeconds",
  "pdfPages",
];

type Fields = Record<string, unknown>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Takes a token request from outside; throws RatebookError naming the field. */
export function parseTokenRequest(value: unknown): TokenRequest {
  if (!isObject(value)) return fail("bad-json", "request", value, "a token request is a JSON object", FIELDS);
  for (const field of Object.keys(value))
    if (!FIELDS.includes(field))
      fail("unknown-field", field, field, `a token request has no field "${field}"`, FIELDS);
  const request: TokenRequest = {
    id: parseId(value.id),
    model: optionalString(value, "model", "unknown-model"),
    provider: optionalString(value, "provider", "unknown-model"),
    encoding: optionalString(value, "encoding", "unknown-encoding"),
    text: optionalString(value, "text", "invalid"),
    messages: list(value, "messages").map((message, i) => parseMessage(message, `messages[${i}]`)),
    tools: list(value, "tools").map((tool, i) => parseTool(tool, `tools[${i}]`)),
    toolChoice: parseToolChoice(value.toolChoice),
    schema: parseAnswerSchema(value.schema ?? null),
    images: list(value, "images").map((image, i) => parseImage(image, `images[${i}]`)),
    audioSeconds: quantity(value.audioSeconds ?? 0, "audioSeconds", false),
    videoSeconds: quantity(value.videoSeconds ?? 0, "videoSeconds", false),
    pdfPages: quantity(value.pdfPages ?? 0, "pdfPages", true),
  };
  if (request.text !== null && request.messages.length > 0)
    fail("invalid", "text", request.text, "text and messages exclude each other");
  return request;
}

function optionalString(fields: Fields, field: string, code: FailureCode): string | null {
  const value = fields[field] ?? null;
  if (value !== null && typeof value !== "string")
    return fail(code, field, value, `${field} is not a text`, "a text");
  return value;
}

function list(fields: Fields, field: string): unknown[] {
  const value = fields[field] ?? [];
  if (!Array.isArray(value)) return fail("invalid", field, value, `${field} is a list`);
  return value;
}

/** Beyond 1e15 doubles no longer count one by one. */
function quantity(value: unknown, field: string, whole: boolean): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    return fail("not-a-number", field, value, `${field} is a finite number`);
  if (value < 0) return fail("negative", field, value, `${field} is not negative`);
  if (value >= 1e15) return fail("too-large", field, value, `${field} is below 1e15`);
  if (whole && !Number.isInteger(value))
    return fail("not-a-number", field, value, `${field} is a whole number`);
  return value;
}

function parseMessage(value: unknown, field: string): ChatMessage {
  if (!isObject(value) || typeof value.role !== "string")
    return fail("invalid", `${field}.role`, value, "a message has a role and a content");
  const message: ChatMessage = {
    role: value.role,
    content: parseContent(value.content ?? "", `${field}.content`),
  };
  if (typeof value.name === "string") message.name = value.name;
  const call = value.function_call ?? value.functionCall;
  if (isObject(call)) message.functionCall = { name: textOf(call.name), arguments: textOf(call.arguments) };
  return message;
}

function parseContent(value: unknown, field: string): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return fail("invalid", field, value, "content is text, or a list of text parts");
  return value
    .map((part: unknown, i) =>
      isObject(part) && typeof part.text === "string"
        ? part.text
        : fail(
            "invalid",
            `${field}[${i}]`,
            part,
            "only text parts are counted here: give images by size in `images`",
            ["text"],
          ),
    )
    .join("");
}

/** OpenAI's `{type, function: {name, parameters}}`, Anthropic's `{name, input_schema}`, or the bare definition. */
function parseTool(value: unknown, field: string): ToolDefinition {
  const inner = isObject(value) && isObject(value.function) ? value.function : value;
  if (!isObject(inner) || typeof inner.name !== "string")
    return fail("invalid", field, value, "a tool has a name");
  const tool: ToolDefinition = { name: inner.name };
  if (typeof inner.description === "string") tool.description = inner.description;
  const parameters = inner.parameters ?? inner.input_schema;
  if (parameters !== undefined) tool.parameters = parseSchema(parameters, `${field}.parameters`, 0);
  return tool;
}

const MOST_NESTING = 64;

/** What is no text is left out: a nested array of thousands of levels has none, and making one overflows the stack. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "boolean" || typeof value === "number"
    ? String(value)
    : "";
}

/** It is written out again to be counted, which takes a stack as deep as it is nested. */
function parseAnswerSchema(value: unknown): unknown {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_NESTING) fail("too-large", "schema", depth, `schemas nest at most ${MOST_NESTING} deep`);
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  }
  return value;
}

function parseSchema(value: unknown, field: string, depth: number): JsonSchema {
  if (!isObject(value)) return fail("invalid", field, value, "a schema is an object");
  if (depth > MOST_NESTING)
    return fail("too-large", field, depth, `schemas nest at most ${MOST_NESTING} deep`);
  const schema: JsonSchema = {};
  if (typeof value.type === "string") schema.type = value.type;
  if (typeof value.description === "string") schema.description = value.description;
  if (Array.isArray(value.enum))
    schema.enum = value.enum.map((item) => (typeof item === "number" ? item : textOf(item)));
  if (Array.isArray(value.required)) schema.required = value.required.map(textOf);
  if (isObject(value.items)) schema.items = parseSchema(value.items, `${field}.items`, depth + 1);
  if (isObject(value.properties)) {
    const entries = Object.entries(value.properties).map(
      ([name, inner]) => [name, parseSchema(inner, `${field}.properties.${name}`, depth + 1)] as const,
    );
    schema.properties = Object.fromEntries(entries);
  }
  return schema;
}

function parseToolChoice(value: unknown): ToolChoice {
  if (value === undefined || value === null || value === "auto") return "auto";
  if (value === "none" || value === "any") return value;
  if (value === "required") return "any";
  if (isObject(value) && typeof value.name === "string") return { name: value.name };
  return fail("invalid", "toolChoice", value, "toolChoice is a word or {name}", [
    "auto",
    "none",
    "any",
    "required",
    "{name}",
  ]);
}

function parseImage(value: unknown, field: string): ImageInput {
  if (!isObject(value)) return fail("invalid", field, value, "an image has a width and a height in pixels");
  const size = (side: "width" | "height"): number => {
    const pixels = quantity(value[side], `${field}.${side}`, true);
    if (pixels < 1 || pixels > 100_000)
      fail("too-large", `${field}.${side}`, pixels, "image sides are 1 to 100,000 pixels");
    return pixels;
  };
  const detail = value.detail ?? "auto";
  const known = DETAILS.find((name) => name === detail);
  if (known === undefined) return fail("invalid", `${field}.detail`, detail, "unknown detail", DETAILS);
  return { width: size("width"), height: size("height"), detail: known };
}
