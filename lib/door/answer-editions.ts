import type { EditionsFile } from "../catalog/schema";

export interface EditionList {
  ok: true;
  newest: string | null;
  /** Oldest first. */
  editions: EditionsFile["editions"];
}

/** The editions there are, each with the digest that anyone can check it by. */
export function answerEditions({ editions }: EditionsFile): EditionList {
  return { ok: true, newest: editions.at(-1)?.edition ?? null, editions };
}
