import { join } from "node:path";
import { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { developmentPagePolicy, pagePolicy } from "./app/_http/content-policy";
import { readPrerenderedPages } from "./app/_http/prerendered-pages";
import { type Locale, routing } from "./i18n/routing";

const chooseLanguage = createMiddleware(routing);

/** Null while developing: pages are then made as they are asked for. */
const pages =
  process.env.NODE_ENV === "development"
    ? null
    : readPrerenderedPages(join(/* turbopackIgnore: true */ process.cwd(), ".next"));

/** Pages change with a deployment only: a cache keeps one for a minute, and an older one while it asks anew. */
const pageCaching = "public, max-age=0, s-maxage=60, stale-while-revalidate=86400";

/** A page reads a provider or a few models from its address; more would only come back in headers that no cache takes. */
const mostAddressCharacters = 4_000;

/**
 * The language of a page, and its Content-Security-Policy. Every page is made by the build, so that its scripts can be
 * named and nobody can make the server keep a page of their own invention: whatever else is asked for is not found.
 */
export default function proxy(request: NextRequest): NextResponse {
  if (request.url.length > mostAddressCharacters) return refuseAddress(request.url.length);
  const answer = answerInEdition(request);
  const path = servedPath(request, answer);
  if (path === null) return answer;
  if (pages === null) return withPolicy(answer, developmentPagePolicy);
  const made = pages.has(path);
  const shown = made ? path : `/${localeOf(path)}/not-found`;
  const page = made ? answer : NextResponse.rewrite(new URL(shown, request.url));
  page.headers.set("Cache-Control", pageCaching);
  return withPolicy(page, pagePolicy(pages.scriptHashes(shown)));
}

const behind = "/catalog-edition/";

/**
 * A model's page in an edition has the edition in its query, as the catalog's table has. Behind it stands a page with the
 * edition in its path. Of an edition that is none the newest is shown, and the page says so.
 */
function answerInEdition(request: NextRequest): NextResponse {
  const asked = inEdition(request);
  if (asked === request) return chooseLanguage(request);
  const answer = chooseLanguage(asked);
  // With a prefix the language is settled by the path, and the address would be left as it came.
  if (answer.headers.get("x-middleware-next") !== null) {
    answer.headers.delete("x-middleware-next");
    answer.headers.set("x-middleware-rewrite", asked.url);
  }
  // The page in other languages is named by the address people use.
  const links = answer.headers.get("link");
  if (links !== null)
    answer.headers.set("link", links.replaceAll(/\/catalog-edition\/[^/>]+\//g, "/catalog/"));
  return answer;
}

/** `/en/…` is sent to the address without a prefix first, and comes back. */
function inEdition(request: NextRequest): NextRequest {
  const { pathname, searchParams } = request.nextUrl;
  const edition = searchParams.get("edition");
  const [, prefix = "", rest] = /^(\/zh)?\/catalog\/(.+)$/.exec(pathname) ?? [];
  if (edition === null || rest === undefined) return request;
  const path = `${behind}${edition}/${decodePath(rest)}`;
  if (pages !== null && !pages.has(`${prefix || `/${routing.defaultLocale}`}${path}`)) return request;
  const address = request.nextUrl.clone();
  address.pathname = `${prefix}${behind}${encodeURIComponent(edition)}/${rest}`;
  address.searchParams.delete("edition");
  return new NextRequest(address, request);
}

/** The page that will answer, with its language in front; null for a redirect. */
function servedPath(request: NextRequest, answer: NextResponse): string | null {
  if (answer.headers.has("location")) return null;
  const rewritten = answer.headers.get("x-middleware-rewrite");
  const { pathname } = rewritten === null ? request.nextUrl : new URL(rewritten);
  return decodePath(pathname).replace(/\/$/, "");
}

/** What is no text is no page either; left as it is, it is not found. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function localeOf(path: string): Locale {
  return routing.locales.find((locale) => path.startsWith(`/${locale}/`)) ?? routing.defaultLocale;
}

function refuseAddress(characters: number): NextResponse {
  const lines = [
    `414: this address has ${characters} characters; the address of a page has at most ${mostAddressCharacters}.`,
    `414：此网址有 ${characters} 个字符；页面的网址最多 ${mostAddressCharacters} 个字符。`,
  ];
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new NextResponse(`${lines.join("\n")}\n`, { status: 414, headers });
}

function withPolicy(answer: NextResponse, policy: string): NextResponse {
  answer.headers.set("Content-Security-Policy", policy);
  return answer;
}

export const config = {
  /**
   * Pages only. Share routes, the API and files carry no locale and never redirect, so they stay outside:
   * `/s/CODE`, `/embed/CODE`, `/report/CODE`, `/image/CODE.svg`, `/api/…`, `/oembed`, and whatever has a dot.
   */
  matcher: [
    "/((?!(?:s|embed|report|image|api|oembed|_next)(?:/|$)|.*\\..*).*)",
    // Ids of models have dots.
    "/(catalog|catalog-edition)/(.*)",
    "/(en|zh)/(catalog|catalog-edition)/(.*)",
  ],
};
