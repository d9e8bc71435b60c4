import { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing";

const inLanguage = createMiddleware(routing);

const behind = "/catalog-edition/";

export default function proxy(request: NextRequest) {
  const asked = inEdition(request);
  const response = inLanguage(asked);
  if (asked === request) return response;
  // With a prefix the language is settled by the path, and the address would be left as it came.
  if (response.headers.get("x-middleware-next") !== null) {
    response.headers.delete("x-middleware-next");
    response.headers.set("x-middleware-rewrite", asked.url);
  }
  // The page in other languages is named by the address people use.
  const links = response.headers.get("link");
  if (links !== null)
    response.headers.set("link", links.replaceAll(/\/catalog-edition\/[^/>]+\//g, "/catalog/"));
  return response;
}

/**
 * A model's page in an edition has the edition in its query, as the catalog's table has. Behind it stands a route with
 * the edition in its path, so that the page is made once and kept, as that of the newest edition is.
 */
function inEdition(request: NextRequest): NextRequest {
  const { pathname, searchParams } = request.nextUrl;
  const edition = searchParams.get("edition");
  // `/en/…` is sent to the address without a prefix first, and comes back.
  const [, prefix = "", rest] = /^(\/zh)?\/catalog\/(.+)$/.exec(pathname) ?? [];
  if (edition === null || rest === undefined) return request;
  const address = request.nextUrl.clone();
  address.pathname = `${prefix}${behind}${encodeURIComponent(edition.slice(0, 40) || "-")}/${rest}`;
  address.searchParams.delete("edition");
  return new NextRequest(address, request);
}

export const config = {
  /**
   * Pages only. Share routes, the API and files carry no locale and never redirect, so they stay outside:
   * `/s/CODE`, `/embed/CODE`, `/report/CODE`, `/image/CODE.svg`, `/api/…`, `/oembed`, and whatever has a dot.
   */
  matcher: [
    "/((?!(?:s|embed|report|image|api|oembed|_next)(?:/|$)|.*\\..*).*)",
    // Ids of models have dots.
    "/catalog/(.*)",
    "/(en|zh)/catalog/(.*)",
  ],
};
