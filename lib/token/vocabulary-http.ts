/**
 * The headers packed vocabularies are served with, in the form Next's `headers()` takes:
 *
 *   headers: async () => [VOCABULARY_HEADERS]
 *
 * They are stored compressed. Named as an encoding, brotli is undone by every browser; without it a page would have to
 * carry a decoder. The file name holds the content's hash, so a copy is good for ever.
 */
export const VOCABULARY_PATH = "/vocabularies";

export const VOCABULARY_HEADERS = {
  source: `${VOCABULARY_PATH}/:file*.bin.br`,
  headers: [
    { key: "Content-Encoding", value: "br" },
    { key: "Content-Type", value: "application/octet-stream" },
    { key: "Cache-Control", value: "public, max-age=31536000, immutable" },
    { key: "Vary", value: "Accept-Encoding" },
  ],
};
