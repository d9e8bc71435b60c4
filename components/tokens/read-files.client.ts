import { askOnce } from "./token-worker.client";
import { mostFileBytes } from "./typed-text";

export type ReadFile =
  | { kind: "text"; name: string; text: string; pages: number | null }
  | { kind: "image"; name: string; width: number; height: number }
  | { kind: "unreadable"; name: string }
  | { kind: "too-large"; name: string };

/** Read a file for counting, in this browser: the text of documents, the size of images. */
export async function readFile(file: File): Promise<ReadFile> {
  const { name } = file;
  if (file.size > mostFileBytes) return { kind: "too-large", name };
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (extension === "docx" || extension === "pdf") return readDocument(file, extension);
  if (file.type.startsWith("image/") && file.type !== "image/svg+xml") return readImage(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes);
  return text === null ? { kind: "unreadable", name } : { kind: "text", name, text, pages: null };
}

async function readDocument(file: File, kind: "docx" | "pdf"): Promise<ReadFile> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const { file: read } = await askOnce({ type: "read", kind, bytes }, "read");
    if (read !== null) return { kind: "text", name, text: read.text, pages: read.pages };
  } catch {
    // Said below: whatever stopped the reader, there is no text.
  }
  return { kind: "unreadable", name };
}

async function readImage(file: File): Promise<ReadFile> {
  try {
    const image = await createImageBitmap(file);
    const { width, height } = image;
    image.close();
    return { kind: "image", name: file.name, width, height };
  } catch {
    return { kind: "unreadable", name: file.name };
  }
}

/** UTF-8 or UTF-16 by its mark, else the old Chinese encodings; null for what is no text. */
function decode(bytes: Uint8Array): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  if (bytes.subarray(0, 8_000).includes(0)) return null;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next may fit.
    }
  }
  return null;
}
