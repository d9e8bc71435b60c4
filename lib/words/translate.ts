import { createTranslator } from "use-intl/core";
import enBill from "../../messages/en/bill.json";
import enChart from "../../messages/en/chart.json";
import enDiff from "../../messages/en/diff.json";
import enDocument from "../../messages/en/document.json";
import enPublished from "../../messages/en/published.json";
import enReport from "../../messages/en/report.json";
import enSpreadsheet from "../../messages/en/spreadsheet.json";
import enWorkbench from "../../messages/en/workbench.json";
import zhBill from "../../messages/zh/bill.json";
import zhChart from "../../messages/zh/chart.json";
import zhDiff from "../../messages/zh/diff.json";
import zhDocument from "../../messages/zh/document.json";
import zhPublished from "../../messages/zh/published.json";
import zhReport from "../../messages/zh/report.json";
import zhSpreadsheet from "../../messages/zh/spreadsheet.json";
import zhWorkbench from "../../messages/zh/workbench.json";

/** What a document, a picture or an embed can be written in. */
export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];

const en = {
  bill: enBill,
  chart: enChart,
  diff: enDiff,
  warning: enWorkbench.warning,
  badLink: enWorkbench.link.bad,
  document: enDocument,
  published: enPublished,
  report: enReport,
  spreadsheet: enSpreadsheet,
};
const zh: typeof en = {
  bill: zhBill,
  chart: zhChart,
  diff: zhDiff,
  warning: zhWorkbench.warning,
  badLink: zhWorkbench.link.bad,
  document: zhDocument,
  published: zhPublished,
  report: zhReport,
  spreadsheet: zhSpreadsheet,
};

type Messages = typeof en;

/**
 * The same texts that the pages show, for what is written without a page.
 *
 * @param namespace  `bill`, `warning`, `document`, `diff`, or a branch of one, such as `bill.meter`
 */
export function translatorOf<Namespace extends keyof Messages>(language: Language, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({
    locale: language,
    messages: language === "zh" ? zh : en,
    namespace,
    timeZone: "UTC",
  });
}

export type Translator<Namespace extends keyof Messages> = ReturnType<typeof translatorOf<Namespace>>;
