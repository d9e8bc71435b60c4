/**
 * Packs the vocabularies into public/vocabularies: NAME-HASH.bin.br and manifest.json.
 *
 * Only the brotli form is kept. Browsers decode it when the server names it (`content-encoding: br`, see
 * lib/token/vocabulary-http.ts); Node decodes it itself.
 *
 * Run: npx tsx scripts/tokens/pack-vocabularies.ts [name...]
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { formatVocabulary } from "@/lib/token/vocabulary-file";
import type { VocabularyManifest } from "@/lib/token/vocabulary-manifest";
import { readTokenizerJson } from "@/scripts/tokens/fetch-package";
import { readVocabulary } from "@/scripts/tokens/read-vocabulary";
import { SOURCES, type VocabularySource } from "@/scripts/tokens/sources";

const FOLDER = "public/vocabularies";
const MANIFEST = join(FOLDER, "manifest.json");

function brotli(bytes: Uint8Array | string): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** What a browser would load without packing: the rank module, or tokenizer.json with its configuration, minified. */
function unpackedForm(source: VocabularySource): string {
  if (source.package === "js-tiktoken")
    return readFileSync(`node_modules/js-tiktoken/dist/ranks/${source.name}.js`, "utf8");
  const { json, config } = readTokenizerJson(source.package, source.version);
  return JSON.stringify(json) + JSON.stringify(config);
}

mkdirSync(FOLDER, { recursive: true });
const wanted = process.argv.slice(2);
const manifest: VocabularyManifest = existsSync(MANIFEST)
  ? (JSON.parse(readFileSync(MANIFEST, "utf8")) as VocabularyManifest)
  : {};
for (const source of SOURCES) {
  if (wanted.length > 0 && !wanted.includes(source.name)) continue;
  const vocabulary = await readVocabulary(source);
  const bytes = formatVocabulary(vocabulary);
  const digest = createHash("sha256").update(bytes).digest("hex");
  const packed = brotli(bytes);
  const file = `${source.name}-${digest.slice(0, 12)}.bin.br`;
  for (const old of readdirSync(FOLDER))
    if (old.startsWith(`${source.name}-`) && old.endsWith(".br")) rmSync(join(FOLDER, old));
  writeFileSync(join(FOLDER, file), packed);
  manifest[source.name] = {
    file,
    sha256: digest,
    bytes: bytes.length,
    brotliBytes: packed.length,
    unpackedBrotliBytes: brotli(unpackedForm(source)).length,
    tokens: vocabulary.header.tokens,
    unmergeable: vocabulary.header.unmergeable.reduce((sum, [, count]) => sum + count, 0),
    source: `${source.package}@${source.version}`,
    licence: source.licence,
    terms: source.terms,
    usedBy: source.usedBy,
  };
  const { brotliBytes, unpackedBrotliBytes, tokens, unmergeable } = manifest[source.name]!;
  console.log(source.name, {
    tokens,
    unmergeable,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotliBytes,
    unpackedBrotliBytes,
    ratio: brotliBytes / unpackedBrotliBytes,
  });
}
writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
