import type { Bill } from "../billing/bill-types";
import { formatDate, formatMoney } from "../unit/format";
import { toPlainText } from "../unit/plain-text";
import { publishWordsOf } from "../words/publish-words";
import type { PublishChoice } from "./publish-links";

/** What stands in place of a picture that isn't shown, and in a mail: never an amount that may have changed since. */
export function publishCaption(
  title: string,
  bill: Pick<Bill, "total" | "asOf">,
  { language, prices }: PublishChoice,
): string {
  const t = publishWordsOf(language);
  const named = toPlainText(title).trim() || t("untitled");
  if (prices === "live") return t("caption.live", { title: named });
  const date = formatDate(bill.asOf, language);
  if (bill.total === null) return t("caption.unpriced", { title: named, date });
  const { amount, currency } = bill.total;
  const total = `${formatMoney(amount, language, { currency })} ${currency}`;
  return t("caption.frozen", { title: named, total, date });
}
