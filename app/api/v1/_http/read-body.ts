import { refuseSize, textLimitBytes } from "@/lib/door/json-text";
import { fail } from "@/lib/unit/failure";

const place = { field: "body", value: null } as const;

/**
 * Read a body, counting as it comes: a length that is announced may be missing or untrue.
 *
 * @throws too-large as soon as the limit is passed, and the rest is left unread; bad-json where it is not UTF-8
 */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length")) > textLimitBytes) refuseSize(place);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    bytes += read.value.byteLength;
    if (bytes > textLimitBytes) {
      await reader?.cancel();
      refuseSize(place);
    }
    parts.push(read.value);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return fail("bad-json", "body", null, "the body is not UTF-8", "JSON in UTF-8");
  }
}
