import { fail } from "@/lib/unit/failure";

const hostShape = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Where this server is reached, such as `https://ratebook.example`: `RATEBOOK_ORIGIN`, or what the request names.
 *
 * Anyone can send any Host. An answer made with it is marked private, so that a cache in front which does not tell hosts
 * apart can't hand one visitor's host to the next.
 *
 * @throws invalid where the request's host is none; Error where the setting is no origin
 */
export function findOrigin(request: Request, setting = process.env.RATEBOOK_ORIGIN): string {
  if (setting !== undefined && setting !== "") return checkSetting(setting);
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!hostShape.test(host))
    fail("invalid", "host", host, "the request's host is no host name", "a host name");
  const isSecure = request.headers.get("x-forwarded-proto") === "https";
  return `${isSecure ? "https" : "http"}://${host.toLowerCase()}`;
}

function checkSetting(setting: string): string {
  const origin = URL.canParse(setting) ? new URL(setting).origin : "null";
  if (/^https?:/.test(origin) && [origin, `${origin}/`].includes(setting)) return origin;
  throw new Error(`RATEBOOK_ORIGIN is "${setting}"; it must be an origin such as https://ratebook.example`);
}

/** Whether the answers that hold whole addresses may be kept by a shared cache. */
export function isOriginSet(setting = process.env.RATEBOOK_ORIGIN): boolean {
  return setting !== undefined && setting !== "";
}
