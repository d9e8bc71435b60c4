import type { AdjustmentLine } from "../billing/bill-types";
import { formatFactor, formatMoney, formatPercent } from "../unit/format";
import { sayAllowance } from "./allowance-words";
import type { Translator } from "./translate";

/**
 * What a step between list price and invoice is called, with what it works on.
 *
 * @param providerName  by the provider's id
 * @param digits  decimals of the bill's amounts
 */
export function makeAdjustmentText(
  t: Translator<"bill">,
  locale: string,
  { providerName, digits }: { providerName: (id: string) => string; digits: number },
): (line: AdjustmentLine) => string {
  return ({ step, name, provider, model, x, baseUsd }) => {
    const of = model ?? (provider === null ? "" : providerName(provider));
    const base = formatMoney(baseUsd, locale, { digits });
    const who = of === "" ? "none" : "some";
    if (step === "allowance") {
      return t("adjustment.allowance", { of, name: sayAllowance(t, locale, name), base });
    }
    if (step === "discount") {
      return t("adjustment.discount", { of, share: formatPercent(1 - (x ?? 1), locale), base });
    }
    if (step === "reseller") {
      return t("adjustment.reseller", {
        who,
        of,
        name: name === "" ? t("adjustment.someone") : name,
        factor: formatFactor(x ?? 1, locale),
        base,
      });
    }
    const called = name === "" ? t(`adjustment.${step}`) : name;
    if (x === null) return t("adjustment.sum", { name: called, who, of });
    return t("adjustment.share", { name: called, who, of, share: formatPercent(x, locale), base });
  };
}
