import { fail } from "../unit/failure";

/** A name of 253 characters (RFC 1035) and a port. */
const longestHost = 259;

/** Where the site is, for texts that leave it: links of a feed, a published page or a report must lead back from anywhere. */
export interface SiteOrigin {
  /** Such as `https://ratebook.example`, without a slash at its end. */
  origin: string;
  /** Whether the site's keeper says so. If not, it is what the asker calls us, and fit for that asker alone. */
  isFixed: boolean;
}

/**
 * The origin by the setting `RATEBOOK_ORIGIN`, else by the request's own `Host`.
 *
 * Anyone can send any `Host`. So `X-Forwarded-Host` is never read, what is no host name is not repeated, and an answer
 * made of it must not be kept by a shared cache: see `isFixed`.
 *
 * @throws invalid  where the request names no host; Error where the setting is no http(s) origin
 */
export function siteOrigin(headers: Pick<Headers, "get">, setting: string | undefined): SiteOrigin {
  if (setting !== undefined && setting.trim() !== "") return { origin: readSetting(setting), isFixed: true };
  const host = headers.get("host") ?? "";
  if (
    host.length > longestHost ||
    !/^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host)
  ) {
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
  throw new Error(`RATEBOOK_ORIGIN is "${setting}"; it must be an origin such as https://ratebook.example`);
}
