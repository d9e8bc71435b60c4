import { UnreadableBytes } from "./code-bytes";
import { type Codec, CodeReader, type CodeWriter, WrittenByNewer } from "./code-codec";
import { isSame } from "./code-same";

type Fields = Record<string, unknown>;

export interface Field {
  key: string;
  codec: Codec;
}

/** `standard` is what leaving the field out means, for ever and whatever the schema's default becomes. */
export interface OptionalField extends Field {
  standard: (position: number) => unknown;
}

/** `mayBeSkipped`: an older version may open the code without this field, with a notice. */
export interface AppendedField extends OptionalField {
  mayBeSkipped: boolean;
}

export interface Table {
  /** Always written, in this order. Closed: nothing is ever added here. */
  fixed: readonly Field[];
  /** One bit each, then those that differ from their standard. Closed as well. */
  optional: readonly OptionalField[];
  /** Later fields, last comes last: they take the next bits, and their length stands before them. */
  appended?: readonly AppendedField[];
}

/**
 * An object by position. The bits and lengths let a version skip the fields it does not know yet.
 *
 * Keys that no table names are not written here; see `link-extension.ts`.
 */
export function table({ fixed, optional, appended = [] }: Table): Codec<Fields> {
  const optionals = [...optional, ...appended];
  return {
    write(out: CodeWriter, value: Fields, position: number): void {
      for (const { key, codec } of fixed) codec.write(out, value[key], position);
      const present = optionals.map(({ key, standard }) => !isSame(value[key], standard(position)));
      out.varint(present.reduce((bits, is, index) => bits + (is ? 2 ** index : 0), 0));
      optional.forEach(({ key, codec }, index) => {
        if (present[index]) codec.write(out, value[key], position);
      });
      appended.forEach(({ key, codec, mayBeSkipped }, index) => {
        if (!present[optional.length + index]) return;
        const bytes = out.apart((apart) => codec.write(apart, value[key], position));
        out.varint(bytes.length * 2 + (mayBeSkipped ? 0 : 1));
        out.raw(bytes);
      });
    },
    read(input: CodeReader, position: number): Fields {
      const value: Fields = {};
      for (const { key, codec } of fixed) value[key] = codec.read(input, position);
      let bits = input.varint();
      for (const [index, { key, codec, standard }] of optionals.entries()) {
        const isPresent = bits % 2 === 1;
        bits = Math.floor(bits / 2);
        const read = !isPresent
          ? standard(position)
          : index < optional.length
            ? codec.read(input, position)
            : readAppended(input, codec, position);
        if (read !== undefined) value[key] = read;
      }
      for (; bits > 0; bits = Math.floor(bits / 2)) if (bits % 2 === 1) skipAppended(input);
      return value;
    },
  };
}

function readAppended(input: CodeReader, codec: Codec, position: number): unknown {
  const own = new CodeReader(input.raw(Math.floor(input.varint() / 2)), input.state);
  const value = codec.read(own, position);
  if (!own.atEnd) throw new UnreadableBytes("a field is longer than it should be");
  if (own.fromFuture) input.fromFuture = true;
  return value;
}

function skipAppended(input: CodeReader): void {
  const head = input.varint();
  if (head % 2 === 1) throw new WrittenByNewer("it has a field that this version does not know");
  input.raw(Math.floor(head / 2));
  input.fromFuture = true;
}

/** The standard of a field that is the same at every position. Objects come new each time. */
export function always(value: unknown): (position: number) => unknown {
  return () => structuredClone(value);
}
