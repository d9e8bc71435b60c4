import { UNICODE_RUNS } from "@/lib/token/scan/unicode-table.generated";

/** Class of every code point in two stages: blocks of 64, which is what one UTF-8 continuation byte tells apart. */
const { blocks, classes } = expandRuns(UNICODE_RUNS);

/** The same for the first 128 code points, in one step: most text is ASCII. */
const ascii = new Uint8Array(128).map(
  (_, codePoint) => classes[(blocks[codePoint >> 6]! << 6) | (codePoint & 63)]!,
);

function expandRuns(base64: string): { blocks: Uint16Array; classes: Uint8Array } {
  const runs = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const flat = new Uint8Array(0x110000);
  for (let i = 0, codePoint = 0; i < runs.length; ) {
    const value = runs[i++]!;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = runs[i++]!;
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    flat.fill(value, codePoint, codePoint + length);
    codePoint += length;
  }
  const blocks = new Uint16Array(0x110000 >> 6);
  const distinct = new Map<string, number>();
  const kept: Uint8Array[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const part = flat.subarray(block << 6, (block + 1) << 6);
    const key = String.fromCharCode(...part);
    let index = distinct.get(key);
    if (index === undefined) {
      index = kept.length;
      distinct.set(key, index);
      kept.push(part);
    }
    blocks[block] = index;
  }
  const classes = new Uint8Array(kept.length << 6);
  for (const [index, part] of kept.entries()) classes.set(part, index << 6);
  return { blocks, classes };
}

/** Class of the character starting at `at` in well-formed UTF-8. */
export function classAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return ascii[lead]!;
  if (lead < 0xe0) return classes[(blocks[lead & 31]! << 6) | (bytes[at + 1]! & 63)]!;
  if (lead < 0xf0)
    return classes[(blocks[((lead & 15) << 6) | (bytes[at + 1]! & 63)]! << 6) | (bytes[at + 2]! & 63)]!;
  const block = ((lead & 7) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63);
  return classes[(blocks[block]! << 6) | (bytes[at + 3]! & 63)]!;
}

/** Whether this engine's Unicode knows the character as a letter, mark or number and the baked table does not. */
export function isNewerThanTable(character: string): boolean {
  return classAt(new TextEncoder().encode(character), 0) === 0 && /[\p{L}\p{M}\p{N}]/u.test(character);
}
