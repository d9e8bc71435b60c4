import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import { answerDiff } from "@/lib/door/answer-diff";
import { limitsOf } from "@/lib/door/limits";
import { linkContext } from "@/lib/scenario/link-context";
import { postRoute } from "../_http/post-route";

const links = linkContext(bundledEditions, bundledCatalog);

export const { POST, OPTIONS, GET, HEAD, PUT, PATCH, DELETE } = postRoute(limitsOf.diff, {
  answer: (catalogOf, raw) => answerDiff(catalogOf, links, raw),
});
