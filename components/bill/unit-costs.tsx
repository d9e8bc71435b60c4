import { useLocale, useTranslations } from "next-intl";
import type { Bill } from "@/lib/billing/bill-types";
import { formatUnitCost } from "@/lib/unit/format";

/** What one call costs, and a thousand: four significant digits. Nothing where there is no total or no call. */
export function UnitCosts({
  bill,
  className = "",
}: {
  bill: Pick<Bill, "amount" | "calls">;
  className?: string;
}) {
  const t = useTranslations("bill.unitCosts");
  const locale = useLocale();
  if (bill.amount === null || bill.calls <= 0) return null;
  const perCall = bill.amount / bill.calls;
  return (
    <p className={`flex flex-wrap gap-x-4 tabular-nums ${className}`}>
      <span>{t("perCall", { amount: formatUnitCost(perCall, locale) })}</span>
      <span>{t("perThousand", { amount: formatUnitCost(perCall * 1_000, locale) })}</span>
    </p>
  );
}
