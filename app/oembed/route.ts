import { library } from "@/app/_publish/library";
import { findLanguage } from "@/lib/door/published/ask";
import { readOembedAsk, writeOembed } from "@/lib/door/published/oembed";
import { isRefusal, openPublished } from "@/lib/door/published/open";
import { refuseLink } from "@/lib/door/published/refuse-link";
import { siteOrigin } from "@/lib/door/site-origin";
import { fail, RatebookError } from "@/lib/unit/failure";

/** Consumers ask from their servers, and from pages too. */
const headers = { "access-control-allow-origin": "*" };

/** `/oembed?url=…&maxwidth=…&maxheight=…&format=json`, as https://oembed.com has it. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  try {
    const format = query.get("format") ?? "json";
    if (format !== "json") fail("invalid", "format", format, "only JSON is answered here", ["json"]);
    const { origin, isFixed } = siteOrigin(request.headers, process.env.RATEBOOK_ORIGIN);
    const asked = readOembedAsk(query, origin);
    const published = openPublished(library, asked.code, { isLive: asked.ask.isLive, withDetails: false });
    const age = `max-age=${asked.ask.isLive ? 300 : 86_400}`;
    return Response.json(writeOembed(published, asked, origin), {
      headers: { ...headers, "cache-control": `${isFixed ? "public" : "private"}, ${age}` },
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return refuse(error, query);
  }
}

/** oEmbed names 404 for what is not ours, and 501 for a format that is not there. */
function refuse(error: Parameters<typeof refuseLink>[0], query: URLSearchParams): Response {
  const { status, text } = refuseLink(
    error,
    query.get("url") ?? "",
    findLanguage(query),
    library.newest.edition,
  );
  const failure =
    error instanceof RatebookError
      ? error.failure
      : { code: "bad-link", field: "url", value: null, message: text, allowed: null };
  const is501 = failure.field === "format";
  const isForeign = failure.field === "url";
  return Response.json(
    { ok: false, error: failure },
    {
      status: is501 ? 501 : isForeign ? 404 : status,
      headers: { ...headers, "cache-control": "public, max-age=60" },
    },
  );
}
