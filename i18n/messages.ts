import enBill from "@/messages/en/bill.json";
import enChart from "@/messages/en/chart.json";
import enShell from "@/messages/en/shell.json";
import enTemplate from "@/messages/en/template.json";
import enTraffic from "@/messages/en/traffic.json";
import enWorkbench from "@/messages/en/workbench.json";
import zhBill from "@/messages/zh/bill.json";
import zhChart from "@/messages/zh/chart.json";
import zhShell from "@/messages/zh/shell.json";
import zhTemplate from "@/messages/zh/template.json";
import zhTraffic from "@/messages/zh/traffic.json";
import zhWorkbench from "@/messages/zh/workbench.json";
import type { Locale } from "./routing";

const en = {
  ...enWorkbench,
  shell: enShell,
  template: enTemplate,
  bill: enBill,
  chart: enChart,
  traffic: enTraffic,
};
const zh: typeof en = {
  ...zhWorkbench,
  shell: zhShell,
  template: zhTemplate,
  bill: zhBill,
  chart: zhChart,
  traffic: zhTraffic,
};

export type Messages = typeof en;

export function messagesOf(locale: Locale): Messages {
  return locale === "zh" ? zh : en;
}
