import { useTranslations } from "next-intl";
import type { Catalog } from "@/lib/catalog/catalog";
import { parseVerdict } from "@/lib/series/bill-working";

const levels = ["official", "agree", "single", "quoted", "derived"] as const;

/** The evidence levels in words, with how many prices of the edition stand on each. */
export function MethodEvidence({ catalog }: { catalog: Catalog }) {
  const t = useTranslations("method.evidence");
  const counts = new Map<string, number>();
  for (const { prices } of catalog.models) {
    for (const { agreement } of prices) {
      const { kind } = parseVerdict(agreement.verdict);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return (
    <>
      <p className="max-w-prose text-soft">{t("lead")}</p>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[7rem_1fr]">
        {levels.map((level) => (
          <div key={level} className="contents">
            <dt className="font-medium tabular-nums sm:text-right">
              {t("count", { count: counts.get(level) ?? 0 })}
            </dt>
            <dd className="max-sm:mb-2">{t(level)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 max-w-prose text-soft">{t("copies")}</p>
    </>
  );
}
