import { defineRouting } from "next-intl/routing";

/**
 * English without a prefix, Chinese under `/zh`. The address alone decides the language: no cookie is set and no
 * header is read, so that a link shows everyone the same page.
 */
export const routing = defineRouting({
  locales: ["en", "zh"],
  defaultLocale: "en",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
});

export type Locale = (typeof routing.locales)[number];
