const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const valueFor = new Map([...alphabet].map((character, value) => [character, value]));

/** Base64url without padding (RFC 4648, section 5), in browsers and on servers alike. */
export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet[(held >> bits) & 0x3f];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet[(held << (6 - bits)) & 0x3f];
}

/** How many characters `byteCount` bytes take. */
export function base64Length(byteCount: number): number {
  return Math.ceil((byteCount * 4) / 3);
}

/**
 * The whole bytes in a text, which may be cut anywhere.
 *
 * @returns undefined where a character is none of base64url's; `exact` is false where bits are left that no encoder
 *   writes, so that two texts never stand for the same bytes
 */
export function fromBase64url(text: string): { bytes: Uint8Array; exact: boolean } | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const character of text) {
    const value = valueFor.get(character);
    if (value === undefined) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length] = held >> bits;
      length += 1;
    }
    held &= (1 << bits) - 1;
  }
  return { bytes, exact: bits < 6 && held === 0 };
}
