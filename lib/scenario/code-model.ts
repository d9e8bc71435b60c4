import { UnreadableBytes } from "./code-bytes";
import { type Codec, type CodeReader, type CodeState, type CodeWriter, WrittenByNewer } from "./code-codec";
import { text } from "./code-text";

/** How a route names a model of the edition: the id alone, the id and its provider, or `provider/id` in one. */
const spellings = ["id", "id and provider", "canonical"] as const;

export interface ModelName {
  model: string;
  provider?: string;
}

/**
 * The model of a route, as varint 4 x index + spelling (1 to 3) into the edition's list; or 4 x n, where n is 0 for a
 * text, 1 for a text with a provider, 2 and up for the document's own models.
 */
export const modelName: Codec<ModelName> = {
  write(out: CodeWriter, value: ModelName, position: number): void {
    const own = value.provider === undefined ? out.state.customIds.indexOf(value.model) : -1;
    const listed = findListed(out.state, value);
    if (own >= 0) {
      out.varint(4 * (own + 2));
    } else if (listed !== undefined) {
      out.varint(4 * listed.index + 1 + spellings.indexOf(listed.spelling));
    } else {
      out.varint(value.provider === undefined ? 0 : 4);
      text.write(out, value.model, position);
      if (value.provider !== undefined) providerName.write(out, value.provider, position);
    }
  },
  read(input: CodeReader, position: number): ModelName {
    const head = input.varint();
    const index = Math.floor(head / 4);
    const spelling = spellings[(head % 4) - 1];
    if (spelling !== undefined) return spell(getListed(input.state, index), spelling);
    if (index === 0) return { model: text.read(input, position) };
    if (index === 1) {
      return { model: text.read(input, position), provider: providerName.read(input, position) };
    }
    const model = input.state.customIds[index - 2];
    if (model === undefined) throw new UnreadableBytes("it names a model of its own that is not there");
    return { model };
  },
};

/** A provider: 1 + its place among the edition's, or 0 and a text. */
export const providerName: Codec<string> = {
  write(out: CodeWriter, value: string, position: number): void {
    const index = out.state.providers.indexOf(value);
    out.varint(index + 1);
    if (index < 0) text.write(out, value, position);
  },
  read(input: CodeReader, position: number): string {
    const head = input.varint();
    if (head === 0) return text.read(input, position);
    const provider = input.state.providers[head - 1];
    if (provider === undefined) throw notInEdition(input.state);
    return provider;
  },
};

function findListed(
  state: CodeState,
  value: ModelName,
): { index: number; spelling: (typeof spellings)[number] } | undefined {
  for (const spelling of spellings) {
    const index = state.modelIds.findIndex((canonical) => {
      const spelt = spell(canonical, spelling);
      return spelt.model === value.model && spelt.provider === value.provider;
    });
    if (index >= 0) return { index, spelling };
  }
  return undefined;
}

function getListed(state: CodeState, index: number): string {
  const canonical = state.modelIds[index];
  if (canonical === undefined) throw notInEdition(state);
  return canonical;
}

function notInEdition(state: CodeState): UnreadableBytes {
  return state.modelIds.length === 0
    ? new WrittenByNewer(`it is priced with edition ${state.edition}, which is not here`)
    : new UnreadableBytes(`it names a model that edition ${state.edition} has not`);
}

/** A provider has no slash in its id; a model may. */
function spell(canonical: string, spelling: (typeof spellings)[number]): ModelName {
  const slash = canonical.indexOf("/");
  const model = canonical.slice(slash + 1);
  if (spelling === "canonical") return { model: canonical };
  return spelling === "id" ? { model } : { model, provider: canonical.slice(0, slash) };
}

/** The providers of a list of canonical ids, in its order, each once. */
export function toProviders(modelIds: readonly string[]): string[] {
  return [...new Set(modelIds.map((canonical) => canonical.slice(0, canonical.indexOf("/"))))];
}
