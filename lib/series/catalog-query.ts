import { limits } from "../scenario/limits";
import { parseDate } from "../unit/time";
import { AddressReader, type AddressSlip, toQueryText } from "./address-slip";
import {
  type CatalogView,
  type ColumnKey,
  columnKeys,
  defaultView,
  type RateRange,
  type SortKey,
  statuses,
  takenModalities,
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
  return toQueryText(query);
}

const fields: Readonly<Record<keyof CatalogView, readonly string[]>> = {
  search: ["q"],
  providers: ["p"],
  modalities: ["takes"],
  status: ["status"],
  minContext: ["context"],
  reasoning: ["reasoning"],
  batch: ["batch"],
  cache: ["cache"],
  open: ["open"],
  releasedSince: ["since"],
  input: ["in"],
  output: ["out"],
  mixed: ["blend"],
  sort: ["sort"],
  descending: ["sort"],
  columns: ["cols"],
  mix: ["mix"],
  date: ["on", "at"],
  edition: ["edition"],
};

/** The slips that a change leaves standing: who has chosen anew is no longer told of what was there. */
export function slipsAfter(slips: readonly AddressSlip[], change: Partial<CatalogView>): AddressSlip[] {
  const changed = (Object.keys(change) as (keyof CatalogView)[]).flatMap((key) => fields[key]);
  return slips.filter(({ field }) => !changed.includes(field));
}

/** What there is to be asked for, so that the rest can be told apart. */
export interface KnownInCatalog {
  editions: readonly string[];
  providers: readonly string[];
}

/** A view, and the parts of the address that it does not have because they could not be read. */
export interface ReadView {
  view: CatalogView;
  slips: readonly AddressSlip[];
}

const mostSearched = 200;

/** What cannot be read is as by default, and is named: an old link, or one typed by hand, still opens a table. */
export function readCatalogQuery(search: string, known: KnownInCatalog): ReadView {
  const address = new AddressReader(search);
  const isOn = (name: string) => address.read(name, { kind: "flag" }, readFlag, false);
  const range = (name: string) => address.read(name, { kind: "range" }, readRange, open);
  const date = (name: string) => address.read<string | null>(name, { kind: "date" }, readDate, null);
  const columns = address.list("cols", columnKeys);
  const view: CatalogView = {
    search: readSearch(address),
    providers: address.list("p", known.providers) ?? [],
    modalities: address.list("takes", takenModalities) ?? [],
    status: address.oneOf("status", statuses, defaultView.status),
    minContext: address.read<number | null>("context", { kind: "number" }, readNumber, null),
    reasoning: isOn("reasoning"),
    batch: isOn("batch"),
    cache: isOn("cache"),
    open: isOn("open"),
    releasedSince: date("since"),
    input: range("in"),
    output: range("out"),
    mixed: range("blend"),
    ...address.read("sort", { kind: "one-of", values: sortKeys }, readSort, usualSort),
    columns: readColumns(columns, address.find("cols")),
    mix: address.read("mix", { kind: "mix" }, readMix, defaultView.mix),
    // The public API says `at`, and so may an address typed by hand.
    date: date("on") ?? date("at"),
    edition: address.oneOf("edition", known.editions, null),
  };
  return { view, slips: address.slips };
}

/** No column at all is a choice; none that is known is a slip. */
function readColumns(named: readonly ColumnKey[] | null, text: string | null): readonly ColumnKey[] {
  if (named === null || (named.length === 0 && text !== "")) return defaultView.columns;
  return columnKeys.filter((key) => named.includes(key));
}

function readSearch(address: AddressReader): string {
  const text = address.find("q") ?? "";
  if (text.length > mostSearched) address.slip("q", text, { kind: "most-characters", most: mostSearched });
  return text.slice(0, mostSearched);
}

function readFlag(text: string): boolean | undefined {
  return text === "1" ? true : text === "0" ? false : undefined;
}

function writeRange({ min, max }: RateRange): string | null {
  return min === null && max === null ? null : `${min ?? ""}:${max ?? ""}`;
}

function readRange(text: string): RateRange | undefined {
  const ends = text.split(":");
  const [min, max] = ends.map((end) => (end.trim() === "" ? null : readNumber(end)));
  return ends.length !== 2 || min === undefined || max === undefined ? undefined : { min, max };
}

function writeSort({ sort, descending }: Pick<CatalogView, "sort" | "descending">): string {
  return `${descending ? "-" : ""}${sort}`;
}

const usualSort = { sort: defaultView.sort, descending: defaultView.descending };
const sortKeys: readonly SortKey[] = ["model", ...columnKeys];

function readSort(text: string): Pick<CatalogView, "sort" | "descending"> | undefined {
  const descending = text.startsWith("-");
  const sort = sortKeys.find((key) => key === (descending ? text.slice(1) : text));
  return sort === undefined ? undefined : { sort, descending };
}

function writeMix({ mix }: Pick<CatalogView, "mix">): string {
  return `${mix.prompt}-${mix.cached}-${mix.completion}`;
}

/** As the fields of the page have it. */
const mostTokens = limits.tokens;

const open: RateRange = { min: null, max: null };

function readMix(text: string): CatalogView["mix"] | undefined {
  const [, ...digits] = /^(\d{1,10})-(\d{1,10})-(\d{1,10})$/.exec(text) ?? [];
  const [prompt, cached, completion] = digits.map(Number);
  if (prompt === undefined || cached === undefined || completion === undefined) return undefined;
  const isTooMuch = prompt > mostTokens || completion > mostTokens || cached > prompt;
  return isTooMuch ? undefined : { prompt, cached, completion };
}

function readNumber(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

function readDate(text: string): string | undefined {
  return parseDate(text) === undefined ? undefined : text;
}
