import { type Theme, themes } from "../../draw/colours";
import { fail } from "../../unit/failure";
import { type Language, languages } from "../../words/translate";

/** What an address of a published form asks for beside its code. */
export interface PublishedAsk {
  language: Language;
  /** Priced with the newest edition. */
  isLive: boolean;
  /** Null where the address leaves it to the form. */
  theme: Theme | null;
}

/** Pixels a PNG may be wide. */
export const pictureWidths = { least: 200, most: 2400, usual: 1200 } as const;

/**
 * Read `?lang=`, `?live` and `?theme=`. What else stands there is not ours: mail programs add their own.
 *
 * @throws invalid, naming the field, its value and what is possible
 */
export function readAsk(query: URLSearchParams): PublishedAsk {
  return {
    language: readOneOf(query, "lang", languages) ?? "en",
    isLive: readLive(query),
    theme: readOneOf(query, "theme", themes),
  };
}

/** The language of an answer to an address that asks for something impossible. */
export function findLanguage(query: URLSearchParams): Language {
  return languages.find((language) => language === query.get("lang")) ?? "en";
}

/** @throws invalid where `?w=` is no whole number of pixels within the limits */
export function readPictureWidth(query: URLSearchParams): number {
  return readWhole(query, "w", pictureWidths) ?? pictureWidths.usual;
}

/**
 * A whole number of a query; null where it is not there.
 *
 * @throws invalid
 */
export function readWhole(
  query: URLSearchParams,
  field: string,
  { least, most }: { least: number; most: number },
): number | null {
  const text = query.get(field);
  if (text === null) return null;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const allowed = `${least} to ${most}`;
  return fail("invalid", field, text, `${field} is a whole number from ${allowed}`, allowed);
}

function readLive(query: URLSearchParams): boolean {
  const value = query.get("live");
  if (value === null) return false;
  if (value === "" || value === "1" || value === "true") return true;
  return fail("invalid", "live", value, "live stands alone: ?live", ["", "1", "true"]);
}

/** @throws invalid where the query names another */
export function readOneOf<Value extends string>(
  query: URLSearchParams,
  field: string,
  allowed: readonly Value[],
): Value | null {
  const text = query.get(field);
  if (text === null) return null;
  const known = allowed.find((value) => value === text);
  return known ?? fail("invalid", field, text, `${field} is one of ${allowed.join(", ")}`, allowed);
}
