import type { JsonSchema, ToolDefinition } from "@/lib/token/request/token-request";

export const NAMESPACE_METHOD =
  "https://github.com/niieani/gpt-tokenizer/tree/9182f2e567355e0a8f81022b6c52bdc688250ac8";
export const COOKBOOK =
  "https://github.com/openai/openai-cookbook/blob/main/examples/How_to_count_tokens_with_tiktoken.ipynb";

type Count = (text: string) => number;

/**
 * Tool definitions as OpenAI's models are shown them: a TypeScript namespace, and 9 tokens around it.
 * Reproduces all published counts of gpt-3.5, gpt-4 and gpt-4o it was checked with (32 of 32 in its source).
 */
export function countToolNamespace(tools: ToolDefinition[], count: Count): number {
  return count(formatNamespace(tools)) + 9;
}

function formatNamespace(tools: ToolDefinition[]): string {
  const lines = ["namespace functions {", ""];
  for (const { name, description, parameters } of tools) {
    if (description) lines.push(`// ${description}`);
    if (Object.keys(parameters?.properties ?? {}).length === 0) lines.push(`type ${name} = () => any;`);
    else lines.push(`type ${name} = (_: {`, formatProperties(parameters!, 0), "}) => any;");
    lines.push("");
  }
  return [...lines, "} // namespace functions"].join("\n");
}

function formatProperties({ properties = {}, required = [] }: JsonSchema, indent: number): string {
  const margin = " ".repeat(indent);
  return Object.entries(properties)
    .flatMap(([name, schema]) => {
      const property = `${margin}${name}${required.includes(name) ? "" : "?"}: ${formatType(schema, indent)},`;
      // Descriptions below the first level are not shown to the model.
      return schema.description && indent < 2 ? [`${margin}// ${schema.description}`, property] : [property];
    })
    .join("\n");
}

function formatType(schema: JsonSchema, indent: number): string {
  switch (schema.type) {
    case "string":
      return schema.enum?.map((value) => JSON.stringify(value)).join(" | ") ?? "string";
    case "integer":
    case "number":
      return schema.enum?.join(" | ") ?? "number";
    case "boolean":
    case "null":
      return schema.type;
    case "array":
      return schema.items ? `${formatType(schema.items, indent)}[]` : "any[]";
    case "object":
      return `{\n${formatProperties(schema, indent + 2)}\n${" ".repeat(indent)}}`;
    default:
      return "any";
  }
}

/**
 * The cookbook's constants: an older approximation, kept as a second opinion. A few tokens a tool from the namespace;
 * it knows no nesting. `toolStart` is 7 for gpt-4o and later, 10 for gpt-4 and gpt-3.5.
 */
export function countToolsByCookbook(tools: ToolDefinition[], toolStart: number, count: Count): number {
  if (tools.length === 0) return 0;
  let tokens = 12;
  for (const { name, description = "", parameters } of tools) {
    tokens += toolStart + count(`${name}:${description.replace(/\.$/, "")}`);
    const properties = Object.entries(parameters?.properties ?? {});
    if (properties.length > 0) tokens += 3;
    for (const [key, schema] of properties) {
      tokens += 3 + count(`${key}:${schema.type ?? "any"}:${(schema.description ?? "").replace(/\.$/, "")}`);
      if (schema.enum) tokens += schema.enum.reduce<number>((sum, item) => sum + 3 + count(String(item)), -3);
    }
  }
  return tokens;
}
