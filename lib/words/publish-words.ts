import { createTranslator } from "use-intl/core";
import en from "../../messages/en/publish.json";
import zh from "../../messages/zh/publish.json";
import type { Language } from "./translate";

const messages = { en, zh };

/**
 * The texts of sharing and publishing, apart from the others: they come with the dialog, and a published picture's
 * words may be of another language than the page's.
 */
export function publishWordsOf(language: Language) {
  return createTranslator({ locale: language, messages: messages[language], timeZone: "UTC" });
}

export type PublishWords = ReturnType<typeof publishWordsOf>;
