import { z } from "zod";

/** One thing wrong in a data file: where, with which value, and what would have been allowed. */
export interface FileProblem {
  file: string;
  path: string;
  value: unknown;
  allowed: string;
}

/** Thrown at the door of the data files, with every problem found. */
export class CatalogFileError extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "CatalogFileError";
    this.problems = problems;
  }
}

/** @example data/providers/xai.json: models[0].prices[1].rates.input is -1; allowed: at least 0 */
export function formatProblem({ file, path, value, allowed }: FileProblem): string {
  return `${file}: ${path} is ${printValue(value)}; allowed: ${allowed}`;
}

function printValue(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

function formatPath(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => {
      if (typeof key === "number") return `[${key}]`;
      return /^[A-Za-z_]\w*$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
    })
    .join("");
  return text.replace(/^\./, "") || "the file";
}

/** Reads a file by its schema. @throws CatalogFileError */
export function parseBySchema<Schema extends z.ZodType>(
  schema: Schema,
  content: unknown,
  file: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new CatalogFileError(
    parsed.error.issues.flatMap((issue) => toProblems(issue, schema, content, file)),
  );
}

function toProblems(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  content: unknown,
  file: string,
): FileProblem[] {
  const problem = (path: readonly PropertyKey[], allowed: string): FileProblem => ({
    file,
    path: formatPath(path),
    value: valueAt(content, path),
    allowed,
  });
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, issue.path, content).join(", ");
    return issue.keys.map((key) => problem([...issue.path, key], `only the keys ${known}`));
  }
  return [problem(issue.path, describeAllowed(issue))];
}

function describeAllowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" ? "an integer" : `a value of type ${issue.expected}`;
    case "too_small":
      if (issue.origin !== "number" && issue.origin !== "int") return "not empty";
      return issue.inclusive ? `at least ${issue.minimum}` : `above ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "invalid_value":
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_format":
      return issue.format === "url" ? "a URL" : issue.message;
    default:
      return issue.message;
  }
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    content,
  );
}

/** The keys an object may have at a path: the schema is walked beside the content, to know which kind of rule it is. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], content: unknown): string[] {
  let at: unknown = schema;
  let value = content;
  for (const key of path) {
    at = step(unwrap(at, value), key);
    value = valueAt(value, [key]);
  }
  const found = unwrap(at, value);
  if (found instanceof z.ZodObject) return Object.keys(found.shape);
  if (found instanceof z.ZodRecord && found.keyType instanceof z.ZodEnum)
    return found.keyType.options.map(String);
  return [];
}

function unwrap(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap(), value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const kind = valueAt(value, ["kind"]);
  return schema.options.find(
    (option) => option instanceof z.ZodObject && option.shape.kind?.safeParse(kind).success,
  );
}

function step(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}
