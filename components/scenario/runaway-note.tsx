import { useLocale, useTranslations } from "next-intl";
import { runawayCost } from "@/lib/analysis/runaway";
import type { Workload } from "@/lib/scenario/schema";
import { formatPercent, formatTimes, formatUnitCost } from "@/lib/unit/format";
import { Note } from "./note";
import { useWorkedOut } from "./use-worked-out";

/** The typical run and the one that doesn't stop, side by side. */
export function RunawayNote({ workload }: { workload: Workload }) {
  const w = useTranslations("traffic");
  const locale = useLocale();
  const cost = useWorkedOut(workload, runawayCost);
  if (cost === null) return null;
  return (
    <Note tone={cost.shareOfBill > 0.1 ? "money" : "plain"}>
      {w("runaway", {
        typical: formatUnitCost(cost.typicalUsd, locale),
        runaway: formatUnitCost(cost.runawayUsd, locale),
        times: formatTimes(cost.times, locale),
        share: formatPercent(cost.shareOfBill, locale),
      })}
    </Note>
  );
}
