/** A provider's own usage object, or a scenario's traffic, as quantities. */
export { type CallClass, callClasses } from "../lib/usage/call-classes";
export { parseRawUsage } from "../lib/usage/raw-usage";
export { parseUsage, type Usage } from "../lib/usage/usage";
