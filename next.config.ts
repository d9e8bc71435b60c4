import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { securityHeaders } from "./app/_http/security-headers";
import { VOCABULARY_HEADERS } from "./lib/token/vocabulary-http";
import { digestSource } from "./scripts/source-digest";

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
  /** The feed is for other people's pages and programs. */
  headers: async () => [
    ...securityHeaders,
    VOCABULARY_HEADERS,
    {
      source: "/catalog-v1.:rest(.+)",
      headers: feedHeaders("public, max-age=3600, stale-while-revalidate=86400"),
    },
    { source: "/catalog-v1/editions.json", headers: feedHeaders("public, max-age=3600") },
    {
      source: "/catalog-v1/:edition(\\d.+)",
      headers: feedHeaders("public, max-age=86400, stale-while-revalidate=604800"),
    },
  ],
  /** Part of the tags of published links; it stands in the build, so that it is of what was built. */
  env: { RATEBOOK_SOURCE: digestSource(process.cwd()) },
  /** They read their WebAssembly from beside themselves. */
  serverExternalPackages: ["@resvg/resvg-wasm", "harfbuzzjs", "wawoff2"],
  /** The API reads the vocabularies from where they lie, pictures their fonts. */
  outputFileTracingIncludes: {
    "/api/v1/tokens": ["./public/vocabularies/*"],
    "/image/[file]": [
      "./node_modules/@fontsource-variable/{inter,noto-sans-sc}/unicode.json",
      "./node_modules/@fontsource-variable/{inter,noto-sans-sc}/files/*-wght-normal.woff2",
      "./node_modules/@resvg/resvg-wasm/index_bg.wasm",
    ],
  },
};

function feedHeaders(cacheControl: string): { key: string; value: string }[] {
  return [
    { key: "Access-Control-Allow-Origin", value: "*" },
    { key: "Cache-Control", value: cacheControl },
  ];
}

export default withNextIntl(nextConfig);
