import { Tokenizer } from "@/lib/token/bpe/tokenizer";
import { isVocabularyFile, parseVocabulary } from "@/lib/token/vocabulary-file";
import { VOCABULARY_PATH } from "@/lib/token/vocabulary-http";
import { makeVocabularyLoader, type VocabularyLoader } from "@/lib/token/vocabulary-loader";
import { findVocabularyEntry } from "@/lib/token/vocabulary-manifest";

/** Loads packed vocabularies over HTTP, in a page or a worker; `base` is where the site serves its public files. */
export function makeBrowserLoader(base = VOCABULARY_PATH): VocabularyLoader {
  return makeVocabularyLoader(async (name) => {
    const entry = findVocabularyEntry(name);
    if (entry === undefined) throw new RangeError(`no vocabulary named ${name}`);
    const url = `${base}/${entry.file}`;
    const response = await fetch(url, { cache: "force-cache" });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return new Tokenizer(parseVocabulary(await unpack(new Uint8Array(await response.arrayBuffer()), url)));
  });
}

/** A host that serves files bare leaves the decoding to us, which only newer browsers can do. */
async function unpack(bytes: Uint8Array<ArrayBuffer>, url: string): Promise<Uint8Array> {
  if (isVocabularyFile(bytes)) return bytes;
  let decoder: DecompressionStream;
  try {
    // The types of lib.dom do not name brotli yet.
    decoder = new DecompressionStream("brotli" as CompressionFormat);
  } catch {
    throw new Error(
      `${url} came compressed and this browser cannot undo brotli itself: serve it with "content-encoding: br"`,
    );
  }
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(decoder)).arrayBuffer());
}
