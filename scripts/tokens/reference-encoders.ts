import { Tokenizer as HuggingFaceTokenizer } from "@huggingface/tokenizers";
import { get_encoding, type TiktokenEncoding } from "tiktoken";
import { readTokenizerJson } from "@/scripts/tokens/fetch-package";
import type { VocabularySource } from "@/scripts/tokens/sources";

export interface ReferenceEncoder {
  name: string;
  encode: (text: string) => ArrayLike<number>;
}

/**
 * tiktoken's WASM build for OpenAI, @huggingface/tokenizers for the others, told to take special tokens as text: their
 * added tokens are left out, but for Gemma's user-defined symbols, which SentencePiece finds in any text.
 */
export function makeReferenceEncoder(source: VocabularySource): ReferenceEncoder {
  if (source.package === "js-tiktoken") {
    const encoding = get_encoding(source.name as TiktokenEncoding);
    return {
      name: "tiktoken@1.0.22 (WASM), encode_ordinary",
      encode: (text) => encoding.encode_ordinary(text),
    };
  }
  const { json, config } = readTokenizerJson(source.package, source.version);
  const added_tokens = json.added_tokens.filter((token) => source.pattern === "gemma" && !token.special);
  const tokenizer = new HuggingFaceTokenizer({ ...json, added_tokens }, config as object);
  return {
    name: `@huggingface/tokenizers@0.2.0 with ${source.package}@${source.version}`,
    // Lone surrogates become U+FFFD as in tiktoken: the reference would pass them to its regular expressions as they are.
    encode: (text) => tokenizer.encode(wellFormed(text), { add_special_tokens: false }).ids,
  };
}

function wellFormed(text: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
