import packageJson from "@/package.json";

/** What a browser lets a page of another origin read, beside the body. */
const exposed = ["etag", "ratebook-limits", "ratebook-version"];

/** Anyone may ask from any page: nothing is stored, and there is nothing to steal. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type, if-none-match",
  "access-control-expose-headers": exposed.join(", "),
  "ratebook-version": packageJson.version,
};

export const jsonHeaders = {
  ...cors,
  "content-type": "application/json; charset=utf-8",
};

export const answerHeaders = { ...jsonHeaders, "cache-control": "no-store" };

/** @param allow  the methods of the address, as `Allow` lists them */
export function answerPreflight(allow: string, more: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...cors,
      ...more,
      allow,
      "access-control-allow-methods": allow,
      "access-control-max-age": "86400",
    },
  });
}
