/** Failures, rounding, number text and dates. */
export { type Failure, type FailureCode, fail, RatebookError } from "../lib/unit/failure";
export { formatMoney, formatPercent, formatQuantity, formatRate, formatUnitCost } from "../lib/unit/format";
export { getBillDigits, roundHalfUp, roundLines, roundSignificant } from "../lib/unit/round";
export { addDays, addMonths, daysBetween, parseDate, parseInstant } from "../lib/unit/time";
