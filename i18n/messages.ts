import enApi from "@/messages/en/api.json";
import enBill from "@/messages/en/bill.json";
import enCatalog from "@/messages/en/catalog.json";
import enChanges from "@/messages/en/changes.json";
import enChart from "@/messages/en/chart.json";
import enCompare from "@/messages/en/compare.json";
import enDocument from "@/messages/en/document.json";
import enMethod from "@/messages/en/method.json";
import enModel from "@/messages/en/model.json";
import enPublish from "@/messages/en/publish.json";
import enPublished from "@/messages/en/published.json";
import enSample from "@/messages/en/sample.json";
import enShell from "@/messages/en/shell.json";
import enTemplate from "@/messages/en/template.json";
import enTokens from "@/messages/en/tokens.json";
import enTraffic from "@/messages/en/traffic.json";
import enWorkbench from "@/messages/en/workbench.json";
import zhApi from "@/messages/zh/api.json";
import zhBill from "@/messages/zh/bill.json";
import zhCatalog from "@/messages/zh/catalog.json";
import zhChanges from "@/messages/zh/changes.json";
import zhChart from "@/messages/zh/chart.json";
import zhCompare from "@/messages/zh/compare.json";
import zhDocument from "@/messages/zh/document.json";
import zhMethod from "@/messages/zh/method.json";
import zhModel from "@/messages/zh/model.json";
import zhPublish from "@/messages/zh/publish.json";
import zhPublished from "@/messages/zh/published.json";
import zhSample from "@/messages/zh/sample.json";
import zhShell from "@/messages/zh/shell.json";
import zhTemplate from "@/messages/zh/template.json";
import zhTokens from "@/messages/zh/tokens.json";
import zhTraffic from "@/messages/zh/traffic.json";
import zhWorkbench from "@/messages/zh/workbench.json";
import type { Locale } from "./routing";

const en = {
  ...enWorkbench,
  shell: enShell,
  template: enTemplate,
  bill: enBill,
  chart: enChart,
  document: enDocument,
  publish: enPublish,
  published: enPublished,
  sample: enSample,
  tokens: enTokens,
  traffic: enTraffic,
  catalog: enCatalog,
  model: enModel,
  compare: enCompare,
  changes: enChanges,
  method: enMethod,
  api: enApi,
};
const zh: typeof en = {
  ...zhWorkbench,
  shell: zhShell,
  template: zhTemplate,
  bill: zhBill,
  chart: zhChart,
  document: zhDocument,
  publish: zhPublish,
  published: zhPublished,
  sample: zhSample,
  tokens: zhTokens,
  traffic: zhTraffic,
  catalog: zhCatalog,
  model: zhModel,
  compare: zhCompare,
  changes: zhChanges,
  method: zhMethod,
  api: zhApi,
};

export type Messages = typeof en;

/** What every page is sent; the words of /tokens, of the rate book and of the Share dialog go with these alone. */
export function commonMessagesOf(
  locale: Locale,
): Omit<
  Messages,
  | "tokens"
  | "document"
  | "publish"
  | "published"
  | "catalog"
  | "model"
  | "compare"
  | "changes"
  | "method"
  | "api"
> {
  const {
    tokens: _tokens,
    document: _document,
    publish: _publish,
    published: _published,
    catalog: _catalog,
    model: _model,
    compare: _compare,
    changes: _changes,
    method: _method,
    api: _api,
    ...common
  } = messagesOf(locale);
  return common;
}

/** What the browser is sent with a page of the rate book: no word of the workbench. */
export function bookMessagesOf(locale: Locale) {
  const { shell, bill, chart, number, template, catalog, model, compare, changes } = messagesOf(locale);
  return { shell, bill, chart, number, template, catalog, model, compare, changes };
}

/** What the browser is sent with the page of the API: the words of its examples; the rest is written on the server. */
export function apiMessagesOf(locale: Locale) {
  const { shell, api } = messagesOf(locale);
  const { copy, copied, copyFailed, exampleIn } = api;
  return { shell, api: { copy, copied, copyFailed, exampleIn } };
}

export function messagesOf(locale: Locale): Messages {
  return locale === "zh" ? zh : en;
}
