"use client";

import { useLocale } from "next-intl";
import { useActive } from "@/components/scenario/workbench-store.client";
import { type Measured, placesThatCut } from "@/lib/export/publish-limits";
import { CopyText } from "./copy-text.client";
import { SaveScenario } from "./save-scenario";
import { usePublishWords } from "./use-publish-words";

/** The link whose scenario no server sees. */
export function PrivateLink({ link }: { link: string }) {
  const t = usePublishWords();
  const { scenario } = useActive();
  const cut = placesThatCut(link);
  return (
    <>
      <p className="mb-3 text-soft">{t("link.private")}</p>
      <CopyText label={t("link.label")} text={link} button={t("link.copy")} look="accent" />
      <p className={`mt-2 ${cut.length > 0 ? "text-money" : "text-soft"}`}>
        <PlacesText length={link.length} cut={cut} />
      </p>
      {cut.length > 0 && <SaveScenario />}
      <p className="mt-4 border-t border-line pt-3 text-soft">
        {t("link.pinned", { edition: scenario.edition })}
      </p>
    </>
  );
}

function PlacesText({ length, cut }: { length: number; cut: readonly Measured[] }) {
  const t = usePublishWords();
  const locale = useLocale();
  if (cut.length === 0) return t("link.kept", { count: length });
  const places = cut.map(({ limit, most }) => t("link.place", { name: t(`limit.${limit}`), most }));
  return t("link.cut", { count: length, places: new Intl.ListFormat(locale).format(places) });
}
