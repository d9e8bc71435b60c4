import type { Bill } from "@/lib/billing/bill-types";
import type { Catalog } from "@/lib/catalog/catalog";
import { toInvoiceSheet } from "@/lib/series/invoice-rows";
import { formatDate, formatFactor, formatMoney, formatMoneyChange } from "@/lib/unit/format";
import { makeAdjustmentText } from "@/lib/words/adjustment-words";
import { useBillWords } from "./use-bill-words";

/** From the lines to the invoice, step by step in the order in which each is applied. */
export function AdjustmentRows({ bill, catalog, digits }: { bill: Bill; catalog: Catalog; digits: number }) {
  const { t, locale } = useBillWords();
  const { total } = bill;
  const sheet = toInvoiceSheet(bill, digits);
  if (total === null || sheet === null) return null;
  const { inLines, after } = sheet;
  const money = (usd: number) => formatMoney(usd, locale, { digits });
  const change = (usd: number) => formatMoneyChange(usd, locale, { digits });
  const providerName = (id: string) => catalog.providers.get(id)?.name ?? id;
  const labelOf = makeAdjustmentText(t, locale, { providerName, digits });
  return (
    <>
      {inLines.length > 0 && <Row label={t("adjustment.list")} text={money(sheet.list)} isPart />}
      {inLines.map(({ line, shown }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike, and their order is what they are
        <Row key={at} label={labelOf(line)} text={change(shown)} isPart />
      ))}
      {after.map(({ line, shown }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be alike, and their order is what they are
        <Row key={at} label={labelOf(line)} text={change(shown)} />
      ))}
      {total.on !== null && <Row label={t("adjustment.inUsd")} text={money(sheet.usd)} />}
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
