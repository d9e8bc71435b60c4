import { UnreadableBytes } from "./code-bytes";
import type { Codec, CodeReader, CodeWriter } from "./code-codec";
import { isContainer, keysOf } from "./code-same";
import { text } from "./code-text";

/** A value as JSON, for what has no form of its own. */
export const json: Codec = {
  write(out: CodeWriter, value: unknown, position: number): void {
    text.write(out, toJson(value), position);
  },
  read(input: CodeReader, position: number): unknown {
    const value = text.read(input, position);
    try {
      return JSON.parse(value);
    } catch {
      throw new UnreadableBytes("a value is not JSON");
    }
  },
};

/** JSON with keys in code-unit order, so that equal values have equal texts, and with -0, which `JSON.parse` knows. */
function toJson(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  if (!isContainer(value)) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(toJson).join(",")}]`;
  return `{${keysOf(value)
    .map((key) => `${JSON.stringify(key)}:${toJson(value[key])}`)
    .join(",")}}`;
}
