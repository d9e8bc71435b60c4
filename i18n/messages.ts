import enBill from "@/messages/en/bill.json";
import enChart from "@/messages/en/chart.json";
import enShell from "@/messages/en/shell.json";
import enTemplate from "@/messages/en/template.json";
import enWorkbench from "@/messages/en/workbench.json";
import zhBill from "@/messages/zh/bill.json";
import zhChart from "@/messages/zh/chart.json";
import zhShell from "@/messages/zh/shell.json";
import zhTemplate from "@/messages/zh/template.json";
import zhWorkbench from "@/messages/zh/workbench.json";
import type { Locale } from "./routing";

const en = { ...enWorkbench, shell: enShell, template: enTemplate, bill: enBill, chart: enChart };
const zh: typeof en = { ...zhWorkbench, shell: zhShell, template: zhTemplate, bill: zhBill, chart: zhChart };

export type Messages = typeof en;

export function messagesOf(locale: Locale): Messages {
  return locale === "zh" ? zh : en;
}
