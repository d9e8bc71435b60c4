"use client";

import { useLocale, useTranslations } from "next-intl";
import { makeBillWords } from "@/lib/words/bill-words";

/** The words of a bill in the reader's language. */
export function useBillWords() {
  return makeBillWords(useTranslations("bill"), useLocale());
}
