"use client";

import { useTranslations } from "next-intl";
import type { AddressSlip } from "@/lib/series/address-slip";

interface AddressSlipsProps {
  slips: readonly AddressSlip[];
  /** Take them out of the address. */
  onDrop: () => void;
}

const mostShown = 60;

/** Names what the page's address asks for and cannot be read, and what may stand there. */
export function AddressSlips({ slips, onDrop }: AddressSlipsProps) {
  const t = useTranslations("catalog.address");
  if (slips.length === 0) return null;
  return (
    <div role="alert" className="my-3 max-w-4xl border-l-2 border-money pl-2">
      <p className="text-money">{t("lead", { count: slips.length })}</p>
      <ul className="space-y-0.5">
        {slips.map(({ field, value, allowed }) => (
          <li key={`${field}=${value}`} className="break-words">
            <code className="font-mono">
              {field}={shorten(value)}
            </code>
            {allowed.kind === "one-of"
              ? t("oneOf", { values: allowed.values.join(", ") })
              : t(`kinds.${allowed.kind}`, { most: "most" in allowed ? allowed.most : 0 })}
          </li>
        ))}
      </ul>
      <button type="button" className="min-h-7 text-accent underline underline-offset-2" onClick={onDrop}>
        {t("drop")}
      </button>
    </div>
  );
}

function shorten(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
