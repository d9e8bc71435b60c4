import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { Locale } from "@/i18n/routing";
import type { Model } from "@/lib/catalog/catalog";
import { modelPath } from "@/lib/catalog/model-path";
import { BookPage } from "./book-page";

/** A model that a later edition has, and the one asked for has not. */
export function NotInEdition({ locale, model, edition }: { locale: Locale; model: Model; edition: string }) {
  const t = useTranslations("model.edition");
  return (
    <BookPage locale={locale} current="/catalog">
      <h1 className="text-figure font-semibold">{model.name}</h1>
      <p className="mt-2 text-soft">{t("missing", { edition, model: model.id })}</p>
      <p className="mt-2">
        <Link href={modelPath(model)} prefetch={false} className="text-accent underline underline-offset-2">
          {t("toNewest")}
        </Link>
      </p>
    </BookPage>
  );
}
