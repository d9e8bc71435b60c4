import type { AdjustmentLine, Bill } from "@/lib/billing/bill-types";
import type { Catalog } from "@/lib/catalog/catalog";
import { formatDate, formatFactor, formatMoney, formatMoneyChange, formatPercent } from "@/lib/unit/format";
import { useBillWords } from "./use-bill-words";

/** From the lines to the invoice, step by step in the order in which each is applied. */
export function AdjustmentRows({ bill, catalog, digits }: { bill: Bill; catalog: Catalog; digits: number }) {
  const { t, locale } = useBillWords();
  const { adjustments, total } = bill;
  const inLines = adjustments.filter(({ step }) => isInLines(step));
  const after = adjustments.filter(({ step }) => !isInLines(step));
  const change = (usd: number) => formatMoneyChange(usd, locale, { digits });
  if (total === null) return null;
  return (
    <>
      {inLines.length > 0 && (
        <Row
          label={t("adjustment.list")}
          text={formatMoney(bill.listAmount ?? 0, locale, { digits })}
          isPart
        />
      )}
      {inLines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike, and their order is what they are
        <Row key={at} label={labelOf(line)} text={change(line.changeUsd)} isPart />
      ))}
      {after.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike, and their order is what they are
        <Row key={at} label={labelOf(line)} text={change(line.changeUsd)} />
      ))}
      {total.on !== null && (
        <Row
          label={t("adjustment.inUsd")}
          text={formatMoney(total.perUsd === 0 ? 0 : total.amount / total.perUsd, locale, { digits })}
        />
      )}
      {(after.length > 0 || total.on !== null) && (
        <tr className="border-t-2 border-ink font-semibold" data-to-pay="">
          <th
            scope="row"
            colSpan={3}
            className="hidden py-2 text-left font-semibold sm:table-cell print:table-cell"
          >
            {toPay()}
          </th>
          <th scope="row" className="py-2 text-left font-semibold sm:hidden print:hidden">
            {toPay()}
          </th>
          <td className="py-2 pr-5 pl-4 text-right whitespace-nowrap">
            {formatMoney(total.amount, locale, { currency: total.currency })}
          </td>
        </tr>
      )}
    </>
  );

  function toPay() {
    return (
      <>
        {t("adjustment.toPay")}
        {total !== null && total.on !== null && (
          <span className="block font-normal text-small text-faint">
            {t("adjustment.rate", {
              rate: formatFactor(total.perUsd, locale),
              currency: total.currency,
              date: formatDate(total.on, locale),
              source: total.source ?? "",
            })}
          </span>
        )}
      </>
    );
  }

  function labelOf({ step, name, provider, model, x, baseUsd }: AdjustmentLine): string {
    const of = model ?? (provider === null ? "" : (catalog.providers.get(provider)?.name ?? provider));
    const base = formatMoney(baseUsd, locale, { digits });
    const who = of === "" ? "none" : "some";
    if (step === "allowance") return t("adjustment.allowance", { of, name, base });
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
    if (x !== null) {
      return t("adjustment.share", {
        name: name === "" ? t(`adjustment.${step}`) : name,
        who,
        of,
        share: formatPercent(x, locale),
        base,
      });
    }
    return t("adjustment.sum", { name: name === "" ? t(`adjustment.${step}`) : name, who, of });
  }
}

/** What the lines carry already; the steps after them are the bill's alone. */
function isInLines(step: AdjustmentLine["step"]): boolean {
  return step === "allowance" || step === "discount" || step === "reseller";
}

/** `isPart`: it is in the lines above already, and is shown so that the list price can be followed. */
function Row({ label, text, isPart = false }: { label: string; text: string; isPart?: boolean }) {
  const tone = isPart ? "text-faint" : "text-soft";
  return (
    <tr className={tone} data-adjustment="">
      <th
        scope="row"
        colSpan={3}
        className="hidden py-0.5 pl-4.5 text-left font-normal sm:table-cell print:table-cell"
      >
        {label}
      </th>
      <th scope="row" className="py-0.5 pl-4.5 text-left font-normal sm:hidden print:hidden">
        {label}
      </th>
      <td className="py-0.5 pr-5 pl-4 text-right whitespace-nowrap">{text}</td>
    </tr>
  );
}
