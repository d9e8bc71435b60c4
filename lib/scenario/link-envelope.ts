import { deflateSync, inflateSync } from "fflate";
import { base64Length, fromBase64url, toBase64url } from "./code-base64";
import { ByteReader, ByteWriter, UnreadableBytes, varintLength } from "./code-bytes";
import { crc32 } from "./code-checksum";
import { BadLinkError } from "./link-error";

/**
 * The outside of a code, the same in every version: a version character, then base64url of a CRC-32 (over the version and
 * all that follows it), the body's length and the body. The body is a byte of flags and the content.
 */
export const linkLimits = { codeLength: 100_000, contentLength: 256 * 1024 } as const;

/** In order of time; 1 is the current one. */
const versions = "123456789";
const currentVersion = "1";

const deflated = 1;
/** The flags a version-1 content may set for itself. */
const contentFlags = 2;

const checksumLength = 4;

export interface Content {
  bytes: Uint8Array;
  hasAdditions: boolean;
}

/** Undefined where it would be more than a link may hold. */
export function seal({ bytes, hasAdditions }: Content): string | undefined {
  if (bytes.length > linkLimits.contentLength) return undefined;
  const small = deflateSync(bytes, { level: 9 });
  const isSmaller = small.length < bytes.length;
  const body = isSmaller ? small : bytes;
  const sealed = new ByteWriter();
  sealed.varint(body.length + 1);
  sealed.byte((isSmaller ? deflated : 0) + (hasAdditions ? contentFlags : 0));
  sealed.raw(body);
  const rest = sealed.finish();
  const checksum = checksumOf(currentVersion, rest);
  const code = currentVersion + toBase64url(Uint8Array.from([...bytesOf(checksum), ...rest]));
  return code.length > linkLimits.codeLength ? undefined : code;
}

/** @throws BadLinkError, saying what may have happened to the code */
export function unseal(code: string): Content {
  if (code.length > linkLimits.codeLength) {
    throw new BadLinkError(
      "too-large",
      code,
      "This link is longer than any Ratebook link. Ask for the scenario as a file.",
    );
  }
  const version = code.slice(0, 1);
  const decoded = fromBase64url(code.slice(1));
  if (version === "" || !versions.includes(version) || decoded === undefined) {
    throw new BadLinkError(
      "not-a-link",
      code,
      "This is not the code of a Ratebook link. Copy the whole link again, from #s= to its end.",
    );
  }
  checkLength(code, decoded.bytes);
  const rest = decoded.bytes.subarray(checksumLength);
  const checksum = bytesOf(checksumOf(version, rest));
  if (!decoded.exact || checksum.some((byte, index) => byte !== decoded.bytes[index])) {
    throw altered(code);
  }
  if (version !== currentVersion) {
    throw new BadLinkError("newer", code, newerMessage("it has a form that this version does not know"));
  }
  return open(code, new ByteReader(rest));
}

export function newerMessage(what: string): string {
  return `This link was made by a newer version of Ratebook: ${what}. Reload the page, or update Ratebook, and open it again.`;
}

function open(code: string, rest: ByteReader): Content {
  const length = rest.varint();
  const flags = rest.byte();
  if (flags > deflated + contentFlags) {
    throw new BadLinkError(
      "newer",
      code,
      newerMessage("its content is packed in a way that this version does not know"),
    );
  }
  const body = rest.raw(length - 1);
  const isDeflated = flags % 2 === deflated;
  return { bytes: isDeflated ? inflate(code, body) : body, hasAdditions: flags >= contentFlags };
}

/** The length inside tells a cut code from an altered one; a length that no code has was altered itself. */
function checkLength(code: string, bytes: Uint8Array): void {
  const expected = expectedLength(bytes);
  if (expected !== undefined && expected > linkLimits.codeLength) throw altered(code);
  if (expected === undefined || code.length < expected) {
    const missing = expected === undefined ? "" : `: ${code.length} of ${expected} characters arrived`;
    throw new BadLinkError(
      "cut",
      code,
      `This link was cut at its end${missing}. Nothing was opened. Copy the whole link, or ask for the scenario as a file.`,
    );
  }
  if (code.length > expected) {
    throw new BadLinkError(
      "too-many-characters",
      code,
      `This link has ${code.length - expected} more characters than it should. Nothing was opened. Copy the link alone, without the text around it.`,
    );
  }
}

function altered(code: string): BadLinkError {
  return new BadLinkError(
    "altered",
    code,
    "This link was altered on its way: some of its characters changed (perhaps capitals became small). Nothing was opened. Copy it again from where it was made.",
  );
}

function expectedLength(bytes: Uint8Array): number | undefined {
  try {
    const length = new ByteReader(bytes.subarray(checksumLength)).varint();
    return 1 + base64Length(checksumLength + varintLength(length) + length);
  } catch (error) {
    if (error instanceof UnreadableBytes) return undefined;
    throw error;
  }
}

/** Into a buffer of one byte more than allowed, which does not grow: what fills it is too much. */
function inflate(code: string, body: Uint8Array): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = inflateSync(body, { out: new Uint8Array(linkLimits.contentLength + 1) });
  } catch {
    throw new BadLinkError(
      "unreadable",
      code,
      "This link is whole, but its content cannot be unpacked. Nothing was opened.",
    );
  }
  if (bytes.length > linkLimits.contentLength) {
    throw new BadLinkError(
      "too-large",
      code,
      "This link holds more than a scenario may. Nothing was opened.",
    );
  }
  return bytes;
}

function checksumOf(version: string, rest: Uint8Array): number {
  return crc32([version.charCodeAt(0)], rest);
}

function bytesOf(checksum: number): number[] {
  return [checksum >>> 24, (checksum >>> 16) & 0xff, (checksum >>> 8) & 0xff, checksum & 0xff];
}
