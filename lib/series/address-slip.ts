/** A part of a page's address that could not be read. The rest of the address holds all the same. */
export interface AddressSlip {
  /** The name before the equals sign. */
  field: string;
  /** As it came; of a list, only what is not known. */
  value: string;
  allowed: Allowed;
  /** The whole of the field, so that the page can leave it in the address as it came. */
  whole: string;
}

export type Allowed =
  | { kind: "one-of"; values: readonly string[] }
  /** Ids of models, which are too many to name. */
  | { kind: "model" }
  | { kind: "date" | "flag" | "mix" | "number" | "range" | "score" }
  /** So many items, or characters, and no more. */
  | { kind: "most-models" | "most-characters"; most: number };

/** Reads the fields of an address one by one, and keeps those that it could not read. */
export class AddressReader {
  readonly slips: AddressSlip[] = [];
  private readonly query: URLSearchParams;

  /** @param search  the query, with or without its question mark */
  constructor(search: string) {
    this.query = new URLSearchParams(search);
  }

  /** Null where the address does not name the field. */
  find(field: string): string | null {
    return this.query.get(field);
  }

  slip(field: string, value: string, allowed: Allowed): void {
    this.slips.push({ field, value, allowed, whole: this.query.get(field) ?? "" });
  }

  /** The field as `parse` reads it. Absent or empty, and unreadable with a slip, it is `usual`. */
  read<T>(field: string, allowed: Allowed, parse: (text: string) => T | undefined, usual: T): T {
    const text = this.query.get(field);
    if (text === null || text.trim() === "") return usual;
    const value = parse(text);
    if (value === undefined) this.slip(field, text, allowed);
    return value ?? usual;
  }

  oneOf<T extends string, U>(field: string, values: readonly T[], usual: U): T | U {
    const parse = (text: string) => values.find((each) => each === text);
    return this.read<T | U>(field, { kind: "one-of", values }, parse, usual);
  }

  /** The items known, in the order of the address, each once; null where the field is absent. */
  list<T extends string>(field: string, values: readonly T[]): T[] | null {
    const text = this.query.get(field);
    if (text === null) return null;
    const named = [...new Set(text.split(",").filter(Boolean))];
    const unknown = named.filter((item) => !(values as readonly string[]).includes(item));
    if (unknown.length > 0) this.slip(field, unknown.join(","), { kind: "one-of", values });
    return named.flatMap((item) => values.find((each) => each === item) ?? []);
  }
}

/**
 * An address with what could not be read still in it: reloaded, or sent to somebody, it says the same again.
 *
 * @param query  what the page has to say, without a question mark
 */
export function keepSlips(query: string, slips: readonly AddressSlip[]): string {
  const kept = new URLSearchParams(query);
  for (const { field, whole } of slips) kept.set(field, whole);
  return toQueryText(kept);
}

/** Commas, colons and slashes may stand in a query as they are, and a shared link is read by people. */
export function toQueryText(query: URLSearchParams): string {
  return query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
}
