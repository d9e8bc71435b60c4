import { fail } from "../unit/failure";

/** A request, a scenario file, a line or a body larger than this is refused unread: 1 MB. */
export const textLimitBytes = 1_000_000;

/** Where a text came from, so that its error can be found: the line of a stream, the body of a request, a file. */
export interface TextPlace {
  field: "line" | "body" | "file";
  value: number | string | null;
}

/** @throws bad-json, with the parser's own words */
export function parseJsonText(text: string, place: TextPlace): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : "it cannot be parsed";
    return fail(
      "bad-json",
      place.field,
      place.value,
      `${nameOf(place)} is not JSON: ${why}`,
      "one JSON value",
    );
  }
}

/** @throws too-large, always */
export function refuseSize(place: TextPlace, limitBytes = textLimitBytes): never {
  return fail(
    "too-large",
    place.field,
    place.value,
    `${nameOf(place)} is larger than ${limitBytes} bytes`,
    `at most ${limitBytes} bytes`,
  );
}

function nameOf({ field, value }: TextPlace): string {
  if (field === "line") return `line ${value}`;
  return field === "body" ? "the body" : `${value}`;
}
