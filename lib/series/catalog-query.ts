import { parseDate } from "../unit/time";
import {
  type CatalogView,
  type ColumnKey,
  columnKeys,
  defaultView,
  type RateRange,
  type SortKey,
} from "./catalog-view";

/** The view as the query of an address; what is as by default is left out. Reading it back gives the same view. */
export function writeCatalogQuery(view: CatalogView): string {
  const query = new URLSearchParams();
  const put = (name: string, text: string | null, usual: string | null = "") => {
    if (text !== null && text !== usual) query.set(name, text);
  };
  put("q", view.search);
  put("p", view.providers.join(","));
  put("takes", view.modalities.join(","));
  put("status", view.status, defaultView.status);
  put("context", view.minContext === null ? null : String(view.minContext));
  put("reasoning", view.reasoning ? "1" : null);
  put("batch", view.batch ? "1" : null);
  put("cache", view.cache ? "1" : null);
  put("open", view.open ? "1" : null);
  put("since", view.releasedSince);
  put("in", writeRange(view.input));
  put("out", writeRange(view.output));
  put("blend", writeRange(view.mixed));
  put("sort", writeSort(view), writeSort(defaultView));
  put("cols", view.columns.join(","), defaultView.columns.join(","));
  put("mix", writeMix(view), writeMix(defaultView));
  put("on", view.date);
  put("edition", view.edition);
  // Commas and colons may stand in a query as they are, and a shared link is read by people.
  return query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** What cannot be read is as by default: an old link, or one typed by hand, still opens a table. */
export function readCatalogQuery(text: string): CatalogView {
  const query = new URLSearchParams(text);
  const list = (name: string) => (query.get(name) ?? "").split(",").filter(Boolean);
  const isOn = (name: string) => query.get(name) === "1";
  const status = query.get("status");
  const columns = list("cols").filter(isColumn);
  return {
    search: (query.get("q") ?? "").slice(0, 200),
    providers: list("p"),
    modalities: list("takes"),
    status: status === "retired" || status === "all" ? status : "served",
    minContext: readNumber(query.get("context")),
    reasoning: isOn("reasoning"),
    batch: isOn("batch"),
    cache: isOn("cache"),
    open: isOn("open"),
    releasedSince: readDate(query.get("since")),
    input: readRange(query.get("in")),
    output: readRange(query.get("out")),
    mixed: readRange(query.get("blend")),
    ...readSort(query.get("sort")),
    columns: query.has("cols") ? columnKeys.filter((key) => columns.includes(key)) : defaultView.columns,
    mix: readMix(query.get("mix")),
    date: readDate(query.get("on")),
    edition: query.get("edition"),
  };
}

function writeRange({ min, max }: RateRange): string | null {
  return min === null && max === null ? null : `${min ?? ""}:${max ?? ""}`;
}

function readRange(text: string | null): RateRange {
  const [min = "", max = ""] = (text ?? "").split(":");
  return { min: readNumber(min), max: readNumber(max) };
}

function writeSort({ sort, descending }: Pick<CatalogView, "sort" | "descending">): string {
  return `${descending ? "-" : ""}${sort}`;
}

function readSort(text: string | null): Pick<CatalogView, "sort" | "descending"> {
  const [, minus = "", key = ""] = /^(-?)(\w+)$/.exec(text ?? "") ?? [];
  const usual = { sort: defaultView.sort, descending: defaultView.descending };
  return isSortKey(key) ? { sort: key, descending: minus === "-" } : usual;
}

function writeMix({ mix }: Pick<CatalogView, "mix">): string {
  return `${mix.prompt}-${mix.cached}-${mix.completion}`;
}

const mostTokens = 1e8;

function readMix(text: string | null): CatalogView["mix"] {
  const [, ...digits] = /^(\d{1,9})-(\d{1,9})-(\d{1,9})$/.exec(text ?? "") ?? [];
  const [prompt, cached, completion] = digits.map((figure) => Math.min(mostTokens, Number(figure)));
  if (prompt === undefined || cached === undefined || completion === undefined) return defaultView.mix;
  return { prompt, cached: Math.min(cached, prompt), completion };
}

function readNumber(text: string | null): number | null {
  if (text === null || text.trim() === "") return null;
  const number = Number(text);
  return Number.isFinite(number) && number >= 0 ? number : null;
}

function readDate(text: string | null): string | null {
  return text !== null && parseDate(text) !== undefined ? text : null;
}

function isColumn(text: string): text is ColumnKey {
  return (columnKeys as readonly string[]).includes(text);
}

function isSortKey(text: string): text is SortKey {
  return text === "model" || isColumn(text);
}
