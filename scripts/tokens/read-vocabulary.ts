import { Merger } from "@/lib/token/bpe/merger";
import { TokenTable } from "@/lib/token/bpe/token-table";
import type { Vocabulary } from "@/lib/token/vocabulary-file";
import { readTokenizerJson } from "@/scripts/tokens/fetch-package";
import type { VocabularySource } from "@/scripts/tokens/sources";

interface Entry {
  id: number;
  bytes: Uint8Array;
}

/** Tokens in merge order, which in all nine vocabularies is the order of ids (checked below where merges are listed). */
export async function readVocabulary(source: VocabularySource): Promise<Vocabulary> {
  if (source.package === "js-tiktoken") return build(source, await readRanks(source.name), true);
  const { json } = readTokenizerJson(source.package, source.version);
  const { vocab, merges, ignore_merges } = json.model;
  const added = new Map(json.added_tokens.map((token) => [token.content, token]));
  if (source.pattern === "gemma") return buildGemma(source, vocab, merges, added);
  checkMergeOrder(merges, vocab);
  const entries = Object.entries(vocab)
    .filter(([text]) => !added.has(text))
    .map(([text, id]) => ({ id, bytes: Uint8Array.from(text, (c) => BYTE_OF.get(c)!) }));
  const vocabulary = build(source, entries, ignore_merges === true);
  if (source.pattern === "qwen") vocabulary.header.normalize = "NFC";
  return vocabulary;
}

async function readRanks(name: string): Promise<Entry[]> {
  const ranks = (await import(`js-tiktoken/ranks/${name}`)) as { default: { bpe_ranks: string } };
  return ranks.default.bpe_ranks.split("\n").flatMap((line) => {
    const [, offset, ...tokens] = line.split(" ");
    return tokens.map((token, i) => ({
      id: Number(offset) + i,
      bytes: Uint8Array.from(Buffer.from(token, "base64")),
    }));
  });
}

function build(source: VocabularySource, unsorted: Entry[], wholePieces: boolean): Vocabulary {
  const entries = unsorted.sort((a, b) => a.id - b.id);
  const lengths = Uint8Array.from(entries, ({ bytes }) => bytes.length);
  const arena = Uint8Array.from(Buffer.concat(entries.map(({ bytes }) => bytes)));
  const table = new TokenTable(lengths, arena, new Uint8Array(entries.length));
  const merger = new Merger(table, "byte");
  const unmergeable = entries.flatMap(({ bytes }, rank) =>
    merger.merge(bytes, 0, bytes.length) === 1 ? [] : [rank],
  );
  return {
    header: {
      name: source.name,
      pattern: source.pattern,
      tokens: entries.length,
      ids: stretches(entries.map(({ id }) => id)),
      unmergeable: runs(unmergeable),
      wholePieces,
    },
    lengths,
    arena,
  };
}

/** Symbols of SentencePiece that users define (tags, <unusedN>) are in; control tokens and byte tokens are not. */
function buildGemma(
  source: VocabularySource,
  vocab: Record<string, number>,
  merges: (string | [string, string])[],
  added: Map<string, { special: boolean }>,
): Vocabulary {
  const merged = new Set(
    merges.map((merge) => (typeof merge === "string" ? merge.split(" ") : merge).join("")),
  );
  const kept = Object.entries(vocab)
    .filter(([text]) => added.get(text)?.special !== true && !/^<0x[0-9A-F]{2}>$/.test(text))
    .sort((a, b) => a[1] - b[1]);
  const entries = kept.map(([text, id]) => ({
    id,
    bytes: new TextEncoder().encode(text.replaceAll("\u2581", " ")),
  }));
  const unmergeable = kept.flatMap(([text], rank) =>
    [...text].length > 1 && !merged.has(text) ? [rank] : [],
  );
  return {
    header: {
      name: source.name,
      pattern: source.pattern,
      tokens: entries.length,
      ids: stretches(entries.map(({ id }) => id)),
      unmergeable: runs(unmergeable),
      wholePieces: true,
      byteZeroId: vocab["<0x00>"]!,
    },
    lengths: Uint8Array.from(entries, ({ bytes }) => bytes.length),
    arena: Uint8Array.from(Buffer.concat(entries.map(({ bytes }) => bytes))),
  };
}

function checkMergeOrder(merges: (string | [string, string])[], vocab: Record<string, number>): void {
  let last = -1;
  for (const merge of merges) {
    const id = vocab[(typeof merge === "string" ? merge.split(" ") : merge).join("")]!;
    if (id < last) throw new Error(`merges are not in the order of ids at token ${id}`);
    last = id;
  }
}

function stretches(ids: number[]): [number, number, number][] {
  const found: [number, number, number][] = [];
  ids.forEach((id, rank) => {
    const last = found.at(-1);
    if (last !== undefined && last[1] + last[2] === id) last[2]++;
    else found.push([rank, id, 1]);
  });
  return found;
}

function runs(ranks: number[]): [number, number][] {
  return stretches(ranks).map(([, first, count]) => [first, count]);
}

/** GPT-2's printable stand-ins for bytes, as tokenizer.json files write them. */
const BYTE_OF = new Map<string, number>();
for (let byte = 0, extra = 0; byte < 256; byte++) {
  const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
  BYTE_OF.set(String.fromCodePoint(printable ? byte : 256 + extra++), byte);
}
