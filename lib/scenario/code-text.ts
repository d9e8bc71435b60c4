import { UnreadableBytes } from "./code-bytes";
import type { Codec, CodeReader, CodeWriter } from "./code-codec";
import { han, latin, readLetters, writeLetters } from "./code-letters";

/** `ignoreBOM` keeps a leading U+FEFF as the character it is. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What a text's varint says beside its length: length x 4 + form. Lengths are bytes in `utf8`, UTF-16 units elsewhere. */
const forms = { utf8: 0, utf16: 1, latin: 2, han: 3 } as const;
const letterCodes = { [forms.latin]: latin, [forms.han]: han } as const;

/**
 * Text in the shortest of its forms; UTF-16 also takes half a surrogate pair that stands alone.
 *
 * Where the writer is told to leave letters whole, only UTF-8 and UTF-16 are tried: deflate finds repeated names in those.
 */
export const text: Codec<string> = {
  write(out: CodeWriter, value: string): void {
    const candidates = [...encodeUtf8(value), encodeUtf16(value)];
    if (!out.wholeLetters) {
      for (const form of [forms.latin, forms.han]) {
        const bytes = out.apart((apart) => writeLetters(apart, letterCodes[form], value));
        candidates.push({ form, length: value.length, bytes });
      }
    }
    const shortest = candidates.reduce((best, next) => (next.bytes.length < best.bytes.length ? next : best));
    out.varint(shortest.length * 4 + shortest.form);
    out.raw(shortest.bytes);
  },
  read(input: CodeReader): string {
    const head = input.varint();
    const length = Math.floor(head / 4);
    const form = head % 4;
    if (form === forms.latin || form === forms.han) return readLetters(input, letterCodes[form], length);
    return form === forms.utf8 ? decodeUtf8(input.raw(length)) : decodeUtf16(input.raw(length * 2));
  },
};

interface Encoded {
  form: number;
  length: number;
  bytes: Uint8Array;
}

/** None where UTF-8 cannot say it. */
function encodeUtf8(value: string): Encoded[] {
  const bytes = new TextEncoder().encode(value);
  return utf8.decode(bytes) === value ? [{ form: forms.utf8, length: bytes.length, bytes }] : [];
}

function encodeUtf16(value: string): Encoded {
  const bytes = new Uint8Array(value.length * 2);
  for (let index = 0; index < value.length; index += 1) {
    bytes[index * 2] = value.charCodeAt(index) >> 8;
    bytes[index * 2 + 1] = value.charCodeAt(index);
  }
  return { form: forms.utf16, length: value.length, bytes };
}

function decodeUtf16(bytes: Uint8Array): string {
  let value = "";
  for (let index = 0; index < bytes.length; index += 2) {
    value += String.fromCharCode(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
  }
  return value;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new UnreadableBytes("a text is not UTF-8");
  }
}
