import { fail } from "../unit/failure";

/** Where the site is, for texts that leave it: a feed's links must lead back from anywhere. */
export interface SiteOrigin {
  /** Such as `https://ratebook.example`, without a slash at its end. */
  origin: string;
  /** Whether the site's keeper says so. If not, it is what the asker calls us, and fit for that asker alone. */
  isFixed: boolean;
}

/**
 * The origin by the setting `RATEBOOK_SITE_URL`, else by the request's own `Host`.
 *
 * Anyone can send any `Host`. So `X-Forwarded-Host` is never read, what is no host name is not repeated, and an answer
 * made of it must not be kept by a shared cache: see `isFixed`.
 *
 * @throws invalid  where the setting is no http(s) address of a site, or neither names a host
 */
export function siteOrigin(setting: string | undefined, headers: Pick<Headers, "get">): SiteOrigin {
  if (setting !== undefined && setting.trim() !== "") return { origin: readSetting(setting), isFixed: true };
  const host = headers.get("host") ?? "";
  if (!/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host)) {
    return fail("invalid", "Host", host, "the request names no host", ["a host name with or without a port"]);
  }
  const protocol = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return { origin: `${protocol}://${host.toLowerCase()}`, isFixed: false };
}

function readSetting(setting: string): string {
  const address = URL.canParse(setting) ? new URL(setting) : null;
  const isSite =
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    address.pathname === "/" &&
    address.search + address.hash + address.username === "";
  if (isSite) return address.origin;
  return fail("invalid", "RATEBOOK_SITE_URL", setting, `RATEBOOK_SITE_URL is "${setting}", not a site`, [
    "an origin such as https://ratebook.example",
  ]);
}
