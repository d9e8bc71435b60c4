/** Anyone may ask from any page: nothing is stored, and there is nothing to steal. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-allow-headers": "content-type, if-none-match",
  "access-control-expose-headers": "etag",
};

export const jsonHeaders = {
  ...cors,
  "content-type": "application/json; charset=utf-8",
};

export const answerHeaders = { ...jsonHeaders, "cache-control": "no-store" };

export function answerPreflight(): Response {
  return new Response(null, { status: 204, headers: { ...cors, "access-control-max-age": "86400" } });
}
