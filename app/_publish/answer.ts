import { createHash } from "node:crypto";
import { hasTag } from "@/app/_http/has-tag";
import { findLanguage, type PublishedAsk, readAsk } from "@/lib/door/published/ask";
import { isRefusal, openPublished } from "@/lib/door/published/open";
import { type LinkRefusal, refuseLink } from "@/lib/door/published/refuse-link";
import type { Published } from "@/lib/series/published/published";
import type { Language } from "@/lib/words/translate";
import { library } from "./library";

/** One way in which a scenario is published. */
export interface PublishedForm {
  contentType: string;
  headers?: Readonly<Record<string, string>>;
  /**
   * What else the answer depends on: the picture's width, the server's origin.
   *
   * @throws invalid where the address asks for what the form does not have
   */
  keyOf: (query: URLSearchParams) => string | number;
  /** Whether it shows the months and what changed. */
  withDetails: boolean;
  /** Whether a shared cache may keep it. */
  isShared: () => boolean;
  draw: (published: Published, ask: PublishedAsk, query: URLSearchParams) => Body | Promise<Body>;
  refuse: (refusal: LinkRefusal, language: Language) => Body | Promise<Body>;
}

type Body = string | Uint8Array<ArrayBuffer>;

/**
 * How long an answer keeps. docs/decisions/0007-published-links.md says what a year means when the drawing changes.
 *
 * A refusal keeps a minute: a server of the next version may open the link.
 */
const caching = {
  frozen: "max-age=31536000, immutable",
  live: "max-age=300, stale-while-revalidate=86400",
  refused: "public, max-age=60",
} as const;

/**
 * Answer a published link. The answer follows from the address, the build and, where live, the newest edition; so its tag
 * is made from those, and whoever has it already is told so before anything is worked out.
 */
export async function answerPublished(
  request: Request,
  code: string,
  form: PublishedForm,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  try {
    const ask = readAsk(query);
    const etag = tagOf([form.contentType, form.keyOf(query), code], ask);
    const headers = {
      ...form.headers,
      "content-type": form.contentType,
      etag,
      "cache-control": `${form.isShared() ? "public" : "private"}, ${ask.isLive ? caching.live : caching.frozen}`,
    };
    if (hasTag(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    const published = openPublished(library, code, { isLive: ask.isLive, withDetails: form.withDetails });
    return new Response(await form.draw(published, ask, query), { headers });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const language = findLanguage(query);
    const refusal = refuseLink(error, code, language, library.newest.edition);
    return new Response(await form.refuse(refusal, language), {
      status: refusal.status,
      headers: { ...form.headers, "content-type": form.contentType, "cache-control": caching.refused },
    });
  }
}

function tagOf(form: readonly (string | number)[], ask: PublishedAsk): string {
  const parts = [
    process.env.RATEBOOK_SOURCE ?? "",
    ...form,
    ask.language,
    ask.theme ?? "",
    ask.isLive ? library.newest.edition : "",
  ];
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;
}
