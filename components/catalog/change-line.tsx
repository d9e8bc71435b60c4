import { useTranslations } from "next-intl";
import { useBillWords } from "@/components/bill/use-bill-words";
import { Link } from "@/i18n/navigation";
import type { Change } from "@/lib/catalog/changes";
import { modelPath } from "@/lib/catalog/model-path";
import { formatCount } from "@/lib/unit/format";
import { sayChange } from "./change-words";

/** One change in a line: whose, and what. */
export function ChangeLine({ change, isPast }: { change: Change; isPast: boolean }) {
  const t = useTranslations("changes");
  const words = useBillWords();
  if (change.kind === "edition") {
    const { edition, models, prices, notes } = change;
    return (
      <p>
        <Link
          href="/method#editions"
          prefetch={false}
          className="font-semibold hover:text-accent hover:underline"
        >
          {t("edition", {
            edition,
            models: formatCount(models, words.locale),
            prices: formatCount(prices, words.locale),
          })}
        </Link>{" "}
        <span className="text-soft">{notes}</span>
      </p>
    );
  }
  const id = change.model.slice(change.provider.length + 1);
  return (
    <p>
      <Link
        href={modelPath({ provider: change.provider, id })}
        prefetch={false}
        className="font-medium hover:text-accent hover:underline"
      >
        {id}
      </Link>{" "}
      <span className={`ml-1 tabular-nums ${change.kind === "priced" ? "text-soft" : ""}`}>
        {change.kind === "retired" ? (
          <span className="text-money">{t(isPast ? "retired" : "retiredSoon")}</span>
        ) : (
          sayChange(change, t, words)
        )}
      </span>
    </p>
  );
}
