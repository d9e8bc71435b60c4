import { buildFilePolicy, embedPolicy, scriptFreePolicy } from "./content-policy";

interface PathHeaders {
  source: string;
  headers: { key: string; value: string }[];
}

/** What a browser may do for a reader of ours is read, count and draw; copying is asked for by a click. */
const permissions = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** Every answer is closed; the rows below it open what must be open. */
const closed: PathHeaders = {
  source: "/:path*",
  headers: [
    { key: "Content-Security-Policy", value: scriptFreePolicy },
    { key: "X-Content-Type-Options", value: "nosniff" },
    // An address of ours may hold a whole scenario, so nobody is told where a reader came from.
    { key: "Referrer-Policy", value: "no-referrer" },
    { key: "Permissions-Policy", value: permissions.map((name) => `${name}=()`).join(", ") },
    { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  ],
};

/** What other people's pages and programs may load: the API, the feeds, pictures and embeds. */
const openSources = [
  "/api/:path*",
  "/catalog-v1:rest(.*)",
  "/catalog-v1/:path*",
  "/changes.:type(atom|json)",
  "/:name.schema.json",
  "/:name.golden.json",
  "/oembed",
  "/image/:path*",
  "/embed/:path*",
];

/** Their addresses hold scenarios, which are for those who were given them and not for a search engine. */
const unlistedSources = ["/s/:path*", "/embed/:path*", "/report/:path*", "/image/:path*"];

/**
 * The security headers of every path, in the form Next's `headers()` takes; where two rows match, the later one holds.
 *
 * A header named here is not set by a handler: Next keeps this one. Pages of the application get their policy from
 * `proxy.ts`, for it names the scripts of the page.
 */
export const securityHeaders: PathHeaders[] = [
  closed,
  { source: "/_next/:path*", headers: [{ key: "Content-Security-Policy", value: buildFilePolicy }] },
  ...openSources.map((source) => ({
    source,
    headers: [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }],
  })),
  ...unlistedSources.map((source) => ({ source, headers: [{ key: "X-Robots-Tag", value: "noindex" }] })),
  { source: "/embed/:path*", headers: [{ key: "Content-Security-Policy", value: embedPolicy }] },
];
