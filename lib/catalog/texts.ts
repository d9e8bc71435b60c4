import chinese from "../../data/zh-catalog.json";

/** A text of the catalog as a reader gets it. */
export interface Said {
  text: string;
  /** Set where it is not in the reader's language. */
  lang: "en" | undefined;
}

const inChinese: Readonly<Record<string, string>> = chinese;

/**
 * Our own words in the catalog (notes, bases, allowances) in the reader's language. An edition holds them in English and
 * never changes, so the Chinese stands beside it, by the English text. Names of sources and quotes stay as they are.
 */
export function sayInLanguage(text: string, locale: string): Said {
  if (locale !== "zh") return { text, lang: undefined };
  const said = Object.hasOwn(inChinese, text) ? inChinese[text] : undefined;
  return said === undefined ? { text, lang: "en" } : { text: said, lang: undefined };
}
