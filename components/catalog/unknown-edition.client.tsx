"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

interface UnknownEditionProps {
  /** The one shown instead. */
  edition: string;
  editions: readonly string[];
}

/** Says that the address asks for an edition that is none; the page is made ahead and knows nothing of its query. */
export function UnknownEdition({ edition, editions }: UnknownEditionProps) {
  const t = useTranslations("model.edition");
  const asked = useSyncExternalStore(
    never,
    () => new URLSearchParams(window.location.search).get("edition"),
    () => null,
  );
  if (asked === null || editions.includes(asked)) return null;
  return (
    <p role="alert" className="mt-2 border-l-2 border-money pl-2 text-money">
      {t("unknown", { asked: asked.slice(0, 40), edition, editions: editions.join(", ") })}
    </p>
  );
}

function never(): () => void {
  return () => {};
}
