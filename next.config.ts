import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./i18n/request.ts");

const nextConfig: NextConfig = {
  poweredByHeader: false,
  /** The page has one address per language; a share route must not be redirected for a slash. */
  skipTrailingSlashRedirect: true,
};

export default withNextIntl(nextConfig);
