import { UnreadableBytes } from "./code-bytes";
import type { Codec, CodeReader, CodeWriter } from "./code-codec";

/** `ignoreBOM` keeps a leading U+FEFF as the character it is. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Text as UTF-8, or as UTF-16 where that is shorter (most Chinese) or where half a surrogate pair stands alone.
 *
 * Begins with the varint length in bytes x 2, plus 1 for UTF-16.
 */
export const text: Codec<string> = {
  write(out: CodeWriter, value: string): void {
    const narrow = new TextEncoder().encode(value);
    if (narrow.length <= value.length * 2 && utf8.decode(narrow) === value) {
      out.varint(narrow.length * 2);
      out.raw(narrow);
      return;
    }
    out.varint(value.length * 4 + 1);
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      out.byte(unit >> 8);
      out.byte(unit);
    }
  },
  read(input: CodeReader): string {
    const head = input.varint();
    const bytes = input.raw(Math.floor(head / 2));
    if (head % 2 === 0) return decodeUtf8(bytes);
    if (bytes.length % 2 === 1) throw new UnreadableBytes("a text is half a character long");
    let value = "";
    for (let index = 0; index < bytes.length; index += 2) {
      value += String.fromCharCode(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
    }
    return value;
  },
};

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new UnreadableBytes("a text is not UTF-8");
  }
}

/** A value as JSON, for what has no form of its own. */
export const json: Codec = {
  write(out: CodeWriter, value: unknown, position: number): void {
    text.write(out, JSON.stringify(value), position);
  },
  read(input: CodeReader, position: number): unknown {
    try {
      return JSON.parse(text.read(input, position));
    } catch {
      throw new UnreadableBytes("a value is not JSON");
    }
  },
};
