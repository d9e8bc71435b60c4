/** Usage x rate card: one request, or a scenario as the sum of its call classes. */
export { billScenario } from "../lib/billing/bill-scenario";
export type { Bill, BillLine } from "../lib/billing/bill-types";
export { answerPriceRequest, type PriceAnswer, type PriceResult } from "../lib/billing/price-request";
