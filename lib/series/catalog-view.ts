import type { CatalogRow, Mix, MixPrice } from "./catalog-rows";

/** Input that is filtered by; text is taken by all. */
export const takenModalities = ["image", "audio", "video", "pdf"] as const;
export const statuses = ["served", "retired", "all"] as const;

/** What the reader asked the catalog's table for. Everything of it stands in the address of the page. */
export interface CatalogView {
  search: string;
  providers: readonly string[];
  /** Input the model must take. */
  modalities: readonly string[];
  status: (typeof statuses)[number];
  minContext: number | null;
  reasoning: boolean;
  batch: boolean;
  cache: boolean;
  /** Weights that are stated to be open; what nobody states does not pass. */
  open: boolean;
  /** Released on or after this date. */
  releasedSince: string | null;
  input: RateRange;
  output: RateRange;
  mixed: RateRange;
  sort: SortKey;
  descending: boolean;
  columns: readonly ColumnKey[];
  mix: Mix;
  /** Null: today, or the edition's day while no clock is known. */
  date: string | null;
  /** Null: the newest. */
  edition: string | null;
}

/** USD per million tokens, both ends included; null: open. */
export interface RateRange {
  min: number | null;
  max: number | null;
}

export const columnKeys = [
  "provider",
  "input",
  "cacheRead",
  "cacheWrite",
  "output",
  "batchInput",
  "batchOutput",
  "band",
  "perMillion",
  "perRequest",
  "context",
  "maxOutput",
  "modalities",
  "reasoning",
  "weights",
  "released",
  "retires",
  "sources",
  "lastSeen",
] as const;
export type ColumnKey = (typeof columnKeys)[number];
export type SortKey = ColumnKey | "model";

const defaultColumns: readonly ColumnKey[] = [
  "provider",
  "input",
  "cacheRead",
  "output",
  "perMillion",
  "perRequest",
  "context",
  "released",
  "sources",
];

/** Three of prompt to one of completion: the figure most lists of prices quote as "blended". */
export const blendedMix: Mix = { prompt: 3_000, cached: 0, completion: 1_000 };

export const defaultView: CatalogView = {
  search: "",
  providers: [],
  modalities: [],
  status: "served",
  minContext: null,
  reasoning: false,
  batch: false,
  cache: false,
  open: false,
  releasedSince: null,
  input: { min: null, max: null },
  output: { min: null, max: null },
  mixed: { min: null, max: null },
  sort: "provider",
  descending: false,
  columns: defaultColumns,
  mix: blendedMix,
  date: null,
  edition: null,
};

export interface PricedRow extends CatalogRow {
  mixed: MixPrice;
}

/** The rows that pass every filter, in the order asked for; rows without the value sorted by come last. */
export function viewRows(rows: readonly PricedRow[], view: CatalogView): PricedRow[] {
  return sortRows(
    rows.filter((row) => passes(row, view)),
    view,
  );
}

function passes(row: PricedRow, view: CatalogView): boolean {
  const words = view.search.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => row.searched.includes(word)) &&
    (view.status === "all" || row.isRetired === (view.status === "retired")) &&
    (view.providers.length === 0 || view.providers.includes(row.provider.id)) &&
    view.modalities.every((modality) => (row.model.modalities as readonly string[]).includes(modality)) &&
    (view.minContext === null || (row.model.contextWindow ?? 0) >= view.minContext) &&
    (!view.reasoning || row.model.reasoning) &&
    (!view.batch || row.hasBatch) &&
    (!view.cache || row.hasCache) &&
    (!view.open || row.weights?.open === true) &&
    (view.releasedSince === null || (row.released ?? "") >= view.releasedSince) &&
    isWithin(row.input, view.input) &&
    isWithin(row.output, view.output) &&
    isWithin(row.mixed.perMillion, view.mixed)
  );
}

function isWithin(rate: number | null, { min, max }: RateRange): boolean {
  if (min === null && max === null) return true;
  return rate !== null && (min === null || rate >= min) && (max === null || rate <= max);
}

function sortRows(rows: PricedRow[], { sort, descending }: CatalogView): PricedRow[] {
  // The catalog's own order: providers as it lists them, the newest model of each first.
  if (sort === "provider") {
    const places = new Map<string, number>();
    for (const { provider } of rows) if (!places.has(provider.id)) places.set(provider.id, places.size);
    const way = descending ? -1 : 1;
    return rows.sort(
      (a, b) =>
        way * ((places.get(a.provider.id) ?? 0) - (places.get(b.provider.id) ?? 0)) ||
        compare(b.released, a.released) ||
        compare(a.key, b.key),
    );
  }
  const way = descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [left, right] = [sortValue(a, sort), sortValue(b, sort)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || compare(a.key, b.key);
    }
    return way * compare(left, right) || compare(a.key, b.key);
  });
}

function sortValue(row: PricedRow, key: SortKey): string | number | null {
  switch (key) {
    case "model":
      return row.model.id.toLowerCase();
    case "provider":
      return row.provider.name;
    case "context":
      return row.model.contextWindow ?? null;
    case "maxOutput":
      return row.model.maxOutput ?? null;
    case "modalities":
      return row.model.modalities.length;
    case "reasoning":
      return Number(row.model.reasoning);
    case "weights":
      return row.weights === null ? null : Number(row.weights.open);
    case "retires":
      return row.retiresOn;
    case "band":
      return row.bandAbove;
    case "perMillion":
      return row.mixed.perMillion;
    case "perRequest":
      return row.mixed.perRequest;
    case "sources":
      return row.agreeing;
    default:
      return row[key];
  }
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
