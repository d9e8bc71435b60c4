import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { bundledCatalog } from "@/lib/catalog/bundled";
import type { Catalog, Model, Provider } from "@/lib/catalog/catalog";
import { findModelByPath, modelPath } from "@/lib/catalog/model-path";

export interface PageModel {
  catalog: Catalog;
  model: Model;
  provider: Provider;
}

/** The model of a page's address in an edition, by default the newest; null where it has none. */
export function findPageModel(
  providerId: string,
  segments: readonly string[],
  catalog: Catalog = bundledCatalog(),
): PageModel | null {
  const model = findModelByPath(catalog, providerId, segments);
  const provider = catalog.providers.get(model?.provider ?? "");
  return model === undefined || provider === undefined ? null : { catalog, model, provider };
}

/** A model's page in any edition is a view of one page: its address is that without the edition. */
export async function modelMetadata(locale: Locale, found: PageModel | null): Promise<Metadata> {
  if (found === null) return {};
  const { model, provider } = found;
  const t = await getTranslations({ locale, namespace: "model" });
  return {
    title: t("title", { model: model.name }),
    description: t("description", { model: model.name, provider: provider.name }),
    alternates: { canonical: `${locale === "zh" ? "/zh" : ""}${modelPath(model)}` },
  };
}
