/**
 * A packed vocabulary: everything a tokenizer needs, in one file.
 *
 *   "RBV1" | header length (u32, little endian) | header (JSON, UTF-8) | one length byte per token | the tokens' bytes
 *
 * Tokens stand in merge order, so a rank is a position. Lengths and bytes apart compress a tenth better than mixed.
 */
const MAGIC = [0x52, 0x42, 0x56, 0x31];

export type PatternName = "o200k" | "cl100k" | "gpt2" | "deepseek" | "tekken" | "qwen" | "gemma";

export interface VocabularyHeader {
  name: string;
  pattern: PatternName;
  tokens: number;
  /** Stretches of ranks with consecutive ids: [first rank, first id, count]. */
  ids: [number, number, number][];
  /** Ranks no merge makes, as [first, count]: met as whole pieces only. */
  unmergeable: [number, number][];
  /** Whether a piece that is itself a token stands for itself, whatever merging would make of it. */
  wholePieces: boolean;
  /** Unicode form text is brought into first. */
  normalize?: "NFC";
  /** Set where merging starts from characters: id of the token for byte 0; that of byte b is `byteZeroId + b`. */
  byteZeroId?: number;
}

export interface Vocabulary {
  header: VocabularyHeader;
  lengths: Uint8Array;
  arena: Uint8Array;
}

export function isVocabularyFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

export function parseVocabulary(bytes: Uint8Array): Vocabulary {
  if (!isVocabularyFile(bytes)) throw new Error("not a packed vocabulary: it does not begin with RBV1");
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)),
  ) as VocabularyHeader;
  const lengths = bytes.subarray(8 + headerLength, 8 + headerLength + header.tokens);
  return { header, lengths, arena: bytes.subarray(8 + headerLength + header.tokens) };
}

export function formatVocabulary({ header, lengths, arena }: Vocabulary): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + lengths.length + arena.length);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(4, text.length, true);
  bytes.set(text, 8);
  bytes.set(lengths, 8 + text.length);
  bytes.set(arena, 8 + text.length + lengths.length);
  return bytes;
}
