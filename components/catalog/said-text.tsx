import { sayInLanguage } from "@/lib/catalog/texts";

/** A text of the catalog's own, in the reader's language, marked where it is not. */
export function SaidText({ text, locale }: { text: string; locale: string }) {
  const said = sayInLanguage(text, locale);
  return <span lang={said.lang}>{said.text}</span>;
}
