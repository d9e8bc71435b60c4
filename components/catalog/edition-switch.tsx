import { useTranslations } from "next-intl";
import { newestEdition } from "@/components/scenario/catalogs";
import { Link } from "@/i18n/navigation";
import { bundledCatalog, bundledEditions } from "@/lib/catalog/bundled";
import type { Model } from "@/lib/catalog/catalog";
import { findModelByKey, modelKey, modelPath } from "@/lib/catalog/model-path";
import { UnknownEdition } from "./unknown-edition.client";

interface EditionSwitchProps {
  model: Model;
  edition: string;
}

/** The editions that have the model, the newest first; a word where another one than the newest is read. */
export function EditionSwitch({ model, edition }: EditionSwitchProps) {
  const t = useTranslations("model.edition");
  const having = bundledEditions
    .toReversed()
    .filter((each) => findModelByKey(bundledCatalog(each), modelKey(model)) !== undefined);
  return (
    <div className="mt-1 text-soft">
      <p className="flex flex-wrap gap-x-3" data-screen-only="">
        <span className="text-faint">{t("label")}</span>
        {having.map((each) => {
          const name = each === newestEdition ? t("newest", { edition: each }) : each;
          return each === edition ? (
            <span key={each} aria-current="true" className="font-medium text-ink">
              {name}
            </span>
          ) : (
            <Link
              key={each}
              href={modelPath(model, each === newestEdition ? undefined : each)}
              prefetch={false}
              className="text-accent underline underline-offset-2"
            >
              {name}
            </Link>
          );
        })}
      </p>
      {edition === newestEdition && <UnknownEdition edition={edition} editions={bundledEditions} />}
      {edition !== newestEdition && (
        <p className="mt-2 border-l-2 border-money pl-2">{t("older", { edition, newest: newestEdition })}</p>
      )}
    </div>
  );
}
