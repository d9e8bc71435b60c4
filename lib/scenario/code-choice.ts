import { UnreadableBytes } from "./code-bytes";
import { type Codec, type CodeReader, type CodeWriter, WrittenByNewer } from "./code-codec";
import { json } from "./code-json";
import { text } from "./code-text";

/** A list: its length, then its items, each knowing its place. */
export function list<Value>(item: Codec<Value>): Codec<Value[]> {
  return {
    write(out: CodeWriter, values: Value[]): void {
      out.varint(values.length);
      values.forEach((value, position) => {
        item.write(out, value, position);
      });
    },
    read(input: CodeReader): Value[] {
      const values: Value[] = [];
      for (let left = input.varint(); left > 0; left -= 1) values.push(item.read(input, values.length));
      return values;
    },
  };
}

/** One of `words`, which only ever grows at its end: 1 + its index, or 0 and the word where it is not among them. */
export function word(words: readonly string[]): Codec<string> {
  return {
    write(out: CodeWriter, value: string, position: number): void {
      const index = words.indexOf(value);
      out.varint(index + 1);
      if (index < 0) text.write(out, value, position);
    },
    read(input: CodeReader, position: number): string {
      const head = input.varint();
      if (head === 0) return text.read(input, position);
      const value = words[head - 1];
      if (value === undefined) throw new WrittenByNewer("it has a choice that this version does not know");
      return value;
    },
  };
}

type Tagged = Record<string, unknown> & { kind: string };

/**
 * A union told apart by `kind`: 1 + the index in `members`, which only ever grow at their end, and the member's fields.
 * A kind that has no place here yet is 0 and the whole as JSON, so that no scenario is without a link.
 */
export function union(members: readonly (readonly [kind: string, Codec])[]): Codec<Tagged> {
  return {
    write(out: CodeWriter, value: Tagged, position: number): void {
      const index = members.findIndex(([kind]) => kind === value.kind);
      out.varint(index + 1);
      (members[index]?.[1] ?? json).write(out, value, position);
    },
    read(input: CodeReader, position: number): Tagged {
      const head = input.varint();
      if (head === 0) return json.read(input, position) as Tagged;
      const member = members[head - 1];
      if (member === undefined)
        throw new WrittenByNewer("it has a kind of entry that this version does not know");
      return { kind: member[0], ...(member[1].read(input, position) as Record<string, unknown>) };
    },
  };
}

/** Some of `names`, which only ever grow at their end, each with a value: a bit per name, then the values in order. */
export function record<Value>(
  names: readonly string[],
  item: Codec<Value>,
): Codec<Partial<Record<string, Value>>> {
  return {
    write(out: CodeWriter, value: Partial<Record<string, Value>>, position: number): void {
      const present = names.filter((name) => value[name] !== undefined);
      out.varint(present.reduce((bits, name) => bits + 2 ** names.indexOf(name), 0));
      for (const name of present) item.write(out, value[name] as Value, position);
    },
    read(input: CodeReader, position: number): Partial<Record<string, Value>> {
      const bits = input.varint();
      if (bits >= 2 ** names.length)
        throw new WrittenByNewer("it has an entry that this version does not know");
      const value: Partial<Record<string, Value>> = {};
      names.forEach((name, index) => {
        if (Math.floor(bits / 2 ** index) % 2 === 1) value[name] = item.read(input, position);
      });
      return value;
    },
  };
}

/** Yes or no. */
export const flag: Codec<boolean> = {
  write(out: CodeWriter, value: boolean): void {
    out.byte(value ? 1 : 0);
  },
  read(input: CodeReader): boolean {
    const byte = input.byte();
    if (byte > 1) throw new UnreadableBytes("a yes or no is neither");
    return byte === 1;
  },
};

/**
 * An id, which is seen by nobody and should cost little: 2 x number - 1 for `w7` and its like, 2 x (1 + index) for one of
 * `known`, which only ever grows at its end, or 0 and a text.
 */
export function shortId(prefix: string, known: readonly string[]): Codec<string> {
  return {
    write(out: CodeWriter, value: string, position: number): void {
      const number = value.startsWith(prefix) ? value.slice(prefix.length) : "";
      const index = known.indexOf(value);
      if (/^[1-9]\d{0,8}$/.test(number)) {
        out.varint(2 * Number(number) - 1);
      } else if (index >= 0) {
        out.varint(2 * (1 + index));
      } else {
        out.varint(0);
        text.write(out, value, position);
      }
    },
    read(input: CodeReader, position: number): string {
      const head = input.varint();
      if (head === 0) return text.read(input, position);
      if (head % 2 === 1) return `${prefix}${(head + 1) / 2}`;
      const id = known[head / 2 - 1];
      if (id === undefined) throw new WrittenByNewer("it has an id that this version does not know");
      return id;
    },
  };
}
