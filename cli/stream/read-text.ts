import { refuseSize, type TextPlace, textLimitBytes } from "@/lib/door/json-text";

/**
 * Read a whole stream as text.
 *
 * @throws too-large as soon as it passes the limit; what follows is not read
 */
export async function readText(
  chunks: AsyncIterable<Uint8Array>,
  place: TextPlace,
  limitBytes = textLimitBytes,
): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > limitBytes) refuseSize(place, limitBytes);
    parts.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}
