import createMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing";

export default createMiddleware(routing);

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
