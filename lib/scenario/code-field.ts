import type { Codec } from "./code-codec";
import { type AppendedField, always, type Field, type OptionalField } from "./code-table";

/** The ways a field stands in a table of `link-fields.ts`. */

export const field = (key: string, codec: Codec): Field => ({ key, codec });

export const optional = (key: string, codec: Codec, standard: unknown): OptionalField => ({
  key,
  codec,
  standard: always(standard),
});

/** Appended after the table was first published; the bill depends on it, so that an older version must not skip it. */
export const needed = (key: string, codec: Codec, standard?: unknown): AppendedField => ({
  ...optional(key, codec, standard),
  mayBeSkipped: false,
});

/** Appended later, and not read by the bill: an older version opens the code without it. */
export const skippable = (key: string, codec: Codec, standard?: unknown): AppendedField => ({
  ...optional(key, codec, standard),
  mayBeSkipped: true,
});
