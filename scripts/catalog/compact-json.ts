const width = 140;

/** JSON with every array or object on one line where it fits, so that a record is a line or two and a diff shows it. */
export function formatCompact(value: unknown, indent = 0): string {
  const line = inline(value);
  if (line.length + indent <= width || typeof value !== "object" || value === null) return line;
  const pad = " ".repeat(indent + 1);
  const close = `\n${" ".repeat(indent)}`;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => pad + formatCompact(item, indent + 1)).join(",\n")}${close}]`;
  }
  const members = Object.entries(value).map(
    ([key, item]) => `${pad}${JSON.stringify(key)}: ${formatCompact(item, indent + 1)}`,
  );
  return `{\n${members.join(",\n")}${close}}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return JSON.stringify(value);
}
