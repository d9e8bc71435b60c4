import { createHash } from "node:crypto";
import { dateWordings } from "./wordings/dates";
import { judgementWordings } from "./wordings/judgements";
import { noteWordings } from "./wordings/notes";
import { termWordings } from "./wordings/terms";

/** Our words by the key of the source text. */
const wordings = { ...dateWordings, ...noteWordings, ...termWordings, ...judgementWordings } as Readonly<
  Record<string, string>
>;

/**
 * Says a note, a basis or a judgement of the source in our words.
 *
 * The source's sentences are not ours to publish, so the table is keyed by the first ten digits of each one's SHA-256.
 * A text without an entry stops the import.
 */
export function wordingOf(text: string): string {
  const key = createHash("sha256").update(text).digest("hex").slice(0, 10);
  const wording = wordings[key];
  if (wording === undefined) throw new Error(`no wording for ${key}: "${text}"`);
  return wording;
}

/** What the source says in a label and we say in a note. */
export const addedNotes: Readonly<Record<string, readonly string[]>> = {
  deepseek: ["That V4 has a tokenizer of its own is an assumption; it was not verified."],
  mistral: [
    "The tokenizer label stands for Tekken and, on older models, version 3; which of the two is not recorded by model.",
  ],
};
export const addedNoteCount = Object.values(addedNotes).reduce((sum, notes) => sum + notes.length, 0);
