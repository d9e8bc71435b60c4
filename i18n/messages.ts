import enBill from "@/messages/en/bill.json";
import enChart from "@/messages/en/chart.json";
import enSample from "@/messages/en/sample.json";
import enShell from "@/messages/en/shell.json";
import enTemplate from "@/messages/en/template.json";
import enTokens from "@/messages/en/tokens.json";
import enWorkbench from "@/messages/en/workbench.json";
import zhBill from "@/messages/zh/bill.json";
import zhChart from "@/messages/zh/chart.json";
import zhSample from "@/messages/zh/sample.json";
import zhShell from "@/messages/zh/shell.json";
import zhTemplate from "@/messages/zh/template.json";
import zhTokens from "@/messages/zh/tokens.json";
import zhWorkbench from "@/messages/zh/workbench.json";
import type { Locale } from "./routing";

const en = {
  ...enWorkbench,
  shell: enShell,
  template: enTemplate,
  bill: enBill,
  chart: enChart,
  sample: enSample,
  tokens: enTokens,
};
const zh: typeof en = {
  ...zhWorkbench,
  shell: zhShell,
  template: zhTemplate,
  bill: zhBill,
  chart: zhChart,
  sample: zhSample,
  tokens: zhTokens,
};

export type Messages = typeof en;

/** What every page is sent; `tokens` goes with its page alone. */
export function commonMessagesOf(locale: Locale): Omit<Messages, "tokens"> {
  const { tokens: _, ...common } = messagesOf(locale);
  return common;
}

export function messagesOf(locale: Locale): Messages {
  return locale === "zh" ? zh : en;
}
