import { refuse } from "@/lib/token/request/token-error";

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
  id: string | number | null;
  model: string | null;
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

/** Takes a token request from outside; throws TokenRequestError naming the field. */
export function parseTokenRequest(value: unknown): TokenRequest {
  if (!isObject(value)) return refuse("bad-value", "", value, "a token request is a JSON object", FIELDS);
  for (const field of Object.keys(value))
    if (!FIELDS.includes(field))
      refuse("unknown-field", field, value[field], `unknown field ${field}`, FIELDS);
  const { id } = value;
  const request: TokenRequest = {
    id: typeof id === "string" || typeof id === "number" ? id : null,
    model: optionalString(value, "model"),
    encoding: optionalString(value, "encoding"),
    text: optionalString(value, "text"),
    messages: list(value, "messages").map((message, i) => parseMessage(message, `messages[${i}]`)),
    tools: list(value, "tools").map((tool, i) => parseTool(tool, `tools[${i}]`)),
    toolChoice: parseToolChoice(value.toolChoice),
    schema: value.schema ?? null,
    images: list(value, "images").map((image, i) => parseImage(image, `images[${i}]`)),
    audioSeconds: quantity(value.audioSeconds ?? 0, "audioSeconds", false),
    videoSeconds: quantity(value.videoSeconds ?? 0, "videoSeconds", false),
    pdfPages: quantity(value.pdfPages ?? 0, "pdfPages", true),
  };
  if (request.text !== null && request.messages.length > 0)
    refuse("bad-value", "text", request.text, "text and messages exclude each other");
  return request;
}

function optionalString(fields: Fields, field: string): string | null {
  const value = fields[field] ?? null;
  if (value !== null && typeof value !== "string")
    return refuse("bad-value", field, value, `${field} is a string`);
  return value;
}

function list(fields: Fields, field: string): unknown[] {
  const value = fields[field] ?? [];
  if (!Array.isArray(value)) return refuse("bad-value", field, value, `${field} is a list`);
  return value;
}

/** Beyond 1e15 doubles no longer count one by one. */
function quantity(value: unknown, field: string, whole: boolean): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    return refuse("not-a-number", field, value, `${field} is a finite number`);
  if (value < 0) return refuse("negative", field, value, `${field} is not negative`);
  if (value >= 1e15) return refuse("too-large", field, value, `${field} is below 1e15`);
  if (whole && !Number.isInteger(value))
    return refuse("not-a-number", field, value, `${field} is a whole number`);
  return value;
}

function parseMessage(value: unknown, field: string): ChatMessage {
  if (!isObject(value) || typeof value.role !== "string")
    return refuse("bad-value", `${field}.role`, value, "a message has a role and a content");
  const message: ChatMessage = {
    role: value.role,
    content: parseContent(value.content ?? "", `${field}.content`),
  };
  if (typeof value.name === "string") message.name = value.name;
  const call = value.function_call ?? value.functionCall;
  if (isObject(call))
    message.functionCall = { name: String(call.name ?? ""), arguments: String(call.arguments ?? "") };
  return message;
}

function parseContent(value: unknown, field: string): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value))
    return refuse("bad-value", field, value, "content is text, or a list of text parts");
  return value
    .map((part: unknown, i) =>
      isObject(part) && typeof part.text === "string"
        ? part.text
        : refuse(
            "bad-value",
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
    return refuse("bad-value", field, value, "a tool has a name");
  const tool: ToolDefinition = { name: inner.name };
  if (typeof inner.description === "string") tool.description = inner.description;
  const parameters = inner.parameters ?? inner.input_schema;
  if (parameters !== undefined) tool.parameters = parseSchema(parameters, `${field}.parameters`, 0);
  return tool;
}

const MOST_NESTING = 64;

function parseSchema(value: unknown, field: string, depth: number): JsonSchema {
  if (!isObject(value)) return refuse("bad-value", field, value, "a schema is an object");
  if (depth > MOST_NESTING)
    return refuse("too-large", field, depth, `schemas nest at most ${MOST_NESTING} deep`);
  const schema: JsonSchema = {};
  if (typeof value.type === "string") schema.type = value.type;
  if (typeof value.description === "string") schema.description = value.description;
  if (Array.isArray(value.enum))
    schema.enum = value.enum.map((item) => (typeof item === "number" ? item : String(item)));
  if (Array.isArray(value.required)) schema.required = value.required.map(String);
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
  return refuse("bad-value", "toolChoice", value, "toolChoice is a word or {name}", [
    "auto",
    "none",
    "any",
    "required",
    "{name}",
  ]);
}

function parseImage(value: unknown, field: string): ImageInput {
  if (!isObject(value))
    return refuse("bad-value", field, value, "an image has a width and a height in pixels");
  const size = (side: "width" | "height"): number => {
    const pixels = quantity(value[side], `${field}.${side}`, true);
    if (pixels < 1 || pixels > 100_000)
      refuse("too-large", `${field}.${side}`, pixels, "image sides are 1 to 100,000 pixels");
    return pixels;
  };
  const detail = value.detail ?? "auto";
  const known = DETAILS.find((name) => name === detail);
  if (known === undefined) return refuse("bad-value", `${field}.detail`, detail, "unknown detail", DETAILS);
  return { width: size("width"), height: size("height"), detail: known };
}
