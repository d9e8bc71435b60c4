import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { VOCABULARY_HEADERS } from "./lib/token/vocabulary-http";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./i18n/request.ts",
  experimental: {
    /** Messages are compiled as the site is built, so that no parser of them is sent to the browser. */
    messages: {
      path: ["./messages/en", "./messages/zh"],
      format: "json",
      locales: "infer",
      precompile: true,
    },
  },
});

const nextConfig: NextConfig = {
  poweredByHeader: false,
  /** The page has one address per language; a share route must not be redirected for a slash. */
  skipTrailingSlashRedirect: true,
  headers: async () => [VOCABULARY_HEADERS],
  /** The API reads the vocabularies from where they lie. */
  outputFileTracingIncludes: { "/api/v1/tokens": ["./public/vocabularies/*"] },
};

export default withNextIntl(nextConfig);
