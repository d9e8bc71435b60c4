import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import type { Library } from "@/lib/door/published/open";
import { linkContext } from "@/lib/scenario/link-context";

export const library: Library = {
  links: linkContext(bundledEditions, bundledCatalog),
  catalogOf: bundledCatalog,
  newest: bundledCatalog(),
};
