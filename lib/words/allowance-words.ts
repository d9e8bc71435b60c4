import { readAllowance } from "../billing/allowances";
import { formatCount } from "../unit/format";
import type { Translator } from "./translate";

/** A provider's free allowance in the reader's language; the rule's own wording where it states no quantity. */
export function sayAllowance(t: Translator<"bill">, locale: string, text: string): string {
  const read = readAllowance(text);
  if (read === null) return text;
  const { stated, what, per } = read;
  return t("allowance", {
    count: formatCount(stated, locale),
    what: what === "grounded prompts" ? "grounded" : what,
    per,
  });
}
